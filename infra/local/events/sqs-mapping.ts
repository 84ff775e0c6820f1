import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { z } from 'zod';
import type { Outcome } from '../lambda/environment.ts';
import type { LocalFunction } from '../lambda/pool.ts';
import { type Loop, startLoop } from './loop.ts';

export type QueueMapping = {
  queueUrl: string;
  queueArn: string;
  region: string;
  batchSize: number;
  reportsFailures: boolean;
  pollers: number;
};

const answerSchema = z
  .looseObject({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

const recordOf = (message: Message, mapping: QueueMapping): SQSRecord => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: (message.Attributes ?? {}) as SQSRecord['attributes'],
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: mapping.queueArn,
  awsRegion: mapping.region,
});

/**
 * Which messages are done: all on success, none on a fault, all but the named ones when failures are reported.
 * An answer that cannot be read, or names an unknown message, fails the whole batch, as Lambda has it.
 */
export const doneMessages = (messages: Message[], outcome: Outcome, reportsFailures: boolean): Message[] => {
  if (!outcome.ok) return [];
  if (!reportsFailures) return messages;
  const answer = answerSchema.safeParse(JSON.parse(outcome.payload));
  if (!answer.success) return [];
  const failed = new Set((answer.data?.batchItemFailures ?? []).map((failure) => failure.itemIdentifier));
  const known = new Set(messages.map((message) => message.MessageId));
  if ([...failed].some((id) => !known.has(id))) return [];
  return messages.filter((message) => !failed.has(message.MessageId ?? ''));
};

const handleBatch = async (sqs: SQSClient, target: LocalFunction, mapping: QueueMapping, stop: AbortSignal) => {
  const received = await sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: mapping.queueUrl,
      MaxNumberOfMessages: Math.min(mapping.batchSize, 10),
      WaitTimeSeconds: 5,
      MessageSystemAttributeNames: ['All'],
    }),
    { abortSignal: stop },
  );
  const messages = received.Messages ?? [];
  if (messages.length === 0) return;
  const event: SQSEvent = { Records: messages.map((message) => recordOf(message, mapping)) };
  const done = doneMessages(messages, await target.invoke(event), mapping.reportsFailures);
  // What is not deleted becomes visible again after the queue's timeout, and its redrive policy counts the tries.
  if (done.length === 0 || stop.aborted) return;
  const entries = done.map((message, index) => ({ Id: String(index), ReceiptHandle: message.ReceiptHandle }));
  await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: mapping.queueUrl, Entries: entries }));
};

/** Feeds a queue to a function until stopped. */
export const startQueueMapping = (sqs: SQSClient, target: LocalFunction, mapping: QueueMapping): Loop[] =>
  Array.from({ length: mapping.pollers }, () =>
    startLoop(`queue ${mapping.queueArn}`, (stop) => handleBatch(sqs, target, mapping, stop)),
  );
