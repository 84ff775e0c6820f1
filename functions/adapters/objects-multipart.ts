import { open, stat } from 'node:fs/promises';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { s3 } from './clients.ts';
import { at, headObject, type Place, putOnce } from './objects.ts';

/** S3 takes parts of 5 MB to 5 GB, ten thousand of them: these reach 156 GB. */
const PART_BYTES = 16 * 1024 * 1024;
const AT_ONCE = 4;

type FileToStore = { place: Place; file: string; contentType: string; sha256: string };

/**
 * Stores a file of any size under a name that says its content; never replaces. An upload that is cut off leaves
 * nothing that can be read, and the bucket collects it within a day.
 */
export const putFileOnce = async (stored: FileToStore): Promise<'stored' | 'exists'> => {
  const { size } = await stat(stored.file);
  if (await headObject(stored.place)) return 'exists';
  const file = await open(stored.file, 'r');
  const read = async (from: number, to: number): Promise<Uint8Array> => {
    const chunk = new Uint8Array(to - from);
    let done = 0;
    while (done < chunk.length) {
      const { bytesRead } = await file.read(chunk, done, chunk.length - done, from + done);
      if (bytesRead === 0) throw new Error('A file became shorter while it was stored');
      done += bytesRead;
    }
    return chunk;
  };
  try {
    const { place, contentType, sha256 } = stored;
    if (size <= PART_BYTES) return await putOnce({ ...place, bytes: await read(0, size), contentType, sha256 });
    return await putParts(stored, size, read);
  } finally {
    await file.close();
  }
};

type Read = (from: number, to: number) => Promise<Uint8Array>;

const putParts = async ({ place, contentType, sha256 }: FileToStore, size: number, read: Read) => {
  const on = at(place);
  const { UploadId } = await s3().send(
    new CreateMultipartUploadCommand({ ...on, ContentType: contentType, Metadata: { sha256 } }),
  );
  const count = Math.ceil(size / PART_BYTES);
  const tags: string[] = [];
  let next = 0;
  const send = async () => {
    for (let index = next++; index < count; index = next++) {
      const Body = await read(index * PART_BYTES, Math.min((index + 1) * PART_BYTES, size));
      const { ETag = '' } = await s3().send(new UploadPartCommand({ ...on, UploadId, PartNumber: index + 1, Body }));
      tags[index] = ETag;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, send));
  const Parts = tags.map((ETag, index) => ({ ETag, PartNumber: index + 1 }));
  try {
    await s3().send(
      new CompleteMultipartUploadCommand({ ...on, UploadId, MultipartUpload: { Parts }, IfNoneMatch: '*' }),
    );
    return 'stored' as const;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return 'exists' as const;
    throw error;
  }
};
