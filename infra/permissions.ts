import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { REWRITING_ACTIONS } from './constructs/audit-table.ts';
import { MAIN_INDEXES } from './constructs/main-table.ts';

const allow = (actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>) =>
  new PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) });

/** Single rows and one-key lists of the main table, and the parts of a transaction; never a scan. */
export const readWriteRows = (table: TableV2): PolicyStatement =>
  allow(
    ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action}`),
    [table.tableArn],
  );

/** Sessions, drafts and used codes go at once instead of waiting for their expiry. */
export const removeRows = (table: TableV2): PolicyStatement => allow(['dynamodb:DeleteItem'], [table.tableArn]);

/** Lists across requests. Indexes lag, so they never decide a write. */
export const listRows = (table: TableV2): PolicyStatement =>
  allow(
    ['dynamodb:Query'],
    MAIN_INDEXES.map((index) => `${table.tableArn}/index/${index}`),
  );

/** Append to the audit chain and read it; the refusal holds even where a later grant is careless. */
export const appendAudit = (table: TableV2): PolicyStatement[] => [
  allow(['dynamodb:PutItem', 'dynamodb:Query'], [table.tableArn]),
  new PolicyStatement({ effect: Effect.DENY, actions: [...REWRITING_ACTIONS], resources: [table.tableArn] }),
];

/** A stream is a sequence of changes; the poller runs under the function's role. */
export const followStream = (table: TableV2): PolicyStatement =>
  allow(
    ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    [streamArn(table)],
  );

export const getObjects = (bucket: Bucket, prefix: string): PolicyStatement =>
  allow(['s3:GetObject'], [bucket.arnForObjects(`${prefix}*`)]);

export const putObjects = (bucket: Bucket, prefix: string): PolicyStatement =>
  allow(['s3:PutObject'], [bucket.arnForObjects(`${prefix}*`)]);

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

export const decrypt = (key: IKey): PolicyStatement => allow(['kms:Decrypt'], [key.keyArn]);

export const writeLogs = (logs: ILogGroup): PolicyStatement =>
  allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logs.logGroupArn]);

/** X-Ray has no resources to name. */
export const trace = (): PolicyStatement => allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']);

/** Notices leave from one address of one verified domain. */
export const sendMail = (from: string, identityArn: string): PolicyStatement =>
  allow(['ses:SendEmail'], [identityArn], { StringEquals: { 'ses:FromAddress': from } });

/** A number's ARN holds an id that AWS chooses, so the account's own numbers are named as a whole. */
export const sendTexts = (originArns: string[]): PolicyStatement => allow(['sms-voice:SendTextMessage'], originArns);

const streamArn = (table: TableV2): string => {
  if (table.tableStreamArn) return table.tableStreamArn;
  throw new TypeError('The table has no stream');
};
