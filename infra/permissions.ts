import { Aws } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName, PortalConfig } from './config.ts';
import type { DataStack } from './stacks/data-stack.ts';
import {
  allow,
  consume,
  follow,
  lists,
  neverRewrite,
  noticeAbsence,
  readObjects,
  readVersions,
  rows,
  sendTo,
  throughServices,
  writeObjects,
} from './statements.ts';

export type Granted = { config: PortalConfig; data: DataStack; packetsQueue: Queue };

/**
 * Who may do what: one row a function, and nothing anywhere else. The local cloud checks every call against it.
 * Putting and getting objects is also what a presigned URL may do on behalf of the function that signed it.
 */
export const permissionsOf = (name: FunctionName, granted: Granted): PolicyStatement[] => [
  throughServices(granted.data.keys.records, granted.config.region),
  neverRewrite(granted.data.audit),
  ...table(granted)[name],
];

const table = ({ config, data, packetsQueue }: Granted): Record<FunctionName, PolicyStatement[]> => {
  const { main, audit, quarantine, records, packets } = data;
  const keep = rows(main, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  const chain = rows(audit, 'PutItem', 'Query');
  return {
    'public-site': [
      ...[keep, rows(main, 'DeleteItem', 'ConditionCheckItem'), chain],
      ...[writeObjects(quarantine, 'quarantine/'), readObjects(packets, 'packets/')],
    ],
    'public-api': [
      ...[keep, rows(main, 'ConditionCheckItem'), chain],
      ...[writeObjects(quarantine, 'quarantine/'), readObjects(packets, 'packets/')],
    ],
    'staff-api': [
      ...[keep, rows(main, 'DeleteItem'), lists(main, 'gsi1', 'gsi2'), chain],
      ...[writeObjects(quarantine, 'quarantine/'), readObjects(records, 'records/'), readObjects(packets, 'packets/')],
    ],
    'scan-upload': [
      ...[consume(data.uploads.queue), rows(main, 'GetItem', 'UpdateItem')],
      ...[readVersions(quarantine, 'quarantine/'), readObjects(records, 'records/'), writeObjects(records, 'records/')],
      noticeAbsence(quarantine, records),
    ],
    'build-packet': [
      consume(packetsQueue),
      ...[rows(main, 'GetItem', 'Query', 'PutItem', 'UpdateItem'), rows(audit, 'PutItem')],
      ...[readObjects(records, 'records/'), readObjects(packets, 'work/'), noticeAbsence(records, packets)],
      ...[writeObjects(packets, 'work/'), writeObjects(packets, 'packets/')],
    ],
    'relay-outbox': [
      ...[follow(main), rows(main, 'GetItem', 'BatchGetItem', 'UpdateItem'), sendTo(packetsQueue)],
      ...[sendMail(config.mailFrom), sendTexts(config.textFrom)],
    ],
    sweep: [lists(main, 'gsi1'), rows(main, 'UpdateItem'), sendTo(packetsQueue)],
  };
};

const account = (service: string, resource: string) => `arn:aws:${service}:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;

/** Notices leave from one address of one verified domain. */
const sendMail = (from: string): PolicyStatement =>
  allow(['ses:SendEmail'], [account('ses', `identity/${from.slice(from.indexOf('@') + 1)}`)], {
    StringEquals: { 'ses:FromAddress': from },
  });

/** A number's ARN holds an id that AWS chooses, so the account's own senders are named as a whole. */
const sendTexts = (from: string): PolicyStatement =>
  allow(['sms-voice:SendTextMessage'], [account('sms-voice', from.startsWith('+') ? 'phone-number/*' : 'sender-id/*')]);
