import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { judgeAll } from '#shared/law/judge.ts';
import { JUDGED_AREAS, judgeFile } from '#shared/law/judge-facts.ts';

const USAGE = `Usage: npm run judge -- FACTS.json [--as-of YYYY-MM-DD]
       npm run judge -- --schema
Prints lane, verdicts, clocks, fees and what would cure them as JSON. Areas: ${JUDGED_AREAS.join(', ')}.
--as-of judges as on that day, by the rules in force then. --schema prints the JSON Schema of FACTS.json.
Exit 0: every rule is content. 1: something fails, or a person must look. 2: the call or the file is wrong.`;

const MAX_BYTES = 1_000_000;

class BadCall extends Error {
  override name = 'BadCall';
}

const readFacts = (path: string): unknown => {
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new BadCall(`${path} is not there. Check the path.`);
  if (bytes > MAX_BYTES)
    throw new BadCall(
      `${path} has ${bytes} bytes; the limit is ${MAX_BYTES}. Leave out what the question does not need.`,
    );
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BadCall(`${path} cannot be read as JSON. Check commas and quotes.`, { cause });
  }
};

/** The field, its limit, and where the remedy stands: never what the file holds, it may be health information. */
const complaint = (path: string, error: z.ZodError): string =>
  [
    `${path} cannot be judged:`,
    ...error.issues.map(({ path: field, message }) => `- ${field.join('.') || 'the file'}: ${message}`),
    'Mend these fields. `npm run judge -- --schema` says what each takes.',
  ].join('\n');

type Answer = { status: 0 | 1 | 2; out: string; error: string };

const judge = (path: string, asOf: string | undefined): Answer => {
  const facts = readFacts(path);
  const read = judgeFile.safeParse(asOf && typeof facts === 'object' ? { ...facts, asOf } : facts);
  if (!read.success) throw new BadCall(complaint(path, read.error));
  const judged = judgeAll(read.data);
  return { status: judged.result === 'pass' ? 0 : 1, out: JSON.stringify(judged, null, 2), error: '' };
};

const answer = (args: readonly string[]): Answer => {
  if (args.length === 1 && args[0] === '--schema') {
    const schema = z.toJSONSchema(judgeFile, { io: 'input', unrepresentable: 'any' });
    return { status: 0, out: JSON.stringify(schema, null, 2), error: '' };
  }
  const at = args.indexOf('--as-of');
  const asOf = at < 0 ? undefined : args[at + 1];
  const [path, ...more] = at < 0 ? args : args.toSpliced(at, 2);
  if (!path || path.startsWith('--') || more.length > 0) throw new BadCall(USAGE);
  if (at >= 0 && !z.iso.date().safeParse(asOf).success)
    throw new BadCall('--as-of takes a calendar date that exists, like 2026-11-22.');
  return judge(path, asOf);
};

/** One call of `npm run judge`: what to print and how to end. */
export const runJudge = (args: readonly string[]): Answer => {
  try {
    return answer(args);
  } catch (error) {
    const words =
      error instanceof BadCall ? error.message : 'Something went wrong on our side while judging this file.';
    return { status: 2, out: '', error: words };
  }
};
