import { existsSync } from 'node:fs';
import { Server } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { startFauxqs } from 'fauxqs';

export type QueueThreadData = { port: number; dataDir: string; region: string };

const { port, dataDir, region } = workerData as QueueThreadData;

/** fauxqs 2.4.1 listens on every interface and offers no choice; this thread holds nothing but fauxqs. */
const stayOnLoopback = () => {
  const listen = Server.prototype.listen;
  Server.prototype.listen = function (this: Server, ...given: unknown[]) {
    const [first, ...rest] = given;
    const options = typeof first === 'object' && first !== null ? { ...first, host: '127.0.0.1' } : first;
    return Reflect.apply(listen, this, [options, ...rest]);
  };
};

/**
 * Whoever held these messages ended with the last run, so they are visible again at once. In the cloud the
 * visibility timeout would have to pass; a person at this machine would wait a quarter of an hour for it.
 */
const releaseHeldMessages = () => {
  const file = join(dataDir, 'fauxqs.db');
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  database.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  database.close();
};

stayOnLoopback();
releaseHeldMessages();
await startFauxqs({ port, dataDir, defaultRegion: region, logger: false });
parentPort?.postMessage({ ready: { url: `http://127.0.0.1:${port}` } });
