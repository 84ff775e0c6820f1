import { describe, expect, it } from 'vitest';
import { bucketSubscriptions } from '#infra/local/events/bucket-events.ts';
import { matchesPattern, type Pattern, UnknownFilterError } from '#infra/local/events/filter.ts';
import { rateMillis } from '#infra/local/events/schedules.ts';
import { doneMessages } from '#infra/local/events/sqs-mapping.ts';
import type { Outcome } from '#infra/local/lambda/environment.ts';
import type { ResolvedResource } from '#infra/local/template/resolver.ts';

const record = { eventName: 'INSERT', dynamodb: { NewImage: { pk: { S: 'OUT#1' } } }, size: 3 };

describe('matchesPattern', () => {
  it.each<[string, Pattern, boolean]>([
    ['one of several values', { eventName: ['MODIFY', 'INSERT'] }, true],
    ['another value', { eventName: ['REMOVE'] }, false],
    ['a prefix deep inside', { dynamodb: { NewImage: { pk: { S: [{ prefix: 'OUT#' }] } } } }, true],
    ['another prefix', { dynamodb: { NewImage: { pk: { S: [{ prefix: 'REQ#' }] } } } }, false],
    ['a path that is not there', { dynamodb: { OldImage: { pk: { S: [{ prefix: 'OUT#' }] } } } }, false],
    ['a suffix', { eventName: [{ suffix: 'RT' }] }, true],
    ['absence', { dynamodb: { OldImage: [{ exists: false }] } }, true],
    ['anything but', { eventName: [{ 'anything-but': ['REMOVE'] }] }, true],
    ['a number in a range', { size: [{ numeric: ['>', 2, '<=', 3] }] }, true],
    ['a number out of range', { size: [{ numeric: ['>', 3] }] }, false],
    ['all keys, not any', { eventName: ['INSERT'], size: [4] }, false],
  ])('%s', (_what, pattern, expected) => {
    expect(matchesPattern(record, pattern)).toBe(expected);
  });

  it('refuses an operator it does not know', () => {
    expect(() => matchesPattern(record, { eventName: [{ wildcard: '*' }] })).toThrow(UnknownFilterError);
  });
});

describe('doneMessages', () => {
  const messages = [{ MessageId: 'a' }, { MessageId: 'b' }];
  const ok = (value: unknown): Outcome => ({ ok: true, payload: JSON.stringify(value) });
  const failing = (...ids: string[]) => ok({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

  it.each<[string, Outcome, boolean, string[]]>([
    ['all when nothing is reported', ok(null), true, ['a', 'b']],
    ['all but the reported', failing('a'), true, ['b']],
    ['none when an unknown one is reported', failing('z'), true, []],
    ['none when the report cannot be read', ok({ batchItemFailures: 'x' }), true, []],
    ['none after a fault', { ok: false, errorType: 'Error', message: '', stack: '' }, true, []],
    ['all when reports are not asked for', failing('a'), false, ['a', 'b']],
  ])('counts %s', (_what, outcome, reportsFailures, expected) => {
    expect(doneMessages(messages, outcome, reportsFailures).map((one) => one.MessageId)).toEqual(expected);
  });
});

describe('rateMillis', () => {
  it.each([
    ['rate(1 minute)', 60_000],
    ['rate(5 minutes)', 300_000],
    ['rate(1 hour)', 3_600_000],
    ['rate(2 days)', 172_800_000],
  ])('%s', (expression, millis) => {
    expect(rateMillis(expression)).toBe(millis);
  });

  it('refuses what is no rate', () => {
    expect(() => rateMillis('cron(0 8 * * ? *)')).toThrow(/rate\(\.\.\.\)/);
  });
});

describe('bucketSubscriptions', () => {
  const resource = (type: string, properties: Record<string, unknown>) =>
    ({ type, name: 'quarantine', properties }) as unknown as ResolvedResource;

  it('reads notifications written on the bucket and by CDK’s custom resource alike', () => {
    const onBucket = resource('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [
          { Event: 's3:ObjectCreated:*', Queue: 'q', Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'in/' }] } } },
        ],
      },
    });
    const custom = resource('Custom::S3BucketNotifications', {
      BucketName: 'quarantine',
      NotificationConfiguration: {
        QueueConfigurations: [
          {
            Events: ['s3:ObjectCreated:*'],
            QueueArn: 'q',
            Filter: { Key: { FilterRules: [{ Name: 'prefix', Value: 'in/' }] } },
          },
        ],
      },
    });
    const expected = [{ bucket: 'quarantine', event: 's3:ObjectCreated:*', queueArn: 'q', prefix: 'in/', suffix: '' }];
    expect(bucketSubscriptions([onBucket])).toEqual(expected);
    expect(bucketSubscriptions([custom])).toEqual(expected);
  });
});
