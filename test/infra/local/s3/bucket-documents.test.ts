import {
  CreateBucketCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLocationCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  HeadObjectCommand,
  PutBucketEncryptionCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { localS3 } from './local-s3.ts';

const s3 = localS3(18159);
const client = s3.client();
const Bucket = 'settings';

beforeAll(async () => {
  await client.send(new CreateBucketCommand({ Bucket }));
});

describe('the settings of a bucket', () => {
  it.each([
    ['policy', () => client.send(new GetBucketPolicyCommand({ Bucket })), 'NoSuchBucketPolicy'],
    [
      'encryption',
      () => client.send(new GetBucketEncryptionCommand({ Bucket })),
      'ServerSideEncryptionConfigurationNotFoundError',
    ],
    [
      'lifecycle',
      () => client.send(new GetBucketLifecycleConfigurationCommand({ Bucket })),
      'NoSuchLifecycleConfiguration',
    ],
    ['tagging', () => client.send(new GetBucketTaggingCommand({ Bucket })), 'NoSuchTagSet'],
    [
      'object lock',
      () => client.send(new GetObjectLockConfigurationCommand({ Bucket })),
      'ObjectLockConfigurationNotFoundError',
    ],
  ])('%s has its own code when it was never put', async (_what, get, name) => {
    await expect(get()).rejects.toMatchObject({ name });
  });

  it('versioning and notifications are empty when never put', async () => {
    expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBeUndefined();
    const notification = await client.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(notification.QueueConfigurations).toBeUndefined();
    expect((await client.send(new GetBucketLocationCommand({ Bucket }))).LocationConstraint).toBeUndefined();
  });

  it('are given back as they were put', async () => {
    const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [] });
    const Rules = [
      { ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const }, BucketKeyEnabled: true },
    ];
    const lifecycle = [
      { ID: 'expire', Status: 'Enabled' as const, Filter: { Prefix: 'work/' }, Expiration: { Days: 7 } },
    ];
    const ownership = { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' as const }] };
    const TagSet = [{ Key: 'data', Value: 'synthetic & <safe>' }];
    const QueueConfigurations = [
      { Id: 'q', QueueArn: 'arn:aws:sqs:us-east-1:000000000000:uploads', Events: ['s3:ObjectCreated:*' as const] },
    ];
    await client.send(new PutBucketPolicyCommand({ Bucket, Policy }));
    await client.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }));
    await client.send(
      new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules: lifecycle } }),
    );
    await client.send(new PutBucketOwnershipControlsCommand({ Bucket, OwnershipControls: ownership }));
    await client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
    await client.send(
      new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration: { QueueConfigurations } }),
    );
    expect((await client.send(new GetBucketPolicyCommand({ Bucket }))).Policy).toBe(Policy);
    const encryption = await client.send(new GetBucketEncryptionCommand({ Bucket }));
    expect(encryption.ServerSideEncryptionConfiguration?.Rules).toEqual(Rules);
    expect((await client.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules).toEqual(lifecycle);
    expect((await client.send(new GetBucketOwnershipControlsCommand({ Bucket }))).OwnershipControls).toEqual(ownership);
    expect((await client.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual(TagSet);
    const notification = await client.send(new GetBucketNotificationConfigurationCommand({ Bucket }));
    expect(notification.QueueConfigurations).toEqual(QueueConfigurations);
  });

  it('suspended versioning replaces the null version and keeps the others', async () => {
    const set = (Status: 'Enabled' | 'Suspended') =>
      client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status } }));
    const put = (Body: string) => client.send(new PutObjectCommand({ Bucket, Key: 'k', Body }));
    await set('Enabled');
    const { VersionId = '' } = await put('one');
    await set('Suspended');
    expect((await put('two')).VersionId).toBe('null');
    expect((await put('three')).VersionId).toBe('null');
    const first = await client.send(new HeadObjectCommand({ Bucket, Key: 'k', VersionId }));
    expect(first.ContentLength).toBe(3);
  });
});

it('server-side encryption headers are kept and told', async () => {
  const put = {
    Bucket,
    Key: 'sse',
    Body: 'x',
    ServerSideEncryption: 'aws:kms',
    SSEKMSKeyId: 'arn:aws:kms:::key/1',
  } as const;
  expect((await client.send(new PutObjectCommand(put))).ServerSideEncryption).toBe('aws:kms');
  const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'sse' }));
  expect(head).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'arn:aws:kms:::key/1' });
});
