import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '../..');
const WHERE = ['test/shared/law', 'test/shared/request', 'test/shared/letters', 'test/shared/packet'];
/** No test is called that: all are collected, with the rows of their tables, and none is run. */
const NONE = 'collected and not run';

const report = z.object({
  testResults: z.array(z.object({ name: z.string(), assertionResults: z.array(z.object({ title: z.string() })) })),
});

export type NamedTest = { title: string; file: string };

const run = (output: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const args = ['run', '--project', 'unit', ...WHERE, '-t', NONE, '--reporter=json', `--outputFile=${output}`];
    // The one that asks may be a test itself: its worker's settings are not for this run.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
    const child = spawn(join(ROOT, 'node_modules/.bin/vitest'), args, { cwd: ROOT, env, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });

/** The names of all tests of the law, each row of a table by itself. */
export const testNames = async (): Promise<NamedTest[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'rules-'));
  try {
    const output = join(folder, 'names.json');
    await run(output);
    const { testResults } = report.parse(JSON.parse(await readFile(output, 'utf8')));
    return testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ title }) => ({ title, file: relative(ROOT, name) })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
