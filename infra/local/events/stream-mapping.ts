import { setTimeout as wait } from 'node:timers/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type _Record,
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import type { LocalFunction } from '../lambda/pool.ts';
import { matchesPattern, type Pattern } from './filter.ts';
import { type Loop, startLoop } from './loop.ts';
import type { Positions } from './positions.ts';

export type StreamMapping = {
  id: string;
  tableName: string;
  streamArn: string;
  batchSize: number;
  patterns: Pattern[];
  reportsFailures: boolean;
  /** Undefined: the batch is given again until its records expire. */
  retries: number | undefined;
  failureQueueUrl: string | undefined;
};

export type StreamDeps = {
  dynamodb: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  sqs: SQSClient;
  positions: Positions;
};

const answerSchema = z
  .looseObject({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/** A record as Lambda receives it: the SDK turns the protocol's seconds into a Date and bytes into arrays. */
const eventRecord = (record: _Record, mapping: StreamMapping): Record<string, unknown> => ({
  ...record,
  dynamodb: {
    ...record.dynamodb,
    ApproximateCreationDateTime: Math.floor((record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000),
  },
  eventSourceARN: mapping.streamArn,
});

const sequenceOf = (record: _Record): string => record.dynamodb?.SequenceNumber ?? '';

/** The records a function is done with: up to, not including, the first it reports as failed. */
const handledUpTo = (records: _Record[], payload: string, reportsFailures: boolean): _Record[] => {
  if (!reportsFailures) return records;
  const answer = answerSchema.safeParse(JSON.parse(payload));
  if (!answer.success) return [];
  const failed = new Set((answer.data?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
  const first = records.findIndex((record) => failed.has(sequenceOf(record)));
  return first < 0 ? records : records.slice(0, first);
};

const wanted = (record: _Record, mapping: StreamMapping): boolean =>
  mapping.patterns.length === 0 || mapping.patterns.some((pattern) => matchesPattern(record, pattern));

/** Hands one page of records over; the position moves only past what the function has done. */
const deliver = async (records: _Record[], target: LocalFunction, mapping: StreamMapping): Promise<_Record[]> => {
  const matching = records.filter((record) => wanted(record, mapping));
  if (matching.length === 0) return records;
  const outcome = await target.invoke({ Records: matching.map((record) => eventRecord(record, mapping)) });
  if (!outcome.ok) return [];
  const handled = handledUpTo(matching, outcome.payload, mapping.reportsFailures);
  if (handled.length === matching.length) return records;
  const firstFailed = matching[handled.length];
  return firstFailed ? records.slice(0, records.indexOf(firstFailed)) : records;
};

const iteratorFor = async (deps: StreamDeps, streamArn: string, shardId: string, after: string | undefined) => {
  const shard = { StreamArn: streamArn, ShardId: shardId };
  const answer = await deps.streams.send(
    new GetShardIteratorCommand(
      after === undefined
        ? { ...shard, ShardIteratorType: 'TRIM_HORIZON' }
        : { ...shard, ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after },
    ),
  );
  return answer.ShardIterator;
};

/** Tells the failure queue which records were given up, in the shape Lambda tells it: places, not contents. */
const giveUp = async (deps: StreamDeps, shardId: string, failed: _Record[], mapping: StreamMapping) => {
  if (!mapping.failureQueueUrl) return;
  const DDBStreamBatchInfo = {
    shardId,
    startSequenceNumber: sequenceOf(failed[0] ?? {}),
    endSequenceNumber: sequenceOf(failed.at(-1) ?? {}),
    batchSize: failed.length,
    streamArn: mapping.streamArn,
  };
  const MessageBody = JSON.stringify({ requestContext: { condition: 'RetryAttemptsExhausted' }, DDBStreamBatchInfo });
  await deps.sqs.send(new SendMessageCommand({ QueueUrl: mapping.failureQueueUrl, MessageBody }));
};

type Shard = { streamArn: string; id: string };

const readShard = async (
  deps: StreamDeps,
  shard: Shard,
  target: LocalFunction,
  mapping: StreamMapping,
  stop: AbortSignal,
): Promise<void> => {
  const place = `${mapping.id}/${shard.streamArn}/${shard.id}`;
  const iterator = await iteratorFor(deps, shard.streamArn, shard.id, deps.positions.get(place));
  const page = await deps.streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: mapping.batchSize }));
  let records = page.Records ?? [];
  for (let tries = 0; records.length > 0; tries += 1) {
    const handled = await deliver(records, target, mapping);
    const last = handled.at(-1);
    if (last) {
      deps.positions.set(place, sequenceOf(last));
      tries = 0;
    }
    records = records.slice(handled.length);
    const failed = records[0];
    // A function that was stopped in the middle has not failed: the next start gives it these records again.
    if (!failed || stop.aborted) return;
    if (mapping.retries === undefined || tries < mapping.retries) {
      await wait(Math.min(250 * 2 ** tries, 10_000));
      continue;
    }
    // Only the record at the head is given up; those behind it get their own tries (Lambda bisects to the same end).
    await giveUp(deps, shard.id, [failed], mapping);
    deps.positions.set(place, sequenceOf(failed));
    records = records.slice(1);
    tries = -1;
  }
};

const readStream = async (
  deps: StreamDeps,
  target: LocalFunction,
  mapping: StreamMapping,
  stop: AbortSignal,
): Promise<void> => {
  const described = await deps.dynamodb.send(new DescribeTableCommand({ TableName: mapping.tableName }));
  const streamArn = described.Table?.LatestStreamArn;
  if (!streamArn) throw new Error(`Table ${mapping.tableName} has no stream`);
  const stream = await deps.streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  for (const shard of stream.StreamDescription?.Shards ?? []) {
    if (shard.ShardId) await readShard(deps, { streamArn, id: shard.ShardId }, target, mapping, stop);
  }
};

/** Feeds a table's stream to a function, in order, at least once, until stopped. */
export const startStreamMapping = (
  deps: StreamDeps,
  target: LocalFunction,
  mapping: StreamMapping,
  pauseMillis: number,
): Loop => startLoop(`stream of ${mapping.tableName}`, (stop) => readStream(deps, target, mapping, stop), pauseMillis);
