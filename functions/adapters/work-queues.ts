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
/** Without pages: the whole record, to be shared out among readers. */
export const readingMessage = z.strictObject({
  requestId,
  documentId,
  pages: z.strictObject({ from: z.number().int().positive(), to: z.number().int().positive() }).optional(),
});
export type ReadingMessage = z.infer<typeof readingMessage>;

/** Most entries that SQS takes in one call. */
const BATCH = 10;

const send = async (QueueUrl: string, message: BuildMessage | PartMessage | ReadingMessage): Promise<void> => {
  await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
};

const sendAll = async (QueueUrl: string, messages: readonly (PartMessage | ReadingMessage)[]): Promise<void> => {
  for (let at = 0; at < messages.length; at += BATCH) {
    const Entries = messages
      .slice(at, at + BATCH)
      .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
    const { Failed = [] } = await sqs().send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0) throw new Error(`${Failed.length} messages could not be queued`);
  }
};

export const enqueueBuild = (message: BuildMessage): Promise<void> =>
  send(config('PACKETS_QUEUE_URL'), buildMessage.parse(message));

export const enqueueReading = (message: ReadingMessage): Promise<void> =>
  send(config('READINGS_QUEUE_URL'), readingMessage.parse(message));

export const enqueueReadings = (messages: readonly ReadingMessage[]): Promise<void> =>
  sendAll(
    config('READINGS_QUEUE_URL'),
    messages.map((message) => readingMessage.parse(message)),
  );

export const enqueueParts = (messages: readonly PartMessage[]): Promise<void> =>
  sendAll(
    config('REDACTIONS_QUEUE_URL'),
    messages.map((message) => partMessage.parse(message)),
  );

/** A part that no worker can redact is laid aside for a person, who is told through the alarm of the queue. */
export const setPartAside = (message: PartMessage): Promise<void> =>
  send(config('REDACTIONS_DEAD_LETTERS_URL'), partMessage.parse(message));
