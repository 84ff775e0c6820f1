import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { REWRITING_ACTIONS } from './constructs/audit-table.ts';

type Conditions = Record<string, Record<string, unknown>>;
type RowAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

export const allow = (actions: string[], resources: string[], conditions: Conditions = {}): PolicyStatement =>
  new PolicyStatement({ actions, resources, conditions });

/** Rows by key, alone or as parts of a transaction; never a scan. */
export const rows = (table: TableV2, ...actions: RowAction[]): PolicyStatement =>
  allow(
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
  );

/** Lists across requests. Indexes lag, so they never decide a write. */
export const lists = (table: TableV2, ...indexes: string[]): PolicyStatement =>
  allow(
    ['dynamodb:Query'],
    indexes.map((index) => `${table.tableArn}/index/${index}`),
  );

/** Holds even where a later grant is careless. */
export const neverRewrite = (audit: TableV2): PolicyStatement =>
  new PolicyStatement({ effect: Effect.DENY, actions: [...REWRITING_ACTIONS], resources: [audit.tableArn] });

/** A stream is a sequence of changes; the poller runs under the function's role. */
export const follow = (table: TableV2): PolicyStatement => {
  if (!table.tableStreamArn) throw new TypeError('The table has no stream');
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return allow(
    actions.map((action) => `dynamodb:${action}`),
    [table.tableStreamArn],
  );
};

export const readObjects = (bucket: Bucket, prefix: string): PolicyStatement =>
  allow(['s3:GetObject'], [bucket.arnForObjects(`${prefix}*`)]);

/** The very bytes that were announced, even if the key was written again since. */
export const readVersions = (bucket: Bucket, prefix: string): PolicyStatement =>
  allow(['s3:GetObjectVersion'], [bucket.arnForObjects(`${prefix}*`)]);

export const writeObjects = (bucket: Bucket, prefix: string): PolicyStatement =>
  allow(['s3:PutObject'], [bucket.arnForObjects(`${prefix}*`)]);

/** Without it S3 answers "forbidden" instead of "not found", and a missing object would look like a fault. */
export const noticeAbsence = (...buckets: Bucket[]): PolicyStatement =>
  allow(
    ['s3:ListBucket'],
    buckets.map((bucket) => bucket.bucketArn),
  );

export const sendTo = (queue: IQueue): PolicyStatement => allow(['sqs:SendMessage'], [queue.queueArn]);

export const consume = (queue: IQueue): PolicyStatement =>
  allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [queue.queueArn]);

/** Reading and writing what the key protects, and only through the services that store it. */
export const throughServices = (key: IKey, region: string): PolicyStatement =>
  allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'], [key.keyArn], {
    StringEquals: {
      'kms:ViaService': ['dynamodb', 's3', 'sqs'].map((service) => `${service}.${region}.amazonaws.com`),
    },
  });

/** Settings are decrypted under it, and what nobody handled is encrypted under it. */
export const underOperationsKey = (key: IKey): PolicyStatement =>
  allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn]);

export const writeLogs = (logs: ILogGroup): PolicyStatement =>
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.logGroupArn]);

/** X-Ray has no resources to name. */
export const trace = (): PolicyStatement => allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']);
