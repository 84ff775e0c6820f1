import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18150);
const MINUTE = 60_000;

beforeAll(async () => {
  await s3.client().send(new CreateBucketCommand({ Bucket: 'records' }));
  await s3.client().send(new PutObjectCommand({ Bucket: 'records', Key: 'a b+c/ü(1).txt', Body: 'hello' }));
});
beforeEach(() => {
  s3.shift = 0;
  s3.accesses.length = 0;
});

type Signed = { headers: Record<string, string>; path: string; query: Record<string, string>; body?: unknown };

/** A client whose request is changed after it was signed. */
const tampering = (change: (request: Signed) => void): S3Client => {
  const client = s3.client({ maxAttempts: 1 });
  client.middlewareStack.add(
    (next) => (args) => {
      change(args.request as Signed);
      return next(args);
    },
    { step: 'deserialize', priority: 'high' },
  );
  return client;
};

describe('header signatures', () => {
  it('are accepted for keys that need every kind of encoding', async () => {
    const { Body } = await s3.client().send(new GetObjectCommand({ Bucket: 'records', Key: 'a b+c/ü(1).txt' }));
    expect(await Body?.transformToString()).toBe('hello');
    await s3.client().send(new ListBucketsCommand({}));
  });

  it.each([
    ['another key', (request: Signed) => (request.path = '/records/other')],
    ['another query', (request: Signed) => (request.query.prefix = 'x')],
    ['a signed header', (request: Signed) => (request.headers['x-amz-date'] = '20200101T000000Z')],
    ['another host', (request: Signed) => (request.headers.host = '127.0.0.1:1')],
    ['another user agent for the signature', (request: Signed) => (request.headers['x-amz-user-agent'] = 'other')],
  ])('are refused after a change of %s', async (_what, change) => {
    const call = tampering(change).send(new ListObjectsV2Command({ Bucket: 'records' }));
    await expect(call).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
  });

  it('do not cover a body other than the signed one', async () => {
    const client = tampering((request) => {
      request.body = 'tampers';
    });
    const put = new PutObjectCommand({ Bucket: 'records', Key: 'body', Body: 'genuine' });
    await expect(client.send(put)).rejects.toMatchObject({ name: expect.stringMatching(/SHA256Mismatch|BadDigest/) });
    await expect(s3.client().send(new HeadObjectCommand({ Bucket: 'records', Key: 'body' }))).rejects.toThrow();
  });

  it('make an unsigned x-amz-* header a refusal', async () => {
    const client = tampering((request) => {
      request.headers['x-amz-tagging'] = 'scan=clean';
    });
    const call = client.send(new GetObjectCommand({ Bucket: 'records', Key: 'a b+c/ü(1).txt' }));
    await expect(call).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('x-amz-tagging'),
    });
  });

  it.each([
    ['a wrong secret', { accessKeyId: 'AKIDSTAFF', secretAccessKey: 'guess' }, 'SignatureDoesNotMatch'],
    ['an unknown access key', { accessKeyId: 'AKIDNOBODY', secretAccessKey: 'x' }, 'InvalidAccessKeyId'],
  ])('are refused with %s', async (_what, credentials, name) => {
    await expect(s3.client({ credentials }).send(new ListBucketsCommand({}))).rejects.toMatchObject({ name });
  });

  it.each([
    [14, true],
    [-14, true],
    [16, false],
    [-16, false],
  ])('made on a clock %i minutes off are accepted: %s', async (minutes, accepted) => {
    s3.shift = minutes * MINUTE;
    const client = s3.client({ maxAttempts: 1 });
    const call = client.send(new ListBucketsCommand({}));
    if (accepted) await call;
    else await expect(call).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  });
});

describe('without a signature', () => {
  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'POST'])('%s is refused', async (method) => {
    const response = await fetch(`${s3.url}/records/key`, { method });
    expect(response.status).toBe(403);
    if (method !== 'HEAD') expect(await response.text()).toContain('<Code>AccessDenied</Code>');
  });

  it('a damaged address is refused in XML', async () => {
    expect((await fetch(`${s3.url}/records/%E0%A4%A`)).status).toBe(400);
  });
});

describe('the access report', () => {
  it('names signer, IAM action and object', async () => {
    await s3.client().send(new GetObjectCommand({ Bucket: 'records', Key: 'a b+c/ü(1).txt' }));
    expect(s3.accesses).toEqual([
      { accessKeyId: 'AKIDSTAFF', action: 's3:GetObject', resource: 'arn:aws:s3:::records/a b+c/ü(1).txt' },
    ]);
  });

  it('names every permission a call needs', async () => {
    const client = s3.client();
    await client.send(new PutObjectCommand({ Bucket: 'records', Key: 'from', Body: 'x', Tagging: 'scan=clean' }));
    await client.send(new CopyObjectCommand({ Bucket: 'records', Key: 'to', CopySource: 'records/from' }));
    await client.send(new ListObjectsV2Command({ Bucket: 'records' }));
    await client.send(new DeleteObjectCommand({ Bucket: 'records', Key: 'to' }));
    expect(s3.accesses.map(({ action, resource }) => `${action} ${resource.slice('arn:aws:s3:::'.length)}`)).toEqual([
      's3:PutObject records/from',
      's3:PutObjectTagging records/from',
      's3:PutObject records/to',
      's3:GetObject records/from',
      's3:ListBucket records',
      's3:DeleteObject records/to',
    ]);
  });

  it('says that learning of a missing object takes the right to list its bucket', async () => {
    await expect(s3.client().send(new HeadObjectCommand({ Bucket: 'records', Key: 'missing' }))).rejects.toThrow();
    expect(s3.accesses.at(-1)).toEqual({
      accessKeyId: 'AKIDSTAFF',
      action: 's3:ListBucket',
      resource: 'arn:aws:s3:::records',
    });
  });

  it('is silent about a refused signature', async () => {
    await fetch(`${s3.url}/records/from`);
    expect(s3.accesses).toEqual([]);
  });
});
