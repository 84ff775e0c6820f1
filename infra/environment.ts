import type { FunctionName, PortalConfig } from './config.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { IdentityStack } from './stacks/identity-stack.ts';

/** What each function reads at run time (functions/adapters/config.ts); nothing more is in its environment. */
export const FUNCTION_SETTINGS = {
  'public-site': ['tables', 'uploads', 'downloads', 'links', 'facility'],
  'public-api': ['tables', 'uploads', 'downloads', 'links', 'facility'],
  'staff-api': ['tables', 'uploads', 'records', 'downloads', 'builds', 'links', 'facility', 'signIn'],
  'scan-upload': ['tables', 'uploads', 'records', 'facility'],
  'build-packet': ['tables', 'records', 'downloads', 'facility'],
  'relay-outbox': ['tables', 'links', 'facility', 'notices'],
  sweep: ['tables', 'builds', 'links', 'facility'],
} as const satisfies Record<FunctionName, readonly string[]>;

type Setting = (typeof FUNCTION_SETTINGS)[FunctionName][number];
export type SettingValues = Record<Setting, Record<string, string>>;

export type SettingSources = {
  config: PortalConfig;
  data: DataStack;
  identity: IdentityStack;
  packetsQueueUrl: string;
};

/** The values behind the groups above. */
export const settingValues = ({ config, data, identity, packetsQueueUrl }: SettingSources): SettingValues => ({
  tables: { TABLE_NAME: data.main.tableName, AUDIT_TABLE_NAME: data.audit.tableName },
  uploads: { QUARANTINE_BUCKET: data.quarantine.bucketName },
  records: { RECORDS_BUCKET: data.records.bucketName },
  downloads: { PACKETS_BUCKET: data.packets.bucketName },
  builds: { PACKETS_QUEUE_URL: packetsQueueUrl },
  // CloudFormation puts the secret in when it deploys; the template holds a reference, the function an encrypted value.
  links: {
    LINK_SECRET: data.linkSecret.secretValue.unsafeUnwrap(),
    LINK_EPOCH: String(config.linkEpoch),
  },
  facility: {
    PUBLIC_ORIGIN: config.origin,
    FACILITY_NAME: config.facility.name,
    FACILITY_TIME_ZONE: config.facility.timeZone,
  },
  signIn: {
    OIDC_ISSUER: identity.staff.issuer,
    OIDC_CLIENT_ID: identity.staff.clientId,
    OIDC_SIGN_OUT_URL: identity.staff.signOutUrl,
  },
  notices: { MAIL_FROM: config.mailFrom, TEXT_FROM: config.textFrom },
});

/** The environment of one function. */
export const environmentOf = (name: FunctionName, values: SettingValues): Record<string, string> =>
  Object.assign({}, ...FUNCTION_SETTINGS[name].map((setting) => values[setting]));
