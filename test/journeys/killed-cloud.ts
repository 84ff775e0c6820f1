import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '#infra/local/demo/wait-for.ts';

/** The whole local cloud as a process group of its own, so that kill -9 takes every part at once. */
export const killableCloud = (port: number, dataDir: string) => {
  const origin = `http://127.0.0.1:${port}`;
  let running: ChildProcess | undefined;

  const isUp = async () => {
    try {
      return (await fetch(`${origin}/_local/health`)).ok ? true : null;
    } catch {
      return null;
    }
  };

  const start = async () => {
    running = spawn('tsx', ['infra/local/start.ts', '--port', String(port), '--data', dataDir, '--quiet'], {
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await waitFor('the local cloud', isUp, 90);
  };

  /** SIGKILL to the group: nothing gets a chance to tidy up. */
  const kill = async () => {
    const child = running;
    if (!child?.pid) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    running = undefined;
  };

  return { origin, start, kill };
};
