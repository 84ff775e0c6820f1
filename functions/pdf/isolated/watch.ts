import type { Worker } from 'node:worker_threads';

/** What one call may cost. */
export type Budget = {
  callMillis: number;
  /** Without a sign of life, such as another page done. */
  silenceMillis: number;
  /** Objects of JavaScript alone; what outgrows it ends the thread at once. */
  heapMegabytes: number;
  /** With buffers and WebAssembly, looked at now and then. */
  memoryMegabytes: number;
};

/** A file that costs more than any honest one: the thread was ended, the process lives. */
export class TooCostlyError extends Error {
  override readonly name = 'TooCostlyError';
  constructor(of: 'time' | 'silence' | 'memory') {
    super(`A call of the engine cost too much ${of}`);
  }
}

const LOOK_MILLIS = 200;
const MEGABYTE = 1024 * 1024;

/** Holds a call to its budget; the first breach is told, once. */
export const watch = (worker: Worker, budget: Budget, breach: (error: TooCostlyError) => void) => {
  const started = performance.now();
  let signed = started;
  const look = async () => {
    const now = performance.now();
    if (now - started > budget.callMillis) return breach(new TooCostlyError('time'));
    if (now - signed > budget.silenceMillis) return breach(new TooCostlyError('silence'));
    const { used_heap_size, external_memory } = await worker.getHeapStatistics();
    if (used_heap_size + external_memory > budget.memoryMegabytes * MEGABYTE) breach(new TooCostlyError('memory'));
  };
  // A thread that has just ended has no statistics: its end is told elsewhere.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MILLIS);
  return {
    sign: () => {
      signed = performance.now();
    },
    end: () => clearInterval(timer),
  };
};
