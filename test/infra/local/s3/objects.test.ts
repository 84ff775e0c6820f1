import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  type ChecksumAlgorithm,
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchBucket,
  NoSuchKey,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18153);
const Bucket = 'records';
const client = s3.client();

const put = (
  Key: string,
  Body: NonNullable<PutObjectCommandInput['Body']>,
  extra: Partial<PutObjectCommandInput> = {},
) => client.send(new PutObjectCommand({ Bucket, Key, Body, ...extra }));
const read = async (Key: string, extra: Partial<GetObjectCommandInput> = {}) => {
  const { Body, ...rest } = await client.send(new GetObjectCommand({ Bucket, Key, ...extra }));
  return { ...rest, text: await Body?.transformToString() };
};

beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket }));
});

describe('buckets', () => {
  it('are found, refused when misnamed, and deleted only when empty', async () => {
    await client.send(new CreateBucketCommand({ Bucket: 'passing' }));
    await client.send(new PutObjectCommand({ Bucket: 'passing', Key: 'k', Body: 'x' }));
    await client.send(new HeadBucketCommand({ Bucket: 'passing' }));
    await expect(client.send(new DeleteBucketCommand({ Bucket: 'passing' }))).rejects.toMatchObject({
      name: 'BucketNotEmpty',
    });
    await client.send(new DeleteObjectCommand({ Bucket: 'passing', Key: 'k' }));
    await client.send(new DeleteBucketCommand({ Bucket: 'passing' }));
    await expect(client.send(new HeadBucketCommand({ Bucket: 'passing' }))).rejects.toMatchObject({ name: 'NotFound' });
    const misnamed = client.send(new CreateBucketCommand({ Bucket: 'No_Capitals' }));
    await expect(misnamed).rejects.toMatchObject({ name: 'InvalidBucketName' });
  });

  it('keep their content when created again', async () => {
    await put('kept', 'x');
    await client.send(new CreateBucketCommand({ Bucket }));
    expect((await read('kept')).text).toBe('x');
  });
});

describe('putting and getting', () => {
  it('keeps body, type, metadata and ETag', async () => {
    const { ETag } = await put('plain', 'héllo', { ContentType: 'text/plain', Metadata: { case: 'SP-1' } });
    expect(ETag).toBe(`"${createHash('md5').update('héllo').digest('hex')}"`);
    expect(await read('plain')).toMatchObject({
      text: 'héllo',
      ContentType: 'text/plain',
      Metadata: { case: 'SP-1' },
      ContentLength: 6,
      ETag,
    });
  });

  it('streams a body of unknown length in chunks with a trailing checksum', async () => {
    const chunks = Array.from({ length: 40 }, (_, index) => Buffer.alloc(50_000, index));
    await put('stream', Readable.from(chunks), { ContentLength: 2_000_000 });
    const { Body, ContentEncoding } = await client.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(Buffer.from((await Body?.transformToByteArray()) ?? []).equals(Buffer.concat(chunks))).toBe(true);
    expect(ContentEncoding).toBeUndefined();
  });

  it('keeps an empty object', async () => {
    await put('empty', '');
    expect(await read('empty')).toMatchObject({ text: '', ContentLength: 0 });
  });

  it('says NoSuchKey and NoSuchBucket', async () => {
    await expect(read('nothing')).rejects.toBeInstanceOf(NoSuchKey);
    const elsewhere = client.send(new ListObjectsV2Command({ Bucket: 'nowhere' }));
    await expect(elsewhere).rejects.toBeInstanceOf(NoSuchBucket);
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'nothing' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('refuses a key over 1024 bytes, a public ACL and an unknown sub-resource', async () => {
    await expect(put('k'.repeat(1025), 'x')).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await expect(put('acl', 'x', { ACL: 'public-read' })).rejects.toMatchObject({
      name: 'AccessControlListNotSupported',
    });
  });
});

describe('checksums', () => {
  it.each<ChecksumAlgorithm>(['CRC32', 'CRC32C', 'SHA1', 'SHA256', 'CRC64NVME'])(
    '%s of the SDK is verified, kept and verified again by the SDK on reading',
    async (ChecksumAlgorithm) => {
      const Key = `sum-${ChecksumAlgorithm}`;
      await put(Key, '123456789', { ChecksumAlgorithm });
      await put(`${Key}-stream`, Readable.from([Buffer.from('12345'), Buffer.from('6789')]), {
        ChecksumAlgorithm,
        ContentLength: 9,
      });
      const one = await read(Key, { ChecksumMode: 'ENABLED' });
      const two = await read(`${Key}-stream`, { ChecksumMode: 'ENABLED' });
      expect([one.text, two.text]).toEqual(['123456789', '123456789']);
      expect(one[`Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32']).toBeDefined();
      expect(two[`Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32']).toBe(
        one[`Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32'],
      );
    },
  );

  it.each([
    ['ChecksumSHA256', createHash('sha256').update('other').digest('base64'), 'BadDigest'],
    ['ChecksumCRC32', 'AAAAAA==', 'BadDigest'],
    ['ContentMD5', createHash('md5').update('other').digest('base64'), 'BadDigest'],
    ['ContentMD5', 'no digest', 'InvalidDigest'],
  ])('a wrong %s is refused and nothing is stored', async (name, value, code) => {
    await expect(put('mismatch', 'body', { [name]: value })).rejects.toMatchObject({ name: code });
    await expect(read('mismatch')).rejects.toBeInstanceOf(NoSuchKey);
  });
});

describe('ranges', () => {
  beforeAll(async () => {
    await put('digits', '0123456789');
  });

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-100', '89', 'bytes 8-9/10'],
  ])('%s', async (Range, text, ContentRange) => {
    expect(await read('digits', { Range })).toMatchObject({ text, ContentRange, $metadata: { httpStatusCode: 206 } });
  });

  it.each(['bytes=10-', 'bytes=20-30', 'bytes=-0'])('%s cannot be satisfied', async (Range) => {
    await expect(read('digits', { Range })).rejects.toMatchObject({ $metadata: { httpStatusCode: 416 } });
  });

  it('gives the whole object when it changed since If-Range', async () => {
    const get = (ifRange: string) => {
      const one = s3.client();
      one.middlewareStack.add(
        (next) => (args) => {
          Object.assign((args.request as { headers: object }).headers, { 'if-range': ifRange });
          return next(args);
        },
        { step: 'build' },
      );
      return one.send(new GetObjectCommand({ Bucket, Key: 'digits', Range: 'bytes=0-1' }));
    };
    const { ETag = '' } = await read('digits');
    expect((await get(ETag)).ContentLength).toBe(2);
    expect((await get('"stale"')).ContentLength).toBe(10);
  });
});

describe('conditions', () => {
  it('If-None-Match: * lets exactly one of many writers create', async () => {
    const writers = Array.from({ length: 8 }, (_, index) => put('once', `writer ${index}`, { IfNoneMatch: '*' }));
    const results = await Promise.allSettled(writers);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { name: 'PreconditionFailed' },
    });
  });

  it('If-Match replaces only the named content', async () => {
    const { ETag = '' } = await put('swap', 'one');
    await put('swap', 'two', { IfMatch: ETag });
    await expect(put('swap', 'three', { IfMatch: ETag })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put('no such', 'x', { IfMatch: ETag })).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect((await read('swap')).text).toBe('two');
  });

  it('reads answer 304 and 412', async () => {
    const { ETag = '' } = await put('cached', 'x');
    await expect(read('cached', { IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(read('cached', { IfMatch: '"other"' })).rejects.toMatchObject({ $metadata: { httpStatusCode: 412 } });
    const later = { IfModifiedSince: new Date(Date.now() + 1000) };
    await expect(read('cached', later)).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
  });
});

describe('copies, tags and deletes', () => {
  it('copies body and metadata, or replaces the metadata', async () => {
    await put('source ü', 'copied', { ContentType: 'text/plain', Metadata: { a: '1' }, Tagging: 'scan=clean' });
    const CopySource = encodeURIComponent(`${Bucket}/source ü`);
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }));
    expect(await read('copy')).toMatchObject({
      text: 'copied',
      ContentType: 'text/plain',
      Metadata: { a: '1' },
      TagCount: 1,
    });
    const replace = { MetadataDirective: 'REPLACE', ContentType: 'application/pdf' } as const;
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource, ...replace }));
    expect(await read('copy')).toMatchObject({ text: 'copied', ContentType: 'application/pdf', Metadata: {} });
    const guarded = new CopyObjectCommand({ Bucket, Key: 'copy', CopySource, CopySourceIfMatch: '"other"' });
    await expect(client.send(guarded)).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('tags an object without touching its body', async () => {
    await put('tagged', 'body');
    const tag = { Key: 'GuardDutyMalwareScanStatus', Value: 'NO_THREATS_FOUND' };
    await client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet: [tag] } }));
    expect((await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tagged' }))).TagSet).toEqual([tag]);
    expect((await read('tagged')).text).toBe('body');
  });

  it('deletes many, quietly passing over what is not there', async () => {
    await put('gone-1', 'x');
    const Objects = [{ Key: 'gone-1' }, { Key: 'never was & <is>' }];
    const { Deleted, Errors } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['gone-1', 'never was & <is>']);
    expect(Errors ?? []).toEqual([]);
    await expect(read('gone-1')).rejects.toBeInstanceOf(NoSuchKey);
  });
});

describe('listing', () => {
  beforeAll(async () => {
    for (const Key of ['list/a', 'list/b/1', 'list/b/2', 'list/c & d', 'list/é']) await put(Key, Key);
  });

  it('pages through a prefix in order', async () => {
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({
          Bucket,
          Prefix: 'list/',
          MaxKeys: 2,
          ...(token ? { ContinuationToken: token } : {}),
        }),
      );
      seen.push(...(page.Contents ?? []).map(({ Key = '' }) => Key));
      token = page.NextContinuationToken;
    } while (token);
    expect(seen).toEqual(['list/a', 'list/b/1', 'list/b/2', 'list/c & d', 'list/é']);
  });

  it('rolls up folders, one at a time', async () => {
    const list = { Bucket, Prefix: 'list/', Delimiter: '/' };
    const all = await client.send(new ListObjectsV2Command(list));
    expect(all.CommonPrefixes).toEqual([{ Prefix: 'list/b/' }]);
    expect(all.Contents?.map(({ Key }) => Key)).toEqual(['list/a', 'list/c & d', 'list/é']);
    const first = await client.send(new ListObjectsV2Command({ ...list, MaxKeys: 2 }));
    const ContinuationToken = first.NextContinuationToken ?? '';
    const second = await client.send(new ListObjectsV2Command({ ...list, ContinuationToken }));
    expect(second.CommonPrefixes).toBeUndefined();
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(['list/c & d', 'list/é']);
  });

  it('encodes keys when asked', async () => {
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/c', EncodingType: 'url' }));
    expect(page.Contents?.[0]?.Key).toBe('list/c%20%26%20d');
  });
});
