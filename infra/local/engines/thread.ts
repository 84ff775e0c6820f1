import { Worker } from 'node:worker_threads';

/** A server in a thread of its own: module state, clock and patches stay inside, and ending it frees the port. */
export type ThreadServer<Ready> = { ready: Ready; close: () => Promise<void> };

type Announcement<Ready> = { ready: Ready };

/** Starts a thread and waits until it announces that it listens. It may close itself on the message `close`. */
export const startThread = <Ready>(module: URL, workerData: unknown): Promise<ThreadServer<Ready>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData, execArgv: [] });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`${module.pathname} ended with code ${code} before it was ready`)));
    worker.once('message', ({ ready }: Announcement<Ready>) => {
      worker.removeAllListeners('exit');
      resolve({ ready, close: async () => void (await worker.terminate()) });
    });
  });
