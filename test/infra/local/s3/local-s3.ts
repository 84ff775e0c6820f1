import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import { startS3 } from '#infra/local/s3/start-s3.ts';

const SECRETS: Record<string, string> = { AKIDSTAFF: 'staff-secret', AKIDOTHER: 'other-secret' };

/** A local S3 for one test file: own port and folder, a clock that can be moved, and what it reported. */
export const localS3 = (port: number) => {
  const dataDir = mkdtempSync(join(tmpdir(), 's3-'));
  const url = `http://127.0.0.1:${port}`;
  const local = {
    url,
    dataDir,
    shift: 0,
    failNextEvent: false,
    events: [] as { bucket: string; key: string; versionId?: string; size: number; eTag: string; eventName: string }[],
    accesses: [] as { accessKeyId: string; action: string; resource: string }[],
    client: (config: ConstructorParameters<typeof S3Client>[0] = {}) =>
      new S3Client({
        endpoint: url,
        region: 'us-east-1',
        credentials: { accessKeyId: 'AKIDSTAFF', secretAccessKey: 'staff-secret' },
        ...config,
      }),
    restart: async () => {
      await running.close();
      running = await start();
    },
  };
  const start = () =>
    startS3({
      port,
      dataDir,
      now: () => Date.now() + local.shift,
      secretFor: (accessKeyId) => SECRETS[accessKeyId],
      onEvent: (event) => {
        const fails = local.failNextEvent;
        local.failNextEvent = false;
        if (fails) throw new Error('the listener is down');
        local.events.push(event);
      },
      onAccess: (access) => void local.accesses.push(access),
    });
  let running: Awaited<ReturnType<typeof startS3>>;
  beforeAll(async () => {
    running = await start();
  });
  afterAll(async () => {
    await running.close();
    rmSync(dataDir, { recursive: true });
  });
  return local;
};
