import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import type { OnAccess } from './credential.ts';
import { accessKeyOf } from './credential.ts';

const textSchema = z.object({
  messageId: z.string(),
  to: z.string(),
  from: z.string(),
  body: z.string(),
  at: z.number(),
});
/** A text message as the outbox page shows it. */
export type Text = z.infer<typeof textSchema>;

/** The request of SendTextMessage, with the limits AWS states for it. */
const sendSchema = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+?[1-9][0-9]{1,18}$/),
  OriginationIdentity: z.string().min(1).max(256).optional(),
  MessageBody: z.string().min(1).max(1600),
  DryRun: z.boolean().optional(),
});

const TARGET = 'PinpointSMSVoiceV2.SendTextMessage';

export type TextsOptions = { port: number; dataDir: string; onAccess: OnAccess; region?: string; account?: string };

/** A stand-in for End User Messaging: keeps every text in a file instead of sending it. */
export const startTexts = async (
  options: TextsOptions,
): Promise<{ url: string; close: () => Promise<void>; list: () => Text[] }> => {
  mkdirSync(options.dataDir, { recursive: true });
  const file = join(options.dataDir, 'texts.jsonl');
  const server = createServer((request, response) => {
    answer(options, file, request).then(
      ({ status, body }) => reply(response, status, body),
      (error: unknown) => reply(response, 500, { __type: 'InternalServerException', message: String(error) }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${options.port}`, close, list: () => readTexts(file) };
};

const readTexts = (file: string): Text[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => parseLine(line))
    : [];

/** A kill can leave half a last line; that text was never acknowledged. */
const parseLine = (line: string): Text[] => {
  try {
    return [textSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
};

type Reply = { status: number; body: Record<string, unknown> };

const answer = async (options: TextsOptions, file: string, request: IncomingMessage): Promise<Reply> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const accessKeyId = accessKeyOf(request.headers.authorization);
  if (accessKeyId === undefined) return refusal(403, 'AccessDeniedException', 'The request is not signed.');
  if (request.headers['x-amz-target'] !== TARGET)
    return refusal(400, 'UnknownOperationException', 'Only SendTextMessage is known here.');
  const sent = sendSchema.safeParse(JSON.parse(Buffer.concat(pieces).toString('utf8') || '{}'));
  if (!sent.success) return refusal(400, 'ValidationException', z.prettifyError(sent.error));
  const { DestinationPhoneNumber, OriginationIdentity = '', MessageBody, DryRun } = sent.data;
  options.onAccess({ accessKeyId, action: 'sms-voice:SendTextMessage', resource: arnOf(options, OriginationIdentity) });
  const messageId = randomUUID();
  const text: Text = {
    messageId,
    to: DestinationPhoneNumber,
    from: OriginationIdentity,
    body: MessageBody,
    at: Date.now(),
  };
  // The leading line break keeps this text whole when a kill cut the one before it.
  if (DryRun !== true) appendFileSync(file, `\n${JSON.stringify(text)}`);
  return { status: 200, body: { MessageId: messageId } };
};

/** IAM judges the origination identity: a phone number, sender id or pool. */
const arnOf = (options: TextsOptions, identity: string): string => {
  if (identity.startsWith('arn:') || identity === '') return identity || '*';
  const kind = /^pool-/.test(identity) ? 'pool' : /^(?:phone-|\+?\d)/.test(identity) ? 'phone-number' : 'sender-id';
  const name = kind === 'sender-id' && !identity.includes('/') ? `${identity}/US` : identity;
  return `arn:aws:sms-voice:${options.region ?? 'us-east-1'}:${options.account ?? '000000000000'}:${kind}/${name}`;
};

const refusal = (status: number, type: string, message: string): Reply => ({ status, body: { __type: type, message } });

const reply = (response: ServerResponse, status: number, body: Reply['body']): void => {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
};
