import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import type { ByteSource } from '#functions/pdf/engine.ts';
import { s3 } from './clients.ts';
import { at, headObject, type Place } from './objects.ts';

const get = async (place: Place, range?: string) => {
  try {
    return await s3().send(new GetObjectCommand({ ...at(place), ...(range ? { Range: range } : {}) }));
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return null;
    throw error;
  }
};

/** An object read in ranges, as far as needed; null when there is none. */
export const objectSource = async (place: Place): Promise<ByteSource | null> => {
  const head = await headObject(place);
  if (!head) return null;
  const read = async (from: number, to: number): Promise<Uint8Array> => {
    if (to <= from) return new Uint8Array();
    const bytes = await (await get(place, `bytes=${from}-${to - 1}`))?.Body?.transformToByteArray();
    if (bytes?.length !== to - from) throw new Error('An object is shorter than it was');
    return bytes;
  };
  return { size: head.bytes, read };
};

/** Streams an object into a file of this machine; its SHA-256, or null when there is none. Memory stays flat. */
export const downloadObject = async (place: Place, file: string): Promise<string | null> => {
  const body = (await get(place))?.Body;
  if (!(body instanceof Readable)) return null;
  const hash = createHash('sha256');
  const hashing = new Transform({
    transform: (chunk: Buffer, _encoding, pass) => {
      hash.update(chunk);
      pass(null, chunk);
    },
  });
  await pipeline(body, hashing, createWriteStream(file));
  return hash.digest('hex');
};
