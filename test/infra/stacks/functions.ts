import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '#infra/config.ts';
import { functionNamed, resources } from './synthesized.ts';

const SETTINGS = {
  tables: ['TABLE_NAME', 'AUDIT_TABLE_NAME'],
  links: ['LINK_SECRET', 'LINK_EPOCH'],
  facility: ['PUBLIC_ORIGIN', 'FACILITY_NAME', 'FACILITY_TIME_ZONE'],
  signIn: ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_SIGN_OUT_URL'],
  notices: ['MAIL_FROM', 'TEXT_FROM'],
};
const { tables, links, facility, signIn, notices } = SETTINGS;

const CONTRACT: Record<(typeof FUNCTION_NAMES)[number], string[]> = {
  'public-site': [...tables, ...links, ...facility, 'QUARANTINE_BUCKET', 'PACKETS_BUCKET'],
  'public-api': [...tables, ...links, ...facility, 'QUARANTINE_BUCKET', 'PACKETS_BUCKET'],
  'staff-api': [
    ...[...tables, ...links, ...facility, ...signIn],
    ...['QUARANTINE_BUCKET', 'RECORDS_BUCKET', 'PACKETS_BUCKET', 'PACKETS_QUEUE_URL'],
  ],
  'scan-upload': [...tables, ...facility, 'QUARANTINE_BUCKET', 'RECORDS_BUCKET'],
  'build-packet': [...tables, ...facility, 'RECORDS_BUCKET', 'PACKETS_BUCKET'],
  'relay-outbox': [...tables, ...links, ...facility, ...notices],
  sweep: [...tables, ...links, ...facility, 'PACKETS_QUEUE_URL'],
};

const environmentOf = (name: string) =>
  (functionNamed(name).Properties.Environment as { Variables: Record<string, unknown> }).Variables;

describe('functions', () => {
  it.each(FUNCTION_NAMES)('%s has the settings its code reads and no other', (name) => {
    expect(Object.keys(environmentOf(name)).sort()).toEqual([...CONTRACT[name]].sort());
  });

  it.each(FUNCTION_NAMES)(
    '%s runs on the newest runtime, traced, limited, and logging to an encrypted group',
    (name) => {
      expect(functionNamed(name).Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        ReservedConcurrentExecutions: expect.any(Number),
        DeadLetterConfig: { TargetArn: expect.anything() },
        KmsKeyArn: expect.anything(),
        LoggingConfig: { LogFormat: 'JSON', LogGroup: expect.anything() },
      });
    },
  );

  it('each have a role of their own', () => {
    const roles = FUNCTION_NAMES.map((name) => JSON.stringify(functionNamed(name).Properties.Role));
    expect(new Set(roles).size).toBe(FUNCTION_NAMES.length);
  });

  it('never carry the link secret in the template, only a reference to it', () => {
    expect(environmentOf('staff-api').LINK_SECRET).toEqual({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', expect.anything(), ':SecretString:::}}']],
    });
  });

  it.each(resources('AWS::Logs::LogGroup'))(
    'log group %s is encrypted and kept for thirteen months',
    (_, { Properties }) => {
      expect(Properties).toMatchObject({ RetentionInDays: 400, KmsKeyId: expect.anything() });
    },
  );
});
