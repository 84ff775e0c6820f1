import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import { startS3 } from '#infra/local/s3/start-s3.ts';
import type { UploadTicket } from '#shared/api/uploads.ts';
import { freePort } from './engines.ts';

const BUCKETS = ['QUARANTINE_BUCKET', 'RECORDS_BUCKET', 'PACKETS_BUCKET'] as const;
type BucketName = (typeof BUCKETS)[number];

/** What S3 would announce to a queue. */
export type Announced = { key: string; versionId?: string };

/** Gives a test file its own S3 with the three buckets of documents; call it after `withEngines`. */
export const withObjects = () => {
  const announced: Announced[] = [];
  let close = async (): Promise<void> => {};
  beforeAll(async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'sallyport-objects-'));
    const server = await startS3({
      port: await freePort(),
      dataDir,
      now: () => Date.now(),
      secretFor: () => process.env.AWS_SECRET_ACCESS_KEY,
      onEvent: (event) => void announced.push(event),
      onAccess: () => {},
    });
    process.env.AWS_ENDPOINT_URL_S3 = server.url;
    const client = new S3Client({});
    for (const name of BUCKETS) await client.send(new CreateBucketCommand({ Bucket: process.env[name] }));
    client.destroy();
    close = async () => {
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    };
  });
  afterAll(() => close());
  return { announced };
};

/** Sends a file as a browser sends the form of a ticket. */
export const sendForm = async (ticket: UploadTicket, file: Uint8Array<ArrayBuffer> | string): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(ticket.fields)) form.append(name, value);
  form.append('file', new Blob([file]), 'file');
  return fetch(ticket.url, { method: 'POST', body: form, redirect: 'manual' });
};

export const objectsIn = async (bucket: BucketName, prefix = ''): Promise<string[]> => {
  const client = new S3Client({});
  const { Contents } = await client.send(new ListObjectsV2Command({ Bucket: process.env[bucket], Prefix: prefix }));
  return (Contents ?? []).flatMap(({ Key }) => (Key ? [Key] : []));
};

export const readBack = async (bucket: BucketName, key: string) => {
  const { Body, ContentType } = await new S3Client({}).send(
    new GetObjectCommand({ Bucket: process.env[bucket], Key: key }),
  );
  return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), contentType: ContentType };
};
