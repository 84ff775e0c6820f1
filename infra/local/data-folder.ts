import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endStaleEngine } from './engines/dynamodb.ts';
import { identify, isRunning, type ProcessIdentity } from './engines/processes.ts';
import { writeWhole } from './write-whole.ts';

export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
}

/** A folder that is emptied must be one of ours: it is empty, or holds the mark that every data folder gets. */
const MARK = 'sallyport-data';

const empty = (folder: string): void => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return;
  if (!existsSync(join(folder, MARK))) {
    throw new FolderInUseError(`${folder} holds something other than local data of Sallyport; it was not emptied.`);
  }
  rmSync(folder, { recursive: true });
};

const refuseIfInUse = (folder: string): void => {
  const file = join(folder, 'running.json');
  if (!existsSync(file)) return;
  const owner = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  if (!isRunning(owner)) return;
  throw new FolderInUseError(
    `Another local cloud (process ${owner.pid}) is using ${folder}. Stop it, or choose another folder with --data.`,
  );
};

export type DataFolder = { path: string; leave: () => void };

/** Takes a data folder for this process: refuses one in use, and ends what a crash of an earlier run left running. */
export const enterDataFolder = async (path: string, fresh: boolean): Promise<DataFolder> => {
  const folder = resolve(path);
  refuseIfInUse(folder);
  await endStaleEngine(folder);
  if (fresh) empty(folder);
  mkdirSync(join(folder, 'queues'), { recursive: true });
  writeFileSync(join(folder, MARK), 'Local data of Sallyport. `npm start -- --fresh` empties this folder.\n');
  const running = join(folder, 'running.json');
  const own = identify(process.pid);
  if (own) writeWhole(running, JSON.stringify(own));
  return { path: folder, leave: () => rmSync(running, { force: true }) };
};
