import { describe, expect, it } from 'vitest';
import { FUNCTION_NAMES } from '#infra/config.ts';
import { functionNamed, resources } from './synthesized.ts';

type Statement = { Effect: 'Allow' | 'Deny'; Action: string | string[]; Resource: unknown; Condition?: unknown };

const statementsOf = (name: string): Statement[] => {
  const role = (functionNamed(name).Properties.Role as { 'Fn::GetAtt': string[] })['Fn::GetAtt'][0];
  const policies = resources('AWS::IAM::ManagedPolicy').filter(([, { Properties }]) =>
    (Properties.Roles as { Ref: string }[]).some(({ Ref }) => Ref === role),
  );
  return policies.flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: Statement[] }).Statement);
};

const allowed = (name: string) => statementsOf(name).filter(({ Effect }) => Effect === 'Allow');
const grants = (name: string) =>
  allowed(name).flatMap(({ Action, Resource }) =>
    [Action]
      .flat()
      .flatMap((action) => [Resource].flat().map((resource) => ({ action, on: JSON.stringify(resource) }))),
  );
const may = (name: string, action: string, on: RegExp) =>
  grants(name).some((grant) => grant.action === action && on.test(grant.on));

const AUDIT = /AuditTable/;
const MAIN = /MainTable(?!.*index)/;

describe('roles', () => {
  it('have no inline policies', () => {
    expect(resources('AWS::IAM::Policy')).toEqual([]);
    for (const [, { Properties }] of resources('AWS::IAM::Role')) expect(Properties.Policies).toBeUndefined();
  });

  it.each(FUNCTION_NAMES)(
    '%s reaches no resource by a bare wildcard but tracing, and no action by one at all',
    (name) => {
      const bare = grants(name)
        .filter(({ on }) => on === '"*"')
        .map(({ action }) => action);
      expect(bare.sort()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
      expect(grants(name).filter(({ action }) => action.includes('*'))).toEqual([]);
    },
  );

  it.each(FUNCTION_NAMES)('%s is denied every rewrite of the audit table', (name) => {
    const isDenial = ({ Effect, Resource }: Statement) => Effect === 'Deny' && AUDIT.test(JSON.stringify(Resource));
    expect(
      statementsOf(name)
        .filter(isDenial)
        .flatMap(({ Action }) => Action),
    ).toEqual(expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:BatchWriteItem']));
  });

  it.each([
    ['public-site', ['dynamodb:PutItem', 'dynamodb:Query']],
    ['public-api', ['dynamodb:PutItem', 'dynamodb:Query']],
    ['staff-api', ['dynamodb:PutItem', 'dynamodb:Query']],
    ['build-packet', ['dynamodb:PutItem']],
    ['scan-upload', []],
    ['read-document', []],
    ['redact-part', []],
    // It acknowledges requests, and a letter is an event.
    ['relay-outbox', ['dynamodb:PutItem']],
    ['sweep', []],
  ])('%s touches the audit table by %j only', (name, expected) => {
    const audit = grants(name).filter(({ on }) => AUDIT.test(on));
    expect(audit.map(({ action }) => action).sort()).toEqual(expected);
  });

  it.each(FUNCTION_NAMES)('%s never scans a table', (name) => {
    expect(grants(name).filter(({ action }) => /Scan|BatchWrite|PartiQL/.test(action))).toEqual([]);
  });

  it.each(FUNCTION_NAMES)('%s uses the records key only through the services that store', (name) => {
    const withKey = allowed(name).filter(({ Resource }) => JSON.stringify(Resource).includes('KeysRecords'));
    expect(withKey).toHaveLength(1);
    expect(withKey[0]?.Condition).toEqual({
      StringEquals: {
        'kms:ViaService': ['dynamodb', 's3', 'sqs'].map((service) => `${service}.us-east-1.amazonaws.com`),
      },
    });
  });

  it('nobody deletes a document', () => {
    for (const name of FUNCTION_NAMES)
      expect(grants(name).some(({ action }) => action.startsWith('s3:Delete'))).toBe(false);
  });

  it.each([
    // function, action, where, allowed
    ['public-site', 's3:PutObject', /Quarantine/, true],
    ['public-site', 's3:GetObject', /Packets.*packets/, true],
    ['public-site', 's3:GetObject', /Records/, false],
    ['public-site', 's3:PutObject', /Records|Packets/, false],
    ['public-site', 'sqs:SendMessage', /PacketsQueue/, false],
    ['public-api', 's3:GetObject', /Records/, false],
    ['staff-api', 's3:GetObject', /Records.*records/, true],
    ['staff-api', 's3:PutObject', /Packets.*(packets|work)\//, false],
    ['staff-api', 's3:PutObject', /Packets.*letters\//, true],
    ['relay-outbox', 's3:PutObject', /Packets.*letters\//, true],
    ['relay-outbox', 's3:PutObject', /Packets.*(packets|work)\//, false],
    ['relay-outbox', 's3:GetObject', /Packets/, false],
    ['public-site', 's3:GetObject', /Packets.*letters\//, true],
    ['public-api', 's3:GetObject', /Packets.*letters\//, true],
    ['public-api', 's3:PutObject', /Records|Packets/, false],
    ['scan-upload', 's3:GetObjectVersion', /Quarantine/, true],
    ['scan-upload', 's3:GetObject', /Quarantine/, false],
    ['scan-upload', 's3:PutObject', /Records.*records/, true],
    ['scan-upload', 's3:GetObject', /Packets/, false],
    ['scan-upload', 'dynamodb:PutItem', /./, false],
    ['staff-api', 'sqs:SendMessage', /PacketsQueue/, false],
    ['scan-upload', 's3:PutObject', /Records.*originals/, true],
    ['read-document', 'sqs:SendMessage', /Readings/, true],
    ['read-document', 's3:GetObject', /Records.*records/, true],
    ['read-document', 's3:PutObject', /Records.*readings/, true],
    ['read-document', 's3:PutObject', /Records.*records\//, false],
    ['read-document', 's3:GetObject', /Packets|Quarantine/, false],
    ['redact-part', 's3:GetObject', /Records.*records/, true],
    ['redact-part', 's3:PutObject', /Packets.*work/, true],
    ['redact-part', 's3:PutObject', /Packets.*packets\//, false],
    ['redact-part', 'sqs:SendMessage', /Redactions.*Queue|Packets.*Queue/, false],
    ['redact-part', 'sqs:SendMessage', /RedactionsDeadLetters/, true],
    ['build-packet', 's3:GetObject', /Quarantine|Records/, false],
    ['build-packet', 's3:PutObject', /Packets.*packets\//, true],
    ['build-packet', 's3:PutObject', /Packets.*work/, false],
    ['build-packet', 's3:PutObject', /Records/, false],
    ['build-packet', 'ses:SendEmail', /./, false],
    ['relay-outbox', 'ses:SendEmail', /identity\/records\.example\.org/, true],
    ['relay-outbox', 's3:GetObject', /./, false],
    ['sweep', 'dynamodb:Query', /MainTable.*index\/gsi1/, true],
    ['relay-outbox', 'sqs:SendMessage', /PacketsQueue/, true],
    ['sweep', 'dynamodb:DeleteItem', /./, false],
    ['sweep', 's3:GetObject', /./, false],
  ])('%s: %s on %s is %s', (name, action, on, expected) => {
    expect(may(name, action, on)).toBe(expected);
  });

  it('everybody keeps the main table by single rows', () => {
    for (const name of FUNCTION_NAMES) expect(may(name, 'dynamodb:UpdateItem', MAIN)).toBe(true);
  });
});
