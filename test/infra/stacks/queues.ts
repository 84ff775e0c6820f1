import { describe, expect, it } from 'vitest';
import { FUNCTION_LIMITS } from '#infra/constructs/portal-function.ts';
import { resources, template } from './synthesized.ts';

const queues = resources('AWS::SQS::Queue');
const mappings = resources('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);
const isForLettersOnly = (id: string) => /DeadLetters|Unhandled/.test(id);
const mappingOf = (worker: string) =>
  mappings.find(({ FunctionName }) => (FunctionName as { Ref: string }).Ref.startsWith(worker));

describe('queues', () => {
  it.each(queues)('%s is encrypted under a customer key', (_, { Properties }) => {
    expect(Properties.KmsMasterKeyId).toBeDefined();
  });

  it.each(queues.filter(([id]) => !isForLettersOnly(id)))(
    '%s gives up after five tries, without losing the message',
    (_, { Properties }) => {
      expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    },
  );

  it.each(queues.filter(([id]) => isForLettersOnly(id)))('%s keeps longer than any source', (_, { Properties }) => {
    expect(Properties.MessageRetentionPeriod).toBe(14 * 86_400);
  });

  it.each([
    ['Uploads', 'scan-upload'],
    ['Readings', 'read-document'],
    ['Redactions', 'redact-part'],
    ['Packets', 'build-packet'],
  ] as const)('%s hides a message six times as long as %s may run', (queue, worker) => {
    const found = queues.find(([id]) => id.startsWith(`${queue}Queue`));
    expect(found?.[1].Properties.VisibilityTimeout).toBe(6 * FUNCTION_LIMITS[worker].timeout.toSeconds());
  });
});

describe('workers', () => {
  it.each(['scanupload', 'readdocument', 'redactpart', 'buildpacket'])(
    '%s takes one message at a time and reports each failure by itself',
    (worker) => {
      expect(mappingOf(worker)).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    },
  );

  it('relay-outbox hears of outbox rows only, splits a failing batch, and loses nothing', () => {
    const mapping = mappingOf('relayoutbox');
    expect(mapping).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: 8,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/^Unhandled/), 'Arn'] } } },
    });
    const criteria = mapping?.FilterCriteria as { Filters: { Pattern: string }[] } | undefined;
    expect(JSON.parse(criteria?.Filters[0]?.Pattern ?? '')).toEqual({
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { NewImage: { pk: { S: [{ prefix: 'OUT#' }] } } },
    });
  });

  it('the sweep wakes every minute', () => {
    template('Workers').hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
    });
  });
});
