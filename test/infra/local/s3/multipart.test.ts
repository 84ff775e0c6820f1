import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { beforeAll, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18154);
const client = s3.client();
const Bucket = 'records';
const PART = 5 * 1024 * 1024;

beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket }));
});

const start = async (Key: string, extra: object = {}) => {
  const { UploadId = '' } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...extra }));
  return { Bucket, Key, UploadId };
};
const sendPart = async (upload: Awaited<ReturnType<typeof start>>, PartNumber: number, Body: Buffer) => {
  const { ETag = '' } = await client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
  return { PartNumber, ETag };
};

describe('a multipart upload', () => {
  it('by lib-storage arrives whole, with metadata and a composite checksum', async () => {
    const body = randomBytes(2 * PART + 123);
    const params = {
      Bucket,
      Key: 'big',
      Body: Readable.from([body.subarray(0, PART), body.subarray(PART)]),
      Metadata: { a: '1' },
    };
    await new Upload({ client, params, partSize: PART, queueSize: 2 }).done();
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'big', ChecksumMode: 'ENABLED' }));
    expect(Buffer.from((await got.Body?.transformToByteArray()) ?? []).equals(body)).toBe(true);
    expect(got.Metadata).toEqual({ a: '1' });
    expect(got.ETag).toMatch(/^"[0-9a-f]{32}-3"$/);
    expect(got.ChecksumCRC32).toMatch(/-3$/);
    expect(s3.events.at(-1)).toMatchObject({ key: 'big', eventName: 'ObjectCreated:CompleteMultipartUpload' });
  });

  it('can be sent out of order and a part sent again', async () => {
    const upload = await start('parts');
    const two = await sendPart(upload, 2, Buffer.from('tail'));
    await sendPart(upload, 1, Buffer.alloc(PART, 'x'));
    const one = await sendPart(upload, 1, Buffer.alloc(PART, 'y'));
    const listed = await client.send(new ListPartsCommand(upload));
    expect(listed.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
      [1, PART],
      [2, 4],
    ]);
    const wrongOrder = new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [two, one] } });
    await expect(client.send(wrongOrder)).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    const { ETag } = await client.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [one, two] } }),
    );
    const md5 = (data: Buffer | string) => createHash('md5').update(data).digest();
    const expected = md5(Buffer.concat([md5(Buffer.alloc(PART, 'y')), md5('tail')])).toString('hex');
    expect(ETag).toBe(`"${expected}-2"`);
    const tail = await client.send(new GetObjectCommand({ Bucket, Key: 'parts', Range: `bytes=${PART - 1}-` }));
    expect(await tail.Body?.transformToString()).toBe('ytail');
  });

  it('is refused with unknown parts, too small parts, and after completion', async () => {
    const upload = await start('bad');
    const one = await sendPart(upload, 1, Buffer.from('small'));
    const two = await sendPart(upload, 2, Buffer.from('tail'));
    const complete = (Parts: (typeof one)[]) =>
      client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
    await expect(complete([{ ...one, ETag: '"other"' }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete([one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await complete([one]);
    await expect(complete([one])).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('can be aborted, and leaves nothing', async () => {
    const upload = await start('aborted');
    await sendPart(upload, 1, Buffer.from('x'));
    const open = await client.send(new ListMultipartUploadsCommand({ Bucket }));
    expect(open.Uploads?.map(({ Key }) => Key)).toEqual(['aborted']);
    await client.send(new AbortMultipartUploadCommand(upload));
    await expect(client.send(new ListPartsCommand(upload))).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(client.send(new HeadObjectCommand({ Bucket, Key: 'aborted' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  it('takes presigned parts and survives a restart in the middle', async () => {
    const upload = await start('presigned');
    const plain = s3.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const url = await getSignedUrl(plain, new UploadPartCommand({ ...upload, PartNumber: 1 }));
    const response = await fetch(url, { method: 'PUT', body: 'from a browser' });
    await s3.restart();
    const ETag = response.headers.get('etag') ?? '';
    await client.send(
      new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] } }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'presigned' }));
    expect(await got.Body?.transformToString()).toBe('from a browser');
  });

  it('with a whole-object checksum gives the checksum of the whole', async () => {
    const upload = await start('whole', { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' });
    const one = await sendPart(upload, 1, Buffer.from('123456789'));
    const done = new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: [one] } });
    // The check value of CRC-32 for "123456789" is CBF43926.
    expect((await client.send(done)).ChecksumCRC32).toBe(Buffer.from('cbf43926', 'hex').toString('base64'));
  });
});
