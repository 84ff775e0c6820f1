import { accessSync, constants, readFileSync } from 'node:fs';
import { joinRedacted } from './redact/join-redacted.ts';
import { BadOutput, clearOutput, writeOutput } from './redact/output-file.ts';
import { BadMarks, readMarks } from './redact/read-marks.ts';
import { Refused, redactFile } from './redact/redact-file.ts';

const USAGE = `Usage: npm run redact -- IN.pdf MARKS.json OUT.pdf   (a password goes into PDF_PASSWORD)
MARKS.json: [{ "page": 1, "rect": [x0, y0, x1, y1], "reason": "third-party" }]
  page counts from 1; rect in points of the page's default user space; "cover": "word" keeps the rest of the line.
Exit 0: OUT is written, its certificate is on standard output. Otherwise there is no OUT, also none of an earlier run.
1: the file or a mark was refused. 2: the call or MARKS is wrong. 3: the result could not be proven.`;

class BadCall extends Error {
  override name = 'BadCall';
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new BadCall('MARKS cannot be read', { cause });
  }
};

const checkReadable = (path: string): void => {
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    throw new BadCall('IN cannot be read', { cause });
  }
};

const run = async ([input, marksFile, output, ...more]: readonly string[]): Promise<void> => {
  if (!input || !marksFile || !output || more.length > 0) throw new BadCall(USAGE);
  clearOutput(output, [input, marksFile]);
  const marks = readMarks(readText(marksFile));
  checkReadable(input);
  const parts = await redactFile(input, marks, process.env.PDF_PASSWORD);
  const certificate = await writeOutput(output, (unfinished) => joinRedacted(parts, unfinished));
  console.log(JSON.stringify(certificate, null, 2));
};

/** By name: an error that comes out of a thread has lost its class. */
const failure = (error: unknown): { code: number; text: string } => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (error instanceof Refused) return { code: 1, text: message };
  if (error instanceof BadCall || error instanceof BadMarks || error instanceof BadOutput)
    return { code: 2, text: message };
  const what = name === 'Unproven' ? 'The result could not be proven' : 'The file could not be redacted';
  return { code: 3, text: `${what}: ${message}. Nothing was written.` };
};

/** `npm run redact -- IN.pdf MARKS.json OUT.pdf` */
try {
  await run(process.argv.slice(2));
} catch (error) {
  const { code, text } = failure(error);
  console.error(text);
  process.exitCode = code;
}
