import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { commandLineOf, endProcess, identify, type ProcessIdentity } from './processes.ts';

export type DynamoDbEngine = { url: string; close: () => Promise<void>; kill: () => void };

const pidFile = (dataDir: string) => join(dataDir, 'dynamodb.pid.json');

const findBinary = (): string => {
  const packageName = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));
    const binary = [join(folder, 'dynoxide'), join(folder, 'bin', 'dynoxide')].find(existsSync);
    if (binary) return binary;
  } catch {
    // Said below, with the remedy.
  }
  throw new Error(
    `No DynamoDB engine for ${process.platform}-${process.arch}: the package ${packageName} is not installed. ` +
      'Start any DynamoDB-compatible server and name it in DYNAMODB_ENDPOINT (for example http://127.0.0.1:8000).',
  );
};

/** After a crash of the local cloud its engine may live on, holding the port and the database. */
export const endStaleEngine = async (dataDir: string): Promise<void> => {
  if (!existsSync(pidFile(dataDir))) return;
  const known = JSON.parse(readFileSync(pidFile(dataDir), 'utf8')) as ProcessIdentity;
  if (commandLineOf(known.pid).includes('dynoxide')) await endProcess(known);
};

const whenListening = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listening')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The DynamoDB engine ended with code ${code}: ${said.trim()}`)));
  });

/** Starts the DynamoDB engine on a file of the data folder, or uses the one named in DYNAMODB_ENDPOINT. */
export const startDynamoDb = async (options: { port: number; dataDir: string }): Promise<DynamoDbEngine> => {
  const elsewhere = process.env.DYNAMODB_ENDPOINT;
  if (elsewhere) return { url: elsewhere, close: async () => {}, kill: () => {} };
  const file = join(options.dataDir, 'dynamodb.sqlite');
  const child = spawn(
    findBinary(),
    ['serve', '--port', String(options.port), '--host', '127.0.0.1', '--db-path', file],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const identity = child.pid === undefined ? undefined : identify(child.pid);
  if (identity) writeWhole(pidFile(options.dataDir), JSON.stringify(identity));
  await whenListening(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${options.port}`, close, kill: () => void child.kill('SIGKILL') };
};
