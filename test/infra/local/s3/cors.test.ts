import {
  CreateBucketCommand,
  DeleteBucketCorsCommand,
  GetBucketCorsCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18156);
const client = s3.client();
const Bucket = 'packets';
const APP = 'http://127.0.0.1:18199';
const CORSRules = [
  {
    AllowedOrigins: [APP],
    AllowedMethods: ['GET', 'POST'],
    AllowedHeaders: ['range', 'x-amz-*'],
    ExposeHeaders: ['ETag'],
    MaxAgeSeconds: 600,
  },
];

beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }));
  await client.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'x' }));
});

const preflight = (method: string, headers: string, origin = APP) =>
  fetch(`${s3.url}/${Bucket}/k`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

describe('cross-origin rules', () => {
  it('are kept as they were put', async () => {
    expect((await client.send(new GetBucketCorsCommand({ Bucket }))).CORSRules).toEqual(CORSRules);
  });

  it('allow a preflight for their origin, method and headers', async () => {
    const response = await preflight('GET', 'Range, X-Amz-Date');
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': APP,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'range, x-amz-date',
      'access-control-max-age': '600',
      vary: expect.stringContaining('Origin'),
    });
  });

  it.each([
    ['origin', 'GET', 'range', 'http://127.0.0.1:1'],
    ['method', 'DELETE', 'range', APP],
    ['header', 'GET', 'authorization', APP],
  ])('refuse a preflight with another %s', async (_what, method, headers, origin) => {
    expect((await preflight(method, headers, origin)).status).toBe(403);
  });

  it('show on downloads, and on refusals so that the page can read them', async () => {
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'k' }));
    const download = await fetch(url, { headers: { origin: APP } });
    expect(download.headers.get('access-control-allow-origin')).toBe(APP);
    expect(download.headers.get('access-control-expose-headers')).toBe('ETag');
    const refused = await fetch(`${s3.url}/${Bucket}/k`, { headers: { origin: APP } });
    expect(refused.status).toBe(403);
    expect(refused.headers.get('access-control-allow-origin')).toBe(APP);
    const stranger = await fetch(url, { headers: { origin: 'http://127.0.0.1:1' } });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are gone when deleted', async () => {
    await client.send(new DeleteBucketCorsCommand({ Bucket }));
    expect((await preflight('GET', 'range')).status).toBe(403);
    await expect(client.send(new GetBucketCorsCommand({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchCORSConfiguration',
    });
  });
});
