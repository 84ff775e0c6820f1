import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import {
  SendMessageBatchCommand,
  type SendMessageBatchCommandInput,
  SendMessageCommand,
  type SendMessageCommandInput,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach } from 'vitest';

const [mail, texts, queue] = [mockClient(SESv2Client), mockClient(PinpointSMSVoiceV2Client), mockClient(SQSClient)];

/** Catches what would leave by mail, text message and queue. */
export const withCaughtMessages = () => {
  beforeEach(() => {
    for (const client of [mail, texts, queue]) client.reset();
    mail.on(SendEmailCommand).resolves({});
    texts.on(SendTextMessageCommand).resolves({});
    queue.on(SendMessageCommand).resolves({});
    queue.on(SendMessageBatchCommand).resolves({});
  });
  return {
    failMail: () => mail.on(SendEmailCommand).rejects(new Error('throttled')),
    mails: () =>
      mail.commandCalls(SendEmailCommand).map(({ args: [{ input }] }) => ({
        to: input.Destination?.ToAddresses,
        from: input.FromEmailAddress,
        subject: input.Content?.Simple?.Subject?.Data ?? '',
        text: input.Content?.Simple?.Body?.Text?.Data ?? '',
        html: input.Content?.Simple?.Body?.Html?.Data ?? '',
        notice: input.Content?.Simple?.Headers?.[0]?.Value,
      })),
    texts: () =>
      texts.commandCalls(SendTextMessageCommand).map(({ args: [{ input }] }) => ({
        to: input.DestinationPhoneNumber,
        body: input.MessageBody ?? '',
      })),
    /** Everything that was queued, in the order in which it was sent; `to` names the queue. */
    queued: (to?: string) =>
      queue
        .calls()
        .map(({ args: [command] }) => command.input as SendMessageCommandInput | SendMessageBatchCommandInput)
        .filter(({ QueueUrl = '' }) => !to || QueueUrl.endsWith(`/${to}`))
        .flatMap((input): { MessageBody?: string | undefined }[] =>
          'Entries' in input ? (input.Entries ?? []) : [input],
        )
        .map((sent) => JSON.parse(sent.MessageBody ?? '')),
  };
};
