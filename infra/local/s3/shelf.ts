import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChecksumName } from './checksums.ts';
import { readJson, writeJson } from './disk.ts';
import { S3Error } from './errors.ts';

export type ObjectLock = { mode?: 'GOVERNANCE' | 'COMPLIANCE'; until?: number; legalHold?: boolean };
/** One version of an object, or a delete marker (which has no file). */
export type Version = {
  id: string;
  modified: number;
  size: number;
  eTag: string;
  file: string | undefined;
  headers: Record<string, string>;
  tags: Record<string, string>;
  checksums: Partial<Record<ChecksumName, string>>;
  lock: ObjectLock;
};
/** Documents are the bucket's sub-resources (versioning, cors, ...), kept as the XML or JSON that was put. */
export type Bucket = { name: string; created: number; documents: Record<string, string> };
type Entry = { key: string; versions: Version[] };

/** Metadata in memory, with one small JSON file per bucket and per key behind it. Keys are hashed: no key is ever a path. */
export type Shelf = {
  dataDir: string;
  buckets: Map<string, Bucket>;
  objects: Map<string, Map<string, Entry>>;
};

export const bucketDir = (shelf: Shelf, bucket: string): string => join(shelf.dataDir, 'buckets', bucket);
export const keyDir = (shelf: Shelf, bucket: string, key: string): string =>
  join(bucketDir(shelf, bucket), 'objects', createHash('sha256').update(key).digest('hex'));

export const entriesOf = (shelf: Shelf, bucket: string): Map<string, Entry> => {
  const entries = shelf.objects.get(bucket);
  if (entries === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist.');
  return entries;
};

/** Replaces the versions of a key; synchronous, so two commits never interleave. Bodies no version names any more are removed. */
export const commitVersions = (shelf: Shelf, bucket: string, key: string, versions: Version[]): void => {
  const entries = entriesOf(shelf, bucket);
  const folder = keyDir(shelf, bucket, key);
  if (versions.length === 0) {
    rmSync(folder, { recursive: true, force: true });
    entries.delete(key);
    return;
  }
  const kept = new Set(versions.map((version) => version.file));
  const before = entries.get(key)?.versions ?? [];
  writeJson(join(folder, 'versions.json'), { key, versions } satisfies Entry);
  entries.set(key, { key, versions });
  for (const { file } of before) if (file && !kept.has(file)) rmSync(join(folder, file), { force: true });
};

/** Reads back everything committed; half-written bodies of an earlier run are dropped. */
export const openShelf = (dataDir: string): Shelf => {
  const shelf: Shelf = { dataDir, buckets: new Map(), objects: new Map() };
  rmSync(join(dataDir, 'spool'), { recursive: true, force: true });
  for (const name of listDir(join(dataDir, 'buckets'))) {
    const folder = bucketDir(shelf, name);
    const bucket = readJson<Bucket>(join(folder, 'bucket.json'));
    if (bucket === undefined) continue;
    const entries = listDir(join(folder, 'objects'))
      .map((hash) => readJson<Entry>(join(folder, 'objects', hash, 'versions.json')))
      .filter((entry) => entry !== undefined);
    shelf.buckets.set(name, bucket);
    shelf.objects.set(name, new Map(entries.map((entry) => [entry.key, entry])));
  }
  return shelf;
};

const listDir = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
