import { readFileSync } from 'node:fs';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
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

const read = (path: string, what: string): Buffer => {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new BadCall(`${what} cannot be read`, { cause });
  }
};

const run = async ([input, marksFile, output, ...more]: readonly string[]): Promise<void> => {
  if (!input || !marksFile || !output || more.length > 0) throw new BadCall(USAGE);
  clearOutput(output, [input, marksFile]);
  const marks = readMarks(read(marksFile, 'MARKS').toString('utf8'));
  const { bytes, certificate } = await redactFile(read(input, 'IN'), marks, process.env.PDF_PASSWORD);
  writeOutput(output, bytes);
  console.log(JSON.stringify(certificate, null, 2));
};

const failure = (error: unknown): { code: number; text: string } => {
  if (error instanceof Refused) return { code: 1, text: error.message };
  if (error instanceof BadCall || error instanceof BadMarks || error instanceof BadOutput)
    return { code: 2, text: error.message };
  if (error instanceof Unproven)
    return { code: 3, text: `The result could not be proven: ${error.message}. Nothing was written.` };
  return {
    code: 3,
    text: `The file could not be redacted: ${error instanceof Error ? error.message : 'unknown fault'}. Nothing was written.`,
  };
};

/** `npm run redact -- IN.pdf MARKS.json OUT.pdf` */
try {
  await run(process.argv.slice(2));
} catch (error) {
  const { code, text } = failure(error);
  console.error(text);
  process.exitCode = code;
}
