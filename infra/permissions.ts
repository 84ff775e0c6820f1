import { Aws } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { FunctionName, PortalConfig } from './config.ts';
import type { WorkQueues } from './constructs/work-queue.ts';
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

export type Granted = { config: PortalConfig; data: DataStack; queues: WorkQueues };

/**
 * Who may do what: one row a function, and nothing anywhere else. The local cloud checks every call against it.
 * Putting and getting objects is also what a presigned URL may do on behalf of the function that signed it.
 */
export const permissionsOf = (name: FunctionName, granted: Granted): PolicyStatement[] => [
  throughServices(granted.data.keys.records, granted.config.region),
  neverRewrite(granted.data.audit),
  ...table(granted)[name],
];

const table = ({ config, data, queues }: Granted): Record<FunctionName, PolicyStatement[]> => {
  const { main, audit, quarantine, records, packets } = data;
  const keep = rows(main, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
  const chain = rows(audit, 'PutItem', 'Query');
  return {
    'public-site': [
      ...[keep, rows(main, 'DeleteItem', 'ConditionCheckItem'), chain],
      ...[writeObjects(quarantine, 'quarantine/'), readObjects(packets, 'packets/'), readObjects(packets, 'letters/')],
    ],
    'public-api': [
      ...[keep, rows(main, 'ConditionCheckItem'), chain],
      ...[writeObjects(quarantine, 'quarantine/'), readObjects(packets, 'packets/'), readObjects(packets, 'letters/')],
    ],
    'staff-api': [
      ...[keep, rows(main, 'DeleteItem'), lists(main, 'gsi1', 'gsi2'), chain],
      ...[writeObjects(quarantine, 'quarantine/'), readObjects(records, 'records/'), readObjects(packets, 'packets/')],
      ...[readObjects(records, 'readings/'), readObjects(packets, 'letters/'), writeObjects(packets, 'letters/')],
    ],
    'scan-upload': [
      ...[consume(data.uploads.queue), rows(main, 'GetItem', 'UpdateItem')],
      ...[readVersions(quarantine, 'quarantine/'), readObjects(records, 'records/'), writeObjects(records, 'records/')],
      ...[writeObjects(records, 'originals/'), noticeAbsence(quarantine, records)],
    ],
    'read-document': [
      ...[consume(queues.readings.queue), sendTo(queues.readings.queue)],
      rows(main, 'GetItem', 'BatchGetItem', 'UpdateItem'),
      ...[readObjects(records, 'records/'), readObjects(records, 'readings/'), writeObjects(records, 'readings/')],
      noticeAbsence(records),
    ],
    'redact-part': [
      ...[consume(queues.redactions.queue), sendTo(queues.redactions.deadLetters)],
      rows(main, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
      ...[readObjects(records, 'records/'), readObjects(packets, 'work/'), noticeAbsence(records, packets)],
      writeObjects(packets, 'work/'),
    ],
    'build-packet': [
      consume(queues.packets.queue),
      ...[rows(main, 'GetItem', 'Query', 'PutItem', 'UpdateItem'), rows(audit, 'PutItem')],
      ...[readObjects(packets, 'work/'), readObjects(packets, 'packets/'), noticeAbsence(packets)],
      writeObjects(packets, 'packets/'),
    ],
    'relay-outbox': [
      ...[
        follow(main),
        rows(main, 'GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'),
        ...[rows(audit, 'PutItem'), writeObjects(packets, 'letters/')],
        ...Object.values(queues).map(({ queue }) => sendTo(queue)),
      ],
      ...[sendMail(config.mailFrom), sendTexts(config.textFrom)],
    ],
    sweep: [
      ...[lists(main, 'gsi1'), rows(main, 'GetItem', 'Query', 'UpdateItem')],
      ...[sendTo(queues.packets.queue), sendTo(queues.redactions.queue)],
    ],
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
