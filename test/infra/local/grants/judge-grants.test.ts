import { describe, expect, it } from 'vitest';
import { judgeGrants } from '#infra/local/grants/judge-grants.ts';
import { matchesPattern, type Statement } from '#infra/local/grants/policy.ts';

const MAIN = 'arn:aws:dynamodb:us-east-1:000000000000:table/main';
const PACKETS = 'arn:aws:s3:::packets';

const allow = (Action: string[], Resource: string[], extra: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...extra,
});
const did = (action: string, resource: string) => ({ function: 'staff-api', action, resource });
const verdictOf = (statements: Statement[], action: string, resource: string): string =>
  judgeGrants({ 'staff-api': statements }, [did(action, resource)]).missing[0]?.because ?? 'allowed';

describe('what a function did', () => {
  it.each<[string, Statement[], string, string, string]>([
    ['a plain grant', [allow(['dynamodb:GetItem'], [MAIN])], 'dynamodb:GetItem', MAIN, 'allowed'],
    ['no grant at all', [], 'dynamodb:GetItem', MAIN, 'no grant'],
    ['another action', [allow(['dynamodb:GetItem'], [MAIN])], 'dynamodb:PutItem', MAIN, 'no grant'],
    ['another table', [allow(['dynamodb:GetItem'], [MAIN])], 'dynamodb:GetItem', `${MAIN}2`, 'no grant'],
    [
      'the table but not its index',
      [allow(['dynamodb:Query'], [MAIN])],
      'dynamodb:Query',
      `${MAIN}/index/gsi1`,
      'no grant',
    ],
    [
      'an index by wildcard',
      [allow(['dynamodb:Query'], [`${MAIN}/index/*`])],
      'dynamodb:Query',
      `${MAIN}/index/gsi1`,
      'allowed',
    ],
    [
      'all indexes but not the table',
      [allow(['dynamodb:Query'], [`${MAIN}/index/*`])],
      'dynamodb:Query',
      MAIN,
      'no grant',
    ],
    [
      'a key under a prefix',
      [allow(['s3:GetObject'], [`${PACKETS}/packets/*`])],
      's3:GetObject',
      `${PACKETS}/packets/a.pdf`,
      'allowed',
    ],
    [
      'a key beside the prefix',
      [allow(['s3:GetObject'], [`${PACKETS}/packets/*`])],
      's3:GetObject',
      `${PACKETS}/work/a.pdf`,
      'no grant',
    ],
    ['the bucket for its objects', [allow(['s3:ListBucket'], [`${PACKETS}/*`])], 's3:ListBucket', PACKETS, 'no grant'],
    ['an action wildcard', [allow(['s3:Get*'], [`${PACKETS}/*`])], 's3:GetObjectTagging', `${PACKETS}/a`, 'allowed'],
    [
      'an action in other letters',
      [allow(['S3:getobject'], [`${PACKETS}/*`])],
      's3:GetObject',
      `${PACKETS}/a`,
      'allowed',
    ],
    [
      'a resource in other letters',
      [allow(['s3:GetObject'], [`${PACKETS}/A`])],
      's3:GetObject',
      `${PACKETS}/a`,
      'no grant',
    ],
    [
      'a deny beside an allow',
      [allow(['dynamodb:*'], ['*']), { ...allow(['dynamodb:DeleteItem'], [MAIN]), Effect: 'Deny' }],
      'dynamodb:DeleteItem',
      MAIN,
      'denied',
    ],
    [
      'a deny of everything but one action',
      [allow(['dynamodb:*'], ['*']), { Effect: 'Deny', NotAction: ['dynamodb:GetItem'], Resource: ['*'] }],
      'dynamodb:PutItem',
      MAIN,
      'denied',
    ],
    [
      'an allow of everything but one action',
      [{ Effect: 'Allow', NotAction: ['iam:*'], Resource: ['*'] }],
      'dynamodb:PutItem',
      MAIN,
      'allowed',
    ],
    [
      'an allow of everything but one resource',
      [{ Effect: 'Allow', Action: ['s3:GetObject'], NotResource: [`${PACKETS}/work/*`] }],
      's3:GetObject',
      `${PACKETS}/work/a`,
      'no grant',
    ],
    [
      'a deny under a condition that is not known to hold',
      [allow(['s3:*'], ['*']), { ...allow(['s3:*'], ['*'], { Condition: { Bool: {} } }), Effect: 'Deny' }],
      's3:GetObject',
      `${PACKETS}/a`,
      'allowed',
    ],
  ])('with %s', (_what, statements, action, resource, verdict) => {
    expect(verdictOf(statements, action, resource)).toBe(verdict);
  });
});

describe('what a function never did', () => {
  it('is listed by action and resource, wildcards counted as used by any match', () => {
    const statements = [
      allow(['dynamodb:GetItem', 'dynamodb:DeleteItem'], [MAIN, `${MAIN}/index/*`]),
      allow(['s3:Get*'], [`${PACKETS}/packets/*`]),
    ];
    const rows = [did('dynamodb:GetItem', MAIN), did('s3:GetObject', `${PACKETS}/packets/a.pdf`)];
    expect(judgeGrants({ 'staff-api': statements }, rows).unused).toEqual([
      did('dynamodb:GetItem', `${MAIN}/index/*`),
      did('dynamodb:DeleteItem', MAIN),
      did('dynamodb:DeleteItem', `${MAIN}/index/*`),
    ]);
  });

  it('is not judged for services whose use cannot be seen here, nor for denials', () => {
    const statements = [
      allow(['logs:PutLogEvents', 'kms:Decrypt', 'xray:PutTraceSegments'], ['*']),
      { ...allow(['dynamodb:DeleteItem'], [MAIN]), Effect: 'Deny' as const },
    ];
    expect(judgeGrants({ 'staff-api': statements }, []).unused).toEqual([]);
  });

  it('is judged for each function by itself', () => {
    const grant = allow(['sqs:SendMessage'], ['*']);
    const rows = [did('sqs:SendMessage', 'arn:aws:sqs:us-east-1:000000000000:packets')];
    expect(judgeGrants({ 'staff-api': [grant], sweep: [grant] }, rows).unused).toEqual([
      { function: 'sweep', action: 'sqs:SendMessage', resource: '*' },
    ]);
  });
});

describe('what a person has to read', () => {
  it('are grants under a condition, which count as given', () => {
    const statement = allow(['ses:SendEmail'], ['*'], {
      Condition: { StringEquals: { 'ses:FromAddress': 'a@b.example' } },
    });
    const { missing, conditional } = judgeGrants({ 'staff-api': [statement] }, [did('ses:SendEmail', 'arn:identity')]);
    expect(missing).toEqual([]);
    expect(conditional).toEqual([{ function: 'staff-api', statement }]);
  });

  it('are names in the log that have no role', () => {
    const rows = [{ function: 'nobody', action: 's3:GetObject', resource: '*' }];
    expect(judgeGrants({}, rows)).toEqual({ missing: [], unused: [], conditional: [], strangers: ['nobody'] });
  });
});

it.each([
  ['*', 'anything/at:all', true],
  ['a?c', 'abc', true],
  ['a?c', 'ac', false],
  ['a.c', 'abc', false],
  ['a(b|c)', 'ab', false],
])('the pattern %s fits %s: %s', (pattern, text, fits) => {
  expect(matchesPattern(pattern, text)).toBe(fits);
});
