import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mailer } from './clients.ts';
import { config } from './config.ts';

export type Mail = { to: string; subject: string; text: string; html: string; noticeId: string };

/** Sends one mail. `noticeId` tells a repeated mail by its header: the same notice may be sent twice after a crash. */
export const sendMail = async ({ to, subject, text, html, noticeId }: Mail): Promise<void> => {
  const part = (Data: string) => ({ Data, Charset: 'UTF-8' });
  await mailer().send(
    new SendEmailCommand({
      FromEmailAddress: config('MAIL_FROM'),
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: part(subject),
          Body: { Text: part(text), Html: part(html) },
          Headers: [{ Name: 'X-Notice-Id', Value: noticeId }],
        },
      },
    }),
  );
};
