import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChecksumName } from './checksums.ts';
import { newId, readJson, writeJson } from './disk.ts';
import { S3Error } from './errors.ts';
import type { ObjectLock } from './shelf.ts';

const IS_ID = /^[0-9a-f]{32}$/;

export type Upload = {
  id: string;
  bucket: string;
  key: string;
  started: number;
  headers: Record<string, string>;
  tags: Record<string, string>;
  lock: ObjectLock;
  algorithm: ChecksumName | undefined;
  fullObject: boolean;
};
export type Part = {
  number: number;
  file: string;
  size: number;
  eTag: string;
  modified: number;
  checksums: Partial<Record<ChecksumName, string>>;
};

/** Multipart uploads in progress: one folder each, one JSON and one body file per part. */
export type Uploads = ReturnType<typeof openUploads>;

export const openUploads = (dataDir: string) => {
  const root = join(dataDir, 'uploads');
  const folder = (id: string): string => join(root, id);
  return {
    start: (upload: Omit<Upload, 'id'>): string => {
      const id = newId();
      writeJson(join(folder(id), 'upload.json'), { ...upload, id } satisfies Upload);
      return id;
    },
    find: (id: string, bucket: string, key: string): Upload => {
      const upload = IS_ID.test(id) ? readJson<Upload>(join(folder(id), 'upload.json')) : undefined;
      if (upload === undefined || upload.bucket !== bucket || upload.key !== key) {
        throw new S3Error(
          'NoSuchUpload',
          'The specified multipart upload does not exist. It may have been aborted or completed.',
        );
      }
      return upload;
    },
    savePart: (id: string, part: Omit<Part, 'file'>, spooled: string): void => {
      const before = readJson<Part>(join(folder(id), `${part.number}.json`));
      const file = `${part.number}.${newId(4)}.body`;
      renameSync(spooled, join(folder(id), file));
      writeJson(join(folder(id), `${part.number}.json`), { ...part, file } satisfies Part);
      if (before) rmSync(join(folder(id), before.file), { force: true });
    },
    parts: (id: string): Part[] =>
      readdirSync(folder(id))
        .filter((name) => /^\d+\.json$/.test(name))
        .map((name) => readJson<Part>(join(folder(id), name)))
        .filter((part) => part !== undefined)
        .sort((a, b) => a.number - b.number),
    partPath: (id: string, part: Part): string => join(folder(id), part.file),
    remove: (id: string): void => rmSync(folder(id), { recursive: true, force: true }),
    inBucket: (bucket: string): Upload[] =>
      (existsSync(root) ? readdirSync(root) : [])
        .flatMap((id) => readJson<Upload>(join(folder(id), 'upload.json')) ?? [])
        .filter((upload) => upload.bucket === bucket),
  };
};
