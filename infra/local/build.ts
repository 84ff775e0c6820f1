import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildOnce, type Part } from '../build-once.ts';
import { identify, isRunning, type ProcessIdentity } from './engines/processes.ts';

const LOCK = join('dist', '.building');

/** Each step in a process of its own: the memory that Vite and CDK take is given back before the cloud starts. */
const run = (script: string) => (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${script} failed:\n${said.trim()}`))));
  });

const FUNCTIONS: Part = {
  name: 'local-functions',
  inputs: ['functions', 'shared', 'web/public', 'infra/bundle.ts', 'package-lock.json'],
  output: 'dist/functions/public-site/index.mjs',
  build: run('infra/bundle.ts'),
};

const WEB: Part = {
  name: 'local-web',
  inputs: ['web', 'shared', 'infra/build-web.ts', 'package-lock.json'],
  output: 'dist/web/admin/index.html',
  build: run('infra/build-web.ts'),
};

const TEMPLATES: Part = {
  name: 'local-templates',
  inputs: [
    'cdk.json',
    'infra/acknowledgements.ts',
    'infra/app.ts',
    'infra/config.ts',
    'infra/constructs',
    'infra/environment.ts',
    'infra/permissions.ts',
    'infra/portal.ts',
    'infra/stacks',
    'infra/statements.ts',
    'package-lock.json',
    'shared/access',
    'dist/functions',
    'dist/web',
  ],
  output: 'cdk.out/manifest.json',
  build: run('infra/app.ts'),
};

const takeLock = (): boolean => {
  mkdirSync('dist', { recursive: true });
  try {
    writeFileSync(LOCK, JSON.stringify(identify(process.pid) ?? { pid: process.pid, startedAt: '' }), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
};

const lockIsStale = (): boolean => {
  try {
    const owner = readFileSync(LOCK, 'utf8');
    // Empty between being made and being written, or for good if its owner died there.
    if (owner === '') return Date.now() - statSync(LOCK).mtimeMs > 2000;
    return !isRunning(JSON.parse(owner) as ProcessIdentity);
  } catch {
    return false;
  }
};

/** Two starts at once must not build into the same folders; the second waits and then finds everything built. */
const withLock = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  while (!takeLock()) {
    if (lockIsStale()) rmSync(LOCK, { force: true });
    else await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
};

/** Brings bundles, web files and templates up to date with their sources, and says which were built. */
export const buildStale = (tell: (part: string) => void): Promise<void> =>
  withLock(async () => {
    const bringUpToDate = (part: Part) => {
      const build = () => {
        tell(part.name.replace('local-', ''));
        return part.build();
      };
      return buildOnce({ ...part, build });
    };
    await Promise.all([bringUpToDate(FUNCTIONS), bringUpToDate(WEB)]);
    await bringUpToDate(TEMPLATES);
  });
