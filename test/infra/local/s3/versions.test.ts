import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectRetentionCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18155);
const client = s3.client();
const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY);

beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket: 'versioned' }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket: 'versioned', VersioningConfiguration }));
  await client.send(new CreateBucketCommand({ Bucket: 'evidence', ObjectLockEnabledForBucket: true }));
});
beforeEach(() => {
  s3.shift = 0;
});

describe('a versioned bucket', () => {
  const Bucket = 'versioned';
  const put = async (Key: string, Body: string) =>
    (await client.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId ?? '';
  const read = async (Key: string, VersionId?: string) => {
    const got = await client.send(new GetObjectCommand({ Bucket, Key, ...(VersionId ? { VersionId } : {}) }));
    return got.Body?.transformToString();
  };

  it('keeps every version and says so', async () => {
    const one = await put('doc', 'one');
    const two = await put('doc', 'two');
    expect([await read('doc'), await read('doc', one), await read('doc', two)]).toEqual(['two', 'one', 'two']);
    expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Enabled');
    expect(s3.events.at(-1)).toMatchObject({ key: 'doc', versionId: two });
  });

  it('hides an object behind a delete marker, and shows it again without the marker', async () => {
    const version = await put('hidden', 'still here');
    const { DeleteMarker, VersionId = '' } = await client.send(new DeleteObjectCommand({ Bucket, Key: 'hidden' }));
    expect(DeleteMarker).toBe(true);
    await expect(read('hidden')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(read('hidden', VersionId)).rejects.toMatchObject({ name: 'MethodNotAllowed' });
    expect(await read('hidden', version)).toBe('still here');
    const listed = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'hidden' }));
    expect(listed.KeyCount).toBe(0);
    const all = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'hidden' }));
    expect(all.DeleteMarkers).toMatchObject([{ VersionId, IsLatest: true }]);
    expect(all.Versions).toMatchObject([{ VersionId: version, IsLatest: false }]);
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'hidden', VersionId }));
    expect(await read('hidden')).toBe('still here');
  });

  it('removes a named version for good', async () => {
    const version = await put('removed', 'x');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'removed', VersionId: version }));
    await expect(read('removed', version)).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });
});

describe('object lock', () => {
  const Bucket = 'evidence';
  const put = async (Key: string, extra: Partial<PutObjectCommandInput>) =>
    (await client.send(new PutObjectCommand({ Bucket, Key, Body: 'x', ...extra }))).VersionId ?? '';
  const remove = (Key: string, VersionId: string, BypassGovernanceRetention = false) =>
    client.send(new DeleteObjectCommand({ Bucket, Key, VersionId, BypassGovernanceRetention }));
  const protectedError = { name: 'AccessDenied', message: expect.stringContaining('object lock') };

  it('COMPLIANCE keeps a version from everybody until its date', async () => {
    const until = inDays(1);
    const version = await put('c', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until });
    await expect(remove('c', version, true)).rejects.toMatchObject(protectedError);
    const shorter = { Mode: 'COMPLIANCE', RetainUntilDate: inDays(0.5) } as const;
    const shorten = client.send(new PutObjectRetentionCommand({ Bucket, Key: 'c', Retention: shorter }));
    await expect(shorten).rejects.toMatchObject(protectedError);
    const { Retention } = await client.send(new GetObjectRetentionCommand({ Bucket, Key: 'c' }));
    expect(Retention).toEqual({ Mode: 'COMPLIANCE', RetainUntilDate: until });
    s3.shift = 2 * DAY;
    const later = s3.client({ systemClockOffset: 2 * DAY });
    await later.send(new DeleteObjectCommand({ Bucket, Key: 'c', VersionId: version }));
    const gone = later.send(new GetObjectCommand({ Bucket, Key: 'c', VersionId: version }));
    await expect(gone).rejects.toMatchObject({ name: 'NoSuchVersion' });
  });

  it('GOVERNANCE yields only to the bypass', async () => {
    const version = await put('g', { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inDays(1) });
    await expect(remove('g', version)).rejects.toMatchObject(protectedError);
    await remove('g', version, true);
  });

  it('a legal hold keeps a version until it is lifted', async () => {
    const version = await put('h', { ObjectLockLegalHoldStatus: 'ON' });
    await expect(remove('h', version, true)).rejects.toMatchObject(protectedError);
    expect((await client.send(new GetObjectLegalHoldCommand({ Bucket, Key: 'h' }))).LegalHold?.Status).toBe('ON');
    await client.send(new PutObjectLegalHoldCommand({ Bucket, Key: 'h', LegalHold: { Status: 'OFF' } }));
    await remove('h', version);
  });

  it('a delete marker may be put before a locked version, which stays', async () => {
    const VersionId = await put('m', { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inDays(1) });
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'm' }));
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'm', VersionId }));
    expect(got).toMatchObject({ ObjectLockMode: 'COMPLIANCE', ContentLength: 1 });
  });

  it('the default retention of the bucket applies, and needs a digest of the body', async () => {
    await client.send(new CreateBucketCommand({ Bucket: 'default-lock', ObjectLockEnabledForBucket: true }));
    const ObjectLockConfiguration = {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 7 } },
    } as const;
    await client.send(new PutObjectLockConfigurationCommand({ Bucket: 'default-lock', ObjectLockConfiguration }));
    const put = new PutObjectCommand({ Bucket: 'default-lock', Key: 'k', Body: 'x' });
    await client.send(put);
    const { Retention } = await client.send(new GetObjectRetentionCommand({ Bucket: 'default-lock', Key: 'k' }));
    expect(Retention?.Mode).toBe('GOVERNANCE');
    const plain = s3.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    await expect(plain.send(put)).rejects.toMatchObject({
      name: 'InvalidRequest',
      message: expect.stringContaining('MD5'),
    });
  });

  it('is refused in a bucket without it, and versioning of a locked bucket cannot be suspended', async () => {
    const lock = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: inDays(1) } as const;
    const call = client.send(new PutObjectCommand({ Bucket: 'versioned', Key: 'k', Body: 'x', ...lock }));
    await expect(call).rejects.toMatchObject({ name: 'InvalidRequest' });
    const VersioningConfiguration = { Status: 'Suspended' } as const;
    const suspend = client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    await expect(suspend).rejects.toMatchObject({ name: 'InvalidBucketState' });
  });
});
