import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { z } from 'zod';
import { buildId, requestId } from '#shared/ids.ts';
import { sqs } from './clients.ts';
import { config } from './config.ts';

/** What the queue of the packet worker carries: ids only. */
export const buildMessage = z.strictObject({ requestId, buildId });
export type BuildMessage = z.infer<typeof buildMessage>;

/** Asking twice is harmless: the lease lets one worker build. */
export const enqueueBuild = async ({ requestId, buildId }: BuildMessage): Promise<void> => {
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: config('PACKETS_QUEUE_URL'),
      MessageBody: JSON.stringify({ requestId, buildId } satisfies BuildMessage),
    }),
  );
};
