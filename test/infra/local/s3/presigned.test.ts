import { createHash } from 'node:crypto';
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18151);
const Bucket = 'packets';
const object = { Bucket, Key: 'packets/ab.pdf' };
const plain = { requestChecksumCalculation: 'WHEN_REQUIRED' } as const;

beforeAll(async () => {
  await s3.client().send(new CreateBucketCommand({ Bucket }));
  await s3.client().send(new PutObjectCommand({ ...object, Body: '0123456789', ContentType: 'application/pdf' }));
});
beforeEach(() => {
  s3.shift = 0;
  s3.accesses.length = 0;
});

const codeOf = async (response: Response): Promise<string | undefined> =>
  /<Code>(.*?)<\/Code>/.exec(await response.text())?.[1];

describe('a presigned download', () => {
  it('works, and reports the signer as the actor', async () => {
    const response = await fetch(await getSignedUrl(s3.client(), new GetObjectCommand(object), { expiresIn: 60 }));
    expect(await response.text()).toBe('0123456789');
    expect(s3.accesses).toMatchObject([{ accessKeyId: 'AKIDSTAFF', action: 's3:GetObject' }]);
  });

  it('obeys the signed content disposition and type, also for ranges', async () => {
    const command = new GetObjectCommand({
      ...object,
      ResponseContentDisposition: 'attachment; filename="records.pdf"',
      ResponseContentType: 'application/octet-stream',
    });
    const url = await getSignedUrl(s3.client(), command, { expiresIn: 60 });
    const response = await fetch(url, { headers: { range: 'bytes=2-4' } });
    expect(response.status).toBe(206);
    expect(await response.text()).toBe('234');
    expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="records.pdf"');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  it.each([
    [59, 200],
    [61, 403],
  ])('signed for 60 s answers after %i s with %i', async (seconds, status) => {
    const url = await getSignedUrl(s3.client(), new GetObjectCommand(object), { expiresIn: 60 });
    s3.shift = seconds * 1000;
    const response = await fetch(url);
    expect(response.status).toBe(status);
    if (status === 403) expect(await response.text()).toContain('Request has expired');
  });

  it('from the future is refused', async () => {
    const url = await getSignedUrl(s3.client(), new GetObjectCommand(object), { expiresIn: 60 });
    s3.shift = -16 * 60_000;
    expect(await (await fetch(url)).text()).toContain('not yet valid');
  });

  it.each([
    ['its expiry', (url: URL) => url.searchParams.set('X-Amz-Expires', '604800'), 403],
    ['its key', (url: URL) => (url.pathname = '/packets/packets/other.pdf'), 403],
    ['its signature', (url: URL) => url.searchParams.set('X-Amz-Signature', '0'.repeat(64)), 403],
    ['its disposition', (url: URL) => url.searchParams.set('response-content-disposition', 'inline'), 403],
    ['its access key', (url: URL) => url.searchParams.set('X-Amz-Credential', 'x'), 400],
    ['an expiry beyond seven days', (url: URL) => url.searchParams.set('X-Amz-Expires', '604801'), 403],
  ])('is refused after a change of %s', async (_what, change, status) => {
    const url = new URL(await getSignedUrl(s3.client(), new GetObjectCommand(object), { expiresIn: 60 }));
    change(url);
    expect((await fetch(url)).status).toBe(status);
  });

  it('with a file name that no header can carry is refused as S3 refuses it', async () => {
    const command = new GetObjectCommand({ ...object, ResponseContentDisposition: 'attachment; filename="記録.pdf"' });
    expect(await codeOf(await fetch(await getSignedUrl(s3.client(), command)))).toBe('InvalidArgument');
  });

  it('does not sign for another method or an added x-amz-* header', async () => {
    const url = await getSignedUrl(s3.client(), new GetObjectCommand(object), { expiresIn: 60 });
    expect(await codeOf(await fetch(url, { method: 'DELETE' }))).toBe('SignatureDoesNotMatch');
    expect(await codeOf(await fetch(url, { headers: { 'x-amz-version-id': '1' } }))).toBe('AccessDenied');
    expect(await codeOf(await fetch(url, { headers: { authorization: 'AWS4-HMAC-SHA256 x' } }))).toBe(
      'InvalidArgument',
    );
  });
});

describe('a presigned upload', () => {
  it('stores what is put, with the signed metadata', async () => {
    const command = new PutObjectCommand({ Bucket, Key: 'up', ContentType: 'text/plain', Metadata: { upload: '7' } });
    const url = await getSignedUrl(s3.client(plain), command, { expiresIn: 60 });
    const response = await fetch(url, { method: 'PUT', body: 'data', headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(200);
    const head = await s3.client().send(new HeadObjectCommand({ Bucket, Key: 'up' }));
    expect(head).toMatchObject({ ContentLength: 4, ContentType: 'text/plain', Metadata: { upload: '7' } });
  });

  it('that carries the checksum of an empty body is refused, so a forgotten client setting shows', async () => {
    const url = await getSignedUrl(s3.client(), new PutObjectCommand({ Bucket, Key: 'crc' }), { expiresIn: 60 });
    expect(url).toContain('x-amz-checksum-crc32=AAAAAA');
    expect(await codeOf(await fetch(url, { method: 'PUT', body: 'data' }))).toBe('BadDigest');
  });

  it('is bound to the signed length, type and SHA-256', async () => {
    const sha256 = createHash('sha256').update('data').digest('base64');
    const command = new PutObjectCommand({
      Bucket,
      Key: 'bound',
      ContentLength: 4,
      ContentType: 'application/pdf',
      ChecksumSHA256: sha256,
    });
    const url = await getSignedUrl(s3.client(plain), command, {
      signableHeaders: new Set(['content-length', 'content-type']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    const put = (body: string, type: string, checksum: string) =>
      fetch(url, { method: 'PUT', body, headers: { 'content-type': type, 'x-amz-checksum-sha256': checksum } });
    expect((await put('longer', 'application/pdf', sha256)).status).toBe(403);
    expect((await put('data', 'text/html', sha256)).status).toBe(403);
    expect((await put('data', 'application/pdf', 'AAAA')).status).toBe(403);
    expect(await codeOf(await put('DATA', 'application/pdf', sha256))).toBe('BadDigest');
    expect((await put('data', 'application/pdf', sha256)).status).toBe(200);
  });
});
