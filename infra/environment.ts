import type { FunctionName, PortalConfig } from './config.ts';
import type { WorkQueues } from './constructs/work-queue.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { IdentityStack } from './stacks/identity-stack.ts';

const TABLES = ['TABLE_NAME', 'AUDIT_TABLE_NAME'] as const;
const LINKS = ['LINK_SECRET', 'LINK_EPOCH'] as const;
const FACILITY = ['FACILITY_NAME', 'FACILITY_TIME_ZONE', 'FACILITY_STATE', 'FACILITY_ALIASES'] as const;
const LETTERHEAD = ['FACILITY_ADDRESS', 'FACILITY_PHONE', 'PRIVACY_OFFICE'] as const;
const WORK = ['PACKETS_QUEUE_URL', 'REDACTIONS_QUEUE_URL', 'READINGS_QUEUE_URL'] as const;
const SIGN_IN = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_SIGN_OUT_URL'] as const;

/** What each function reads at run time (functions/adapters/config.ts). A test compares it with the bundles. */
export const FUNCTION_SETTINGS = {
  'public-site': [
    ...TABLES,
    ...LINKS,
    ...FACILITY,
    'FACILITY_PHONE',
    'PUBLIC_ORIGIN',
    'QUARANTINE_BUCKET',
    'PACKETS_BUCKET',
    'FACILITY_ADDRESS',
  ],
  'public-api': [...TABLES, ...LINKS, ...FACILITY, 'QUARANTINE_BUCKET', 'PACKETS_BUCKET'],
  'staff-api': [
    ...[...TABLES, ...LINKS, ...FACILITY, ...SIGN_IN, 'PUBLIC_ORIGIN'],
    ...['QUARANTINE_BUCKET', 'RECORDS_BUCKET', 'PACKETS_BUCKET', ...LETTERHEAD],
  ],
  'scan-upload': ['TABLE_NAME', 'QUARANTINE_BUCKET', 'RECORDS_BUCKET'],
  'read-document': ['TABLE_NAME', 'RECORDS_BUCKET', 'READINGS_QUEUE_URL'],
  'redact-part': ['TABLE_NAME', 'RECORDS_BUCKET', 'PACKETS_BUCKET', 'REDACTIONS_DEAD_LETTERS_URL'],
  'build-packet': [...TABLES, 'FACILITY_NAME', 'FACILITY_TIME_ZONE', 'FACILITY_STATE', 'PACKETS_BUCKET'],
  'relay-outbox': [
    ...[...TABLES, ...LINKS, ...WORK, 'PUBLIC_ORIGIN', 'MAIL_FROM', 'TEXT_FROM'],
    ...['FACILITY_NAME', 'FACILITY_TIME_ZONE', 'PACKETS_BUCKET', ...LETTERHEAD],
  ],
  sweep: ['TABLE_NAME', 'PACKETS_QUEUE_URL', 'REDACTIONS_QUEUE_URL'],
} as const satisfies Record<FunctionName, readonly string[]>;

export type SettingSources = {
  config: PortalConfig;
  data: DataStack;
  identity: IdentityStack;
  queues: WorkQueues;
};

const valuesFrom = ({ config, data, identity, queues }: SettingSources): Record<string, string> => ({
  TABLE_NAME: data.main.tableName,
  AUDIT_TABLE_NAME: data.audit.tableName,
  QUARANTINE_BUCKET: data.quarantine.bucketName,
  RECORDS_BUCKET: data.records.bucketName,
  PACKETS_BUCKET: data.packets.bucketName,
  PACKETS_QUEUE_URL: queues.packets.queue.queueUrl,
  REDACTIONS_QUEUE_URL: queues.redactions.queue.queueUrl,
  REDACTIONS_DEAD_LETTERS_URL: queues.redactions.deadLetters.queueUrl,
  READINGS_QUEUE_URL: queues.readings.queue.queueUrl,
  // CloudFormation puts the secret in when it deploys; the template holds a reference, the function an encrypted value.
  LINK_SECRET: data.linkSecret.secretValue.unsafeUnwrap(),
  LINK_EPOCH: String(config.linkEpoch),
  PUBLIC_ORIGIN: config.origin,
  FACILITY_NAME: config.facility.name,
  FACILITY_TIME_ZONE: config.facility.timeZone,
  FACILITY_PHONE: config.facility.phone,
  FACILITY_STATE: config.facility.state,
  FACILITY_ADDRESS: config.facility.address,
  PRIVACY_OFFICE: config.facility.privacyOffice,
  FACILITY_ALIASES: config.facility.aliases.join(';'),
  OIDC_ISSUER: identity.staff.issuer,
  OIDC_CLIENT_ID: identity.staff.clientId,
  OIDC_SIGN_OUT_URL: identity.staff.signOutUrl,
  MAIL_FROM: config.mailFrom,
  TEXT_FROM: config.textFrom,
});

/** The environment of one function: its settings, and nothing more. */
export const environmentOf = (name: FunctionName, sources: SettingSources): Record<string, string> => {
  const values = valuesFrom(sources);
  return Object.fromEntries(FUNCTION_SETTINGS[name].map((setting) => [setting, values[setting] ?? '']));
};
