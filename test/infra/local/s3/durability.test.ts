import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  GetObjectCommand,
  GetPublicAccessBlockCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutPublicAccessBlockCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18157);
const Bucket = 'records';

beforeAll(async () => {
  await s3.client().send(new CreateBucketCommand({ Bucket }));
});

const spooled = (): string[] => (existsSync(join(s3.dataDir, 'spool')) ? readdirSync(join(s3.dataDir, 'spool')) : []);

describe('the data folder', () => {
  it('holds objects and bucket settings across a restart', async () => {
    const block = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    const client = s3.client();
    await client.send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration: block }));
    await client.send(new PutObjectCommand({ Bucket, Key: '../../escape', Body: 'kept', Metadata: { a: '1' } }));
    await s3.restart();
    const again = s3.client();
    expect((await again.send(new ListBucketsCommand({}))).Buckets?.map(({ Name }) => Name)).toEqual([Bucket]);
    const stored = await again.send(new GetPublicAccessBlockCommand({ Bucket }));
    expect(stored.PublicAccessBlockConfiguration).toEqual(block);
    const got = await again.send(new GetObjectCommand({ Bucket, Key: '../../escape' }));
    expect([await got.Body?.transformToString(), got.Metadata]).toEqual(['kept', { a: '1' }]);
  });

  it('drops what a kill left half-written and tells again the event it interrupted', async () => {
    const event = { bucket: Bucket, key: 'told late', size: 1, eTag: 'x', eventName: 'ObjectCreated:Put' };
    for (const folder of ['spool', 'notices']) mkdirSync(join(s3.dataDir, folder), { recursive: true });
    writeFileSync(join(s3.dataDir, 'spool', 'half'), 'half a body');
    writeFileSync(join(s3.dataDir, 'notices', 'left.json'), JSON.stringify(event));
    writeFileSync(join(s3.dataDir, 'notices', 'left.json.ab.tmp'), '{"half');
    s3.events.length = 0;
    await s3.restart();
    expect(s3.events).toEqual([event]);
    expect(spooled()).toEqual([]);
    await s3.restart();
    expect(s3.events).toHaveLength(1);
  });

  it('tells an event again that its listener failed to take', async () => {
    s3.events.length = 0;
    s3.failNextEvent = true;
    await s3.client().send(new PutObjectCommand({ Bucket, Key: 'unheard', Body: 'x' }));
    await expect.poll(() => s3.events.map(({ key }) => key), { timeout: 5000 }).toEqual(['unheard']);
  });

  it('keeps nothing of an upload whose client hung up', async () => {
    const signing = s3.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = new URL(await getSignedUrl(signing, new PutObjectCommand({ Bucket, Key: 'torn' })));
    const head = `PUT ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 1000\r\n\r\n`;
    const socket = connect(Number(url.port), '127.0.0.1');
    socket.write(`${head}only this much`);
    await expect.poll(() => spooled().length).toBe(1);
    socket.destroy();
    await expect.poll(() => spooled().length).toBe(0);
    const { Contents } = await s3.client().send(new ListObjectsV2Command({ Bucket, Prefix: 'torn' }));
    expect(Contents).toBeUndefined();
  });

  it('lets an open download finish after its object was replaced', async () => {
    const client = s3.client();
    await client.send(new PutObjectCommand({ Bucket, Key: 'replaced', Body: Buffer.alloc(8_000_000, 'a') }));
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'replaced' }));
    await client.send(new PutObjectCommand({ Bucket, Key: 'replaced', Body: 'b' }));
    expect(await Body?.transformToString()).toBe('a'.repeat(8_000_000));
  });
});
