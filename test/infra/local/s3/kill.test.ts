import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, expect, it } from 'vitest';

const PORT = 18158;
const dataDir = mkdtempSync(join(tmpdir(), 's3-kill-'));
const Bucket = 'records';

/** A whole server in a process of its own, that writes each event it is told to a file before it takes it. */
const SERVER = `
import { appendFileSync } from 'node:fs';
import { startS3 } from ${JSON.stringify(new URL('../../../../infra/local/s3/start-s3.ts', import.meta.url).href)};
const dataDir = ${JSON.stringify(dataDir)};
const onEvent = (event) => appendFileSync(dataDir + '/told', event.key + '\\n');
await startS3({ port: ${PORT}, dataDir, now: Date.now, secretFor: () => 'secret', onAccess: () => {}, onEvent });
console.log('ready');`;

let child: ChildProcess | undefined;
const start = async (): Promise<ChildProcess> => {
  const started = spawn(process.execPath, ['--input-type=module', '-e', SERVER], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(started.stdout, 'data');
  return started;
};
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

const client = new S3Client({
  endpoint: `http://127.0.0.1:${PORT}`,
  region: 'us-east-1',
  credentials: { accessKeyId: 'A', secretAccessKey: 'secret' },
  maxAttempts: 1,
});
const bodyOf = (Key: string): string => Key.repeat(2000);

it('a kill under load loses no acknowledged object and tells every event', async () => {
  child = await start();
  await client.send(new CreateBucketCommand({ Bucket }));
  const acknowledged: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    const writer = async (name: string): Promise<void> => {
      for (let index = 0; ; index += 1) {
        const Key = `round ${round}/writer ${name}/${index}`;
        await client.send(new PutObjectCommand({ Bucket, Key, Body: bodyOf(Key) }));
        acknowledged.push(Key);
        if (acknowledged.length === (round + 1) * 40) child?.kill('SIGKILL');
      }
    };
    await Promise.allSettled(['a', 'b', 'c', 'd'].map(writer));
    child = await start();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(80);
  const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
  const stored = Contents.map(({ Key = '' }) => Key);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  for (const Key of stored) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    expect(await Body?.transformToString()).toBe(bodyOf(Key));
  }
  const told = readFileSync(join(dataDir, 'told'), 'utf8').split('\n');
  expect(told).toEqual(expect.arrayContaining(acknowledged));
});
