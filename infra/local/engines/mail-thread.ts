import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

export type MailThreadData = { port: number; dataDir: string };

const { port, dataDir } = workerData as MailThreadData;
const require = createRequire(import.meta.url);
const { default: startSes } = require('aws-ses-v2-local') as typeof import('aws-ses-v2-local');
const { getStoreReadonly } =
  require('aws-ses-v2-local/dist/store.js') as typeof import('aws-ses-v2-local/dist/store.js');

/**
 * aws-ses-v2-local keeps mail in memory only. A mail is on disk before the sender hears "sent", and back after a
 * restart: the one that carries a link must survive a crash, since the sender will not send it twice.
 */
const keepMail = (file: string) => {
  const { emails } = getStoreReadonly();
  const kept = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  emails.push(...kept.map((line) => JSON.parse(line)));
  const push = emails.push.bind(emails);
  emails.push = (...added) => {
    for (const email of added) appendFileSync(file, `${JSON.stringify(email)}\n`);
    return push(...added);
  };
};

keepMail(join(dataDir, 'mail.jsonl'));
await startSes({ port, host: '127.0.0.1' });
parentPort?.postMessage({ ready: { url: `http://127.0.0.1:${port}` } });
