import { SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { texter } from './clients.ts';
import { config } from './config.ts';

/** Sends one text message to a phone number (E.164). */
export const sendText = async ({ to, body }: { to: string; body: string }): Promise<void> => {
  await texter().send(
    new SendTextMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: config('TEXT_FROM'),
      MessageBody: body,
      MessageType: 'TRANSACTIONAL',
    }),
  );
};
