import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { verifyChain } from '#shared/audit/chain.ts';
import { auditExport } from '#shared/audit/events.ts';

/** `npm run verify-audit -- FILE`: exit 0 if the history is whole, 1 naming the fault, 2 if FILE is not an audit export. */
const [file] = process.argv.slice(2);

const say = (code: 0 | 1 | 2, text: string) => {
  (code === 0 ? console.log : console.error)(text);
  process.exitCode = code;
};

const read = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

const parsed = file ? auditExport.safeParse(read(file)) : undefined;
if (!parsed) {
  say(2, 'Usage: npm run verify-audit -- FILE   (an audit export: "Download audit export" on a request page)');
} else if (!parsed.success) {
  say(2, `${file} is not an audit export that can be read:\n${z.prettifyError(parsed.error)}`);
} else {
  const verdict = verifyChain(parsed.data);
  if (verdict.ok) say(0, `ok: ${verdict.head.seq} events of ${parsed.data.requestId}, head ${verdict.head.hash}`);
  else say(1, `${verdict.fault} at event ${verdict.seq}: ${verdict.why}`);
}
