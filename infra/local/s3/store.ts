import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newId, spool, writeJson } from './disk.ts';
import { S3Error } from './errors.ts';
import {
  type Bucket,
  bucketDir,
  commitVersions,
  entriesOf,
  keyDir,
  openShelf,
  type Shelf,
  type Version,
} from './shelf.ts';

export const NULL_VERSION = 'null';

/** Buckets and object versions on disk; bodies are files, spooled first and renamed into place. */
export type Store = ReturnType<typeof openStore>;

export const openStore = (dataDir: string) => {
  const shelf = openShelf(dataDir);
  return {
    ...bucketStore(shelf),
    ...objectStore(shelf),
    spool: (chunks: AsyncIterable<Buffer>): Promise<string> => spool(join(dataDir, 'spool'), chunks),
  };
};

const bucketStore = (shelf: Shelf) => ({
  buckets: (): Bucket[] => [...shelf.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  hasBucket: (name: string): boolean => shelf.buckets.has(name),
  bucket: (name: string): Bucket => {
    const bucket = shelf.buckets.get(name);
    if (bucket === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist.');
    return bucket;
  },
  saveBucket: (bucket: Bucket): void => {
    writeJson(join(bucketDir(shelf, bucket.name), 'bucket.json'), bucket);
    shelf.buckets.set(bucket.name, bucket);
    if (!shelf.objects.has(bucket.name)) shelf.objects.set(bucket.name, new Map());
  },
  removeBucket: (name: string): void => {
    if (entriesOf(shelf, name).size > 0)
      throw new S3Error('BucketNotEmpty', 'The bucket you tried to delete is not empty.');
    rmSync(bucketDir(shelf, name), { recursive: true, force: true });
    shelf.buckets.delete(name);
    shelf.objects.delete(name);
  },
});

const objectStore = (shelf: Shelf) => {
  /** All versions, newest first. */
  const versions = (bucket: string, key: string): readonly Version[] =>
    entriesOf(shelf, bucket).get(key)?.versions ?? [];
  return {
    versions,
    /** Keys in S3's order: by UTF-8 bytes. */
    keys: (bucket: string): string[] =>
      [...entriesOf(shelf, bucket).keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    pathOf: (bucket: string, key: string, version: Version): string =>
      join(keyDir(shelf, bucket, key), version.file ?? 'no-body-in-a-delete-marker'),
    /** Puts a version on top; a null version replaces the null version. The spooled file becomes the body. */
    add: (bucket: string, key: string, version: Version, spooled?: string): void => {
      const others = versions(bucket, key).filter((old) => version.id !== NULL_VERSION || old.id !== NULL_VERSION);
      const file = spooled === undefined ? undefined : newId();
      if (spooled !== undefined && file !== undefined) {
        mkdirSync(keyDir(shelf, bucket, key), { recursive: true });
        renameSync(spooled, join(keyDir(shelf, bucket, key), file));
      }
      commitVersions(shelf, bucket, key, [{ ...version, file }, ...others]);
    },
    change: (bucket: string, key: string, version: Version): void => {
      const changed = versions(bucket, key).map((old) => (old.id === version.id ? version : old));
      commitVersions(shelf, bucket, key, changed);
    },
    remove: (bucket: string, key: string, versionId: string): void => {
      const kept = versions(bucket, key).filter((version) => version.id !== versionId);
      commitVersions(shelf, bucket, key, kept);
    },
  };
};
