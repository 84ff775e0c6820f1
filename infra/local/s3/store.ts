import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChecksumName } from './checksums.ts';
import { newId, readJson, spool, writeJson } from './disk.ts';
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

export const NULL_VERSION = 'null';

/** Metadata lives in memory and in one small JSON file per key; bodies are files. Commits are synchronous, so they never interleave. */
export type Store = ReturnType<typeof openStore>;

export const openStore = (dataDir: string) => {
  const buckets = new Map<string, Bucket>();
  const objects = new Map<string, Map<string, Entry>>();
  const spoolDir = join(dataDir, 'spool');
  const bucketDir = (bucket: string): string => join(dataDir, 'buckets', bucket);
  const keyDir = (bucket: string, key: string): string =>
    join(bucketDir(bucket), 'objects', createHash('sha256').update(key).digest('hex'));

  const entriesOf = (bucket: string): Map<string, Entry> => {
    const entries = objects.get(bucket);
    if (entries === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist.');
    return entries;
  };
  const commit = (bucket: string, key: string, versions: Version[]): void => {
    const before = entriesOf(bucket).get(key)?.versions ?? [];
    const kept = new Set(versions.map((version) => version.file));
    if (versions.length === 0) {
      rmSync(keyDir(bucket, key), { recursive: true, force: true });
      entriesOf(bucket).delete(key);
      return;
    }
    writeJson(join(keyDir(bucket, key), 'versions.json'), { key, versions } satisfies Entry);
    entriesOf(bucket).set(key, { key, versions });
    for (const { file } of before)
      if (file && !kept.has(file)) rmSync(join(keyDir(bucket, key), file), { force: true });
  };
  const store = {
    buckets: (): Bucket[] => [...buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    bucket: (name: string): Bucket => {
      const bucket = buckets.get(name);
      if (bucket === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist.');
      return bucket;
    },
    hasBucket: (name: string): boolean => buckets.has(name),
    saveBucket: (bucket: Bucket): void => {
      writeJson(join(bucketDir(bucket.name), 'bucket.json'), bucket);
      buckets.set(bucket.name, bucket);
      if (!objects.has(bucket.name)) objects.set(bucket.name, new Map());
    },
    removeBucket: (name: string): void => {
      if (entriesOf(name).size > 0) throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty.');
      rmSync(bucketDir(name), { recursive: true, force: true });
      buckets.delete(name);
      objects.delete(name);
    },
    /** Keys in S3's order: by UTF-8 bytes. */
    keys: (bucket: string): string[] =>
      [...entriesOf(bucket).keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    /** All versions, newest first. */
    versions: (bucket: string, key: string): readonly Version[] => entriesOf(bucket).get(key)?.versions ?? [],
    spool: (chunks: AsyncIterable<Buffer>): Promise<string> => spool(spoolDir, chunks),
    pathOf: (bucket: string, key: string, version: Version): string =>
      join(keyDir(bucket, key), version.file ?? 'no-body-in-a-delete-marker'),
    /** Puts a version on top; a null version replaces the null version. The spooled file becomes the body. */
    add: (bucket: string, key: string, version: Version, spooled?: string): void => {
      const others = store
        .versions(bucket, key)
        .filter((old) => version.id !== NULL_VERSION || old.id !== NULL_VERSION);
      let file: string | undefined;
      if (spooled !== undefined) {
        file = newId();
        mkdirSync(keyDir(bucket, key), { recursive: true });
        renameSync(spooled, join(keyDir(bucket, key), file));
      }
      commit(bucket, key, [{ ...version, file }, ...others]);
    },
    change: (bucket: string, key: string, version: Version): void =>
      commit(
        bucket,
        key,
        store.versions(bucket, key).map((old) => (old.id === version.id ? version : old)),
      ),
    remove: (bucket: string, key: string, versionId: string): void =>
      commit(
        bucket,
        key,
        store.versions(bucket, key).filter((version) => version.id !== versionId),
      ),
  };
  load(dataDir, buckets, objects);
  return store;
};

/** Half-written uploads of an earlier run are dropped, everything committed is read back. */
const load = (dataDir: string, buckets: Map<string, Bucket>, objects: Map<string, Map<string, Entry>>): void => {
  rmSync(join(dataDir, 'spool'), { recursive: true, force: true });
  for (const name of listDir(join(dataDir, 'buckets'))) {
    const folder = join(dataDir, 'buckets', name);
    const bucket = readJson<Bucket>(join(folder, 'bucket.json'));
    if (bucket === undefined) continue;
    const entries = listDir(join(folder, 'objects'))
      .map((hash) => readJson<Entry>(join(folder, 'objects', hash, 'versions.json')))
      .filter((entry) => entry !== undefined);
    buckets.set(name, bucket);
    objects.set(name, new Map(entries.map((entry) => [entry.key, entry])));
  }
};

const listDir = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);
