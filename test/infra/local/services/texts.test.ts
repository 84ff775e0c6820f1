import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTexts } from '#infra/local/services/texts.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'texts-'));
const seen: unknown[] = [];
const start = () => startTexts({ port: 18120, dataDir, onAccess: (access) => seen.push(access) });
const client = new PinpointSMSVoiceV2Client({
  endpoint: 'http://127.0.0.1:18120',
  region: 'us-east-1',
  credentials: { accessKeyId: 'AKIDTEXTS', secretAccessKey: 'secret' },
  maxAttempts: 2,
});
const send = (to: string, body: string) =>
  client.send(
    new SendTextMessageCommand({ DestinationPhoneNumber: to, OriginationIdentity: '+12025550100', MessageBody: body }),
  );

let texts: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  texts = await start();
});
afterAll(async () => {
  await texts.close();
  rmSync(dataDir, { recursive: true });
});

it('keeps a text the AWS client sends, and tells who sent it', async () => {
  const { MessageId } = await send('+12025550123', 'Your code is 1234 5678');
  expect(texts.list()).toMatchObject([
    { messageId: MessageId, to: '+12025550123', from: '+12025550100', body: 'Your code is 1234 5678' },
  ]);
  expect(seen).toEqual([
    {
      accessKeyId: 'AKIDTEXTS',
      action: 'sms-voice:SendTextMessage',
      resource: 'arn:aws:sms-voice:us-east-1:000000000000:phone-number/+12025550100',
    },
  ]);
});

it('refuses what End User Messaging refuses, with its error', async () => {
  await expect(send('not a number', 'hello')).rejects.toMatchObject({ name: 'ValidationException' });
  await expect(send('+12025550123', 'x'.repeat(1601))).rejects.toMatchObject({ name: 'ValidationException' });
  expect(texts.list()).toHaveLength(1);
});

it('refuses an unsigned call', async () => {
  const headers = { 'x-amz-target': 'PinpointSMSVoiceV2.SendTextMessage' };
  expect((await fetch(texts.url, { method: 'POST', headers, body: '{}' })).status).toBe(403);
});

it('keeps texts across a restart, even after a kill in the middle of a line', async () => {
  await texts.close();
  appendFileSync(join(dataDir, 'texts.jsonl'), '\n{"messageId":"half');
  texts = await start();
  await send('+12025550124', 'again');
  expect(texts.list().map((text) => text.body)).toEqual(['Your code is 1234 5678', 'again']);
});
