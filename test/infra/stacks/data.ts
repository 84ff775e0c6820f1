import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type Resource, resources, template } from './synthesized.ts';

const data = template('Data');
const tables = resources('AWS::DynamoDB::GlobalTable');
const buckets = resources('AWS::S3::Bucket');

const replica = ({ Properties }: Resource) => (Properties.Replicas as Record<string, unknown>[])[0];
const bucket = (start: string) => {
  const found = buckets.find(([id]) => id.startsWith(start));
  if (!found) throw new RangeError(`No bucket ${start}`);
  return found[1];
};
const policyOf = (id: string): unknown[] => {
  const isOf = ([, { Properties }]: [string, Resource]) => (Properties.Bucket as { Ref: string }).Ref === id;
  const document = resources('AWS::S3::BucketPolicy').find(isOf)?.[1].Properties.PolicyDocument;
  return document ? (document as { Statement: unknown[] }).Statement : [];
};

describe('tables', () => {
  it.each(tables)(
    '%s is under a customer key, restorable to the second, and cannot be deleted by mistake',
    (_, table) => {
      expect(table.Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
      expect(replica(table)).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
        SSESpecification: { KMSMasterKeyId: expect.anything() },
      });
      expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    },
  );

  it('the main table has the two indexes, the stream and the expiry that the code relies on', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: ['gsi1', 'gsi2'].map((IndexName) => ({
        IndexName,
        KeySchema: [
          { AttributeName: `${IndexName}pk`, KeyType: 'HASH' },
          { AttributeName: `${IndexName}sk`, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    });
  });

  it('the audit table refuses every rewrite to everybody', () => {
    const audit = tables.find(([id]) => id.startsWith('AuditTable'))?.[1];
    expect(audit && replica(audit)).toMatchObject({
      ResourcePolicy: {
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Deny',
              Principal: { AWS: '*' },
              Action: expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']),
            },
          ],
        },
      },
    });
  });
});

describe('buckets', () => {
  it.each(buckets)(
    '%s is closed to the public, encrypted, versioned, and logged or a log itself',
    (id, { Properties }) => {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(Properties.BucketEncryption).toBeDefined();
      expect(Boolean(Properties.LoggingConfiguration)).toBe(!id.startsWith('AccessLogs'));
    },
  );

  it.each(buckets)('%s refuses connections without TLS 1.2', (id) => {
    const statements = policyOf(id);
    const denied = (Condition: unknown) => expect.objectContaining({ Effect: 'Deny', Action: 's3:*', Condition });
    expect(statements).toContainEqual(denied({ Bool: { 'aws:SecureTransport': 'false' } }));
    expect(statements).toContainEqual(denied({ NumericLessThan: { 's3:TlsVersion': 1.2 } }));
  });

  it.each(['Quarantine', 'Records', 'Packets', 'Evidence'])('%s keeps documents under the customer key', (name) => {
    expect(bucket(name).Properties.BucketEncryption).toMatchObject({
      ServerSideEncryptionConfiguration: [
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: expect.anything() },
        },
      ],
    });
  });

  it('quarantine empties itself after two days and takes posted forms from the portal only', () => {
    expect(bucket('Quarantine').Properties).toMatchObject({
      LifecycleConfiguration: { Rules: expect.arrayContaining([expect.objectContaining({ ExpirationInDays: 2 })]) },
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: ['https://records.example.org'], AllowedMethods: ['POST'] }] },
    });
  });

  it('quarantine announces to the uploads queue, which lets it in before the bucket exists', () => {
    const { Properties, DependsOn } = bucket('Quarantine');
    expect(Properties.NotificationConfiguration).toEqual({
      QueueConfigurations: [
        { Event: 's3:ObjectCreated:*', Queue: { 'Fn::GetAtt': [expect.stringMatching(/^UploadsQueue/), 'Arn'] } },
      ],
    });
    expect(DependsOn).toContainEqual(expect.stringMatching(/^UploadsQueuePolicy/));
    data.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 's3.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  it.each(['Records', 'Packets'])('%s lets the portal read parts of a file', (name) => {
    expect(bucket(name).Properties.CorsConfiguration).toMatchObject({
      CorsRules: [
        {
          AllowedOrigins: ['https://records.example.org'],
          AllowedMethods: ['GET', 'HEAD'],
          ExposedHeaders: expect.arrayContaining(['ETag', 'Content-Range', 'Accept-Ranges']),
        },
      ],
    });
  });

  it('packets refuse a download address older than ninety seconds', () => {
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:GetObject',
            Principal: { AWS: '*' },
            Condition: {
              StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
              NumericGreaterThan: { 's3:signatureAge': '90000' },
            },
          }),
        ]),
      },
    });
  });

  it('unfinished pages go after a week, evidence stays six years whoever asks', () => {
    expect(bucket('Packets').Properties.LifecycleConfiguration).toMatchObject({
      Rules: expect.arrayContaining([expect.objectContaining({ Prefix: 'work/', ExpirationInDays: 7 })]),
    });
    expect(bucket('Evidence').Properties.ObjectLockConfiguration).toMatchObject({
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 2192 } },
    });
  });
});

describe('keys', () => {
  it.each(resources('AWS::KMS::Key'))('%s rotates and outlives its stack', (_, key) => {
    expect(key).toMatchObject({ Properties: { EnableKeyRotation: true }, DeletionPolicy: 'Retain' });
  });
});
