import { join } from 'node:path';
import type { BucketEvent } from '../events/bucket-events.ts';
import type { Ports } from '../ports.ts';
import { startS3 } from '../s3/start-s3.ts';
import { startGateway } from '../services/gateway.ts';
import { startTexts } from '../services/texts.ts';
import { startDynamoDb } from './dynamodb.ts';
import type { MailThreadData } from './mail-thread.ts';
import type { QueueThreadData } from './queue-thread.ts';
import type { SignInThreadData } from './sign-in-thread.ts';
import { startThread } from './thread.ts';

type OnAccess = (access: { accessKeyId: string; action: string; resource: string }) => void;

export type EngineOptions = {
  ports: Ports;
  dataDir: string;
  region: string;
  now: () => number;
  clock: SharedArrayBuffer;
  secretFor: (accessKeyId: string) => string | undefined;
  onAccess: OnAccess;
  onBucketEvent: (event: BucketEvent) => Promise<void>;
  signIn: Omit<SignInThreadData, 'port' | 'clock'>;
};

type Closable = { close: () => Promise<void> };

export type Engines = {
  dynamodb: string;
  sqs: string;
  ses: string;
  listTexts: () => { to: string; from: string; body: string; at: number }[];
  close: () => Promise<void>;
  kill: () => Promise<void>;
};

const module = (name: string) => new URL(name, import.meta.url);

const startGateways = ({ ports, onAccess, region }: EngineOptions, targets: { dynamodb: string }) =>
  Promise.all([
    startGateway({ service: 'dynamodb', port: ports.dynamodb, target: targets.dynamodb, onAccess, region }),
    startGateway({ service: 'sqs', port: ports.sqs, target: `http://127.0.0.1:${ports.sqsEngine}`, onAccess, region }),
    startGateway({ service: 'ses', port: ports.ses, target: `http://127.0.0.1:${ports.sesEngine}`, onAccess, region }),
  ]);

/** Starts every stand-in for an AWS service. If one does not start, those that did are stopped again. */
export const startEngines = async (options: EngineOptions): Promise<Engines> => {
  const { ports, dataDir, region, now, clock, onAccess } = options;
  const started: Closable[] = [];
  const keep = <Server extends Closable>(server: Server): Server => {
    started.push(server);
    return server;
  };
  const close = async () => void (await Promise.allSettled(started.reverse().map((one) => one.close())));
  try {
    const queueData: QueueThreadData = { port: ports.sqsEngine, dataDir: join(dataDir, 'queues'), region };
    const mailData: MailThreadData = { port: ports.sesEngine, dataDir };
    const signInData: SignInThreadData = { ...options.signIn, port: ports.signIn, clock };
    const [dynamodb, sqs, ses, , texts] = await Promise.all([
      startDynamoDb({ port: ports.dynamodbEngine, dataDir }).then(keep),
      startThread<{ url: string }>(module('./queue-thread.ts'), queueData).then(keep),
      startThread<{ url: string }>(module('./mail-thread.ts'), mailData).then(keep),
      startThread<{ issuer: string }>(module('./sign-in-thread.ts'), signInData).then(keep),
      startTexts({ port: ports.texts, dataDir, onAccess, region }).then(keep),
    ]);
    const s3Options = { port: ports.s3, dataDir: join(dataDir, 's3'), now, secretFor: options.secretFor, onAccess };
    keep(await startS3({ ...s3Options, onEvent: options.onBucketEvent }));
    for (const gateway of await startGateways(options, { dynamodb: dynamodb.url })) keep(gateway);
    const kill = async () => {
      dynamodb.kill();
      await close();
    };
    return { dynamodb: dynamodb.url, sqs: sqs.ready.url, ses: ses.ready.url, listTexts: texts.list, close, kill };
  } catch (error) {
    await close();
    throw error;
  }
};
