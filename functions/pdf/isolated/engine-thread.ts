import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PdfEngine } from '../engine.ts';
import { errorOf, type FromThread, type ToThread } from './messages.ts';
import { movable, pack } from './travel.ts';
import { type Budget, TooCostlyError, watch } from './watch.ts';

/** A bundle carries the thread beside index.mjs (infra/bundle.ts); run from source, Node reads the TypeScript itself. */
const entry = (): URL => {
  const beside = new URL('./pdf-thread.mjs', import.meta.url);
  return existsSync(fileURLToPath(beside)) ? beside : new URL('./thread.ts', import.meta.url);
};

let fingerprint: string | undefined;

/** Names the code of the engine: in a bundle every byte of it. What another version made may differ. */
export const engineFingerprint = (): string => {
  fingerprint ??= createHash('sha256').update(readFileSync(entry())).digest('hex');
  return fingerprint;
};

const start = ({ heapMegabytes }: Budget): Worker => {
  const worker = new Worker(entry(), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } });
  worker.unref();
  return worker;
};

export type Call = { method: keyof PdfEngine; args: unknown[] };
export type EngineThread = { run: (call: Call) => Promise<unknown>; stop: () => Promise<void> };

/** A thread with an engine in it: reused between calls, ended when a call costs too much, started anew for the next. */
export const engineThread = (budget: Budget): EngineThread => {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const drop = (): Promise<unknown> => {
    const dropped = worker;
    worker = undefined;
    return dropped ? dropped.terminate() : Promise.resolve();
  };
  const run = (call: Call): Promise<unknown> => {
    const next = last.then(async () => {
      worker ??= start(budget);
      return conduct(worker, call, budget, drop);
    });
    last = next.catch(() => undefined);
    return next;
  };
  const stop = async () => {
    await last;
    await drop();
  };
  return { run, stop };
};

/** One call from its first message to its answer, its fault or its end. */
const conduct = async (worker: Worker, call: Call, budget: Budget, drop: () => Promise<unknown>): Promise<unknown> => {
  const kept: ((...args: never[]) => unknown)[] = [];
  const keep = (fn: (...args: never[]) => unknown) => kept.push(fn) - 1;
  let failure: { error: unknown } | undefined;
  let isGone = false;
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const costs = watch(worker, budget, reject);

  const say = (message: ToThread, moved: ArrayBuffer[]) => worker.postMessage(message, moved);
  const answer = async (id: number, target: number, args: unknown[]) => {
    costs.sign();
    try {
      const value = pack(await kept[target]?.(...(args as never[])), keep);
      say({ kind: 'answer', id, value }, movable(value));
    } catch (error) {
      failure ??= { error };
      say({ kind: 'failure', id }, []);
    }
  };
  const hear = (message: FromThread) => {
    if (message.kind === 'ask') void answer(message.id, message.target, message.args);
    else if (message.kind === 'result' && !failure) resolve(message.value);
    else reject(failure ? failure.error : message.kind === 'fault' ? errorOf(message.fault) : undefined);
  };
  // What the thread did not catch ends it, a moment after it is told.
  const fail = (error: Error & { code?: string }) => {
    isGone = true;
    reject(failure?.error ?? (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new TooCostlyError('memory') : error));
  };
  const end = () => fail(new Error('The thread of the engine ended before it answered'));

  const heard = [['message', hear] as const, ['error', fail] as const, ['exit', end] as const];
  for (const [event, listener] of heard) worker.on(event, listener);
  worker.ref();
  try {
    const args = pack(call.args, keep);
    // What the caller gave stays the caller's; what it answers with is moved.
    say({ kind: 'call', method: call.method, args }, []);
    return await promise;
  } catch (error) {
    if (isGone || error instanceof TooCostlyError) await drop();
    throw error;
  } finally {
    costs.end();
    for (const [event, listener] of heard) worker.off(event, listener);
    worker.unref();
  }
};
