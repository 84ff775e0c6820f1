import { SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { buildId, documentId, requestId } from '#shared/ids.ts';
import { sqs } from './clients.ts';
import { config } from './config.ts';

/** What the queues between functions carry: ids only. Asking twice is harmless: a lease lets one worker do it. */
export const buildMessage = z.strictObject({ requestId, buildId });
export type BuildMessage = z.infer<typeof buildMessage>;
export const partMessage = z.strictObject({ requestId, buildId, part: z.number().int().positive() });
export type PartMessage = z.infer<typeof partMessage>;
export const readingMessage = z.strictObject({ requestId, documentId });
export type ReadingMessage = z.infer<typeof readingMessage>;

/** Most entries that SQS takes in one call. */
const BATCH = 10;

const send = async (QueueUrl: string, message: BuildMessage | PartMessage | ReadingMessage): Promise<void> => {
  await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
};

export const enqueueBuild = (message: BuildMessage): Promise<void> =>
  send(config('PACKETS_QUEUE_URL'), buildMessage.parse(message));

export const enqueueReading = (message: ReadingMessage): Promise<void> =>
  send(config('READINGS_QUEUE_URL'), readingMessage.parse(message));

export const enqueueParts = async (messages: readonly PartMessage[]): Promise<void> => {
  for (let at = 0; at < messages.length; at += BATCH) {
    const Entries = messages
      .slice(at, at + BATCH)
      .map((message) => ({ Id: String(message.part), MessageBody: JSON.stringify(partMessage.parse(message)) }));
    const { Failed = [] } = await sqs().send(
      new SendMessageBatchCommand({ QueueUrl: config('REDACTIONS_QUEUE_URL'), Entries }),
    );
    if (Failed.length > 0) throw new Error(`${Failed.length} parts could not be queued`);
  }
};

/** A part that no worker can redact is laid aside for a person, who is told through the alarm of the queue. */
export const setPartAside = (message: PartMessage): Promise<void> =>
  send(config('REDACTIONS_DEAD_LETTERS_URL'), partMessage.parse(message));
