import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import ses from 'aws-ses-v2-local';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGateway } from '#infra/local/services/gateway.ts';
import { listMails } from '#infra/local/services/mail.ts';

const seen: unknown[] = [];
const open: (() => Promise<unknown> | unknown)[] = [];

beforeAll(async () => {
  // The package is CommonJS: under ESM its default export sits one level deeper than its types say.
  const startSes = typeof ses === 'function' ? ses : (ses as { default: typeof ses }).default;
  const engine = await startSes({ port: 18131, host: '127.0.0.1' });
  const gateway = await startGateway({
    service: 'ses',
    port: 18130,
    target: 'http://127.0.0.1:18131',
    onAccess: (access) => seen.push(access),
  });
  open.push(
    () => gateway.close(),
    () => engine.close(),
  );
});
afterAll(async () => {
  for (const close of open) await close();
});

it('lists a mail sent through the gateway, and reports the sending identity', async () => {
  const client = new SESv2Client({
    endpoint: 'http://127.0.0.1:18130',
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIDMAIL', secretAccessKey: 'secret' },
  });
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: 'Records <records@records.example.org>',
      Destination: { ToAddresses: ['patient@example.com'] },
      Content: {
        Simple: {
          Subject: { Data: 'Your request' },
          Body: { Text: { Data: 'Plain words' }, Html: { Data: '<p>Rich words</p>' } },
          Headers: [{ Name: 'List-Unsubscribe', Value: '<https://records.example.org/>' }],
        },
      },
    }),
  );
  expect(await listMails('http://127.0.0.1:18131')).toMatchObject([
    {
      to: ['patient@example.com'],
      subject: 'Your request',
      text: 'Plain words',
      html: '<p>Rich words</p>',
      headers: { 'list-unsubscribe': '<https://records.example.org/>' },
    },
  ]);
  expect(seen).toEqual([
    {
      accessKeyId: 'AKIDMAIL',
      action: 'ses:SendEmail',
      resource: 'arn:aws:ses:us-east-1:000000000000:identity/records.example.org',
    },
  ]);
});
