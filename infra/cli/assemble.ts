import { readFileSync } from 'node:fs';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
import { bindPlan, manifestPath } from './assemble/bind-plan.ts';
import { BadPlan, planSchema, readPlan } from './assemble/plan-file.ts';
import { BadDocument } from './assemble/redacted-parts.ts';
import { BadOutput } from './redact/output-file.ts';

const USAGE = `Usage: npm run assemble -- PLAN.json OUT.pdf   (--help shows what PLAN.json holds)
Every document goes through redaction without a mark first, so that only what is drawn is bound; a document with
"redacted": true, made by \`npm run redact\`, is bound as it is. Volumes after the first are OUT-2.pdf, OUT-3.pdf.
MANIFEST.json beside OUT says what is bound where: npm run verify-packet -- OUT.pdf MANIFEST.json
Exit 0: every volume was written and read back. Otherwise there is no OUT.
1: a document was refused. 2: the call or PLAN is wrong. 3: the result could not be proven.`;

const codeOf = (error: unknown): number =>
  error instanceof BadDocument ? 1 : error instanceof BadPlan || error instanceof BadOutput ? 2 : 3;

const run = async (plan: string, out: string): Promise<void> => {
  let text: string;
  try {
    text = readFileSync(plan, 'utf8');
  } catch (cause) {
    throw new BadPlan('PLAN cannot be read', { cause });
  }
  const { files, volumes } = await bindPlan(readPlan(text, plan), out, new Date().toISOString().slice(0, 10));
  files.forEach((file, index) => {
    const { pages = 0, bytes = 0, sha256 = '' } = volumes[index] ?? {};
    console.log(`${file}  ${pages} pages  ${bytes} bytes  ${sha256}`);
  });
  console.log(manifestPath(out));
};

/** `npm run assemble -- PLAN.json OUT.pdf` */
const [plan, out, ...more] = process.argv.slice(2);
if (plan === '--help') console.log(`${USAGE}\n\nPLAN.json (JSON Schema):\n${planSchema()}`);
else if (!plan || !out || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await run(plan, out);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown fault';
    console.error(
      error instanceof Unproven ? `The packet could not be proven: ${message}. Nothing was written.` : message,
    );
    process.exitCode = codeOf(error);
  }
}
