import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing a function did to one resource; `function` is the function's name, or the local cloud itself. */
export type AccessRow = { function: string; action: string; resource: string };

export type AccessLog = {
  record: (accessKeyId: string, action: string, resource: string) => void;
  rows: () => AccessRow[];
};

const keyOf = (row: AccessRow) => `${row.function}\n${row.action}\n${row.resource}`;

const parseLines = (file: string): AccessRow[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as AccessRow)
    : [];

/**
 * Each (function, action, resource) once: enough to hold against the synthesized roles, and it does not grow with use.
 * Kept in the data folder so that a run with crashes in between can be judged as a whole.
 */
export const openAccessLog = (dataDir: string, nameOf: (accessKeyId: string) => string): AccessLog => {
  const file = join(dataDir, 'access-log.jsonl');
  const rows = new Map(parseLines(file).map((row) => [keyOf(row), row]));
  const record = (accessKeyId: string, action: string, resource: string) => {
    const row = { function: nameOf(accessKeyId), action, resource };
    if (rows.has(keyOf(row))) return;
    rows.set(keyOf(row), row);
    appendFileSync(file, `${JSON.stringify(row)}\n`);
  };
  return { record, rows: () => [...rows.values()] };
};
