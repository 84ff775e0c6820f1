import { setTimeout as wait } from 'node:timers/promises';

export type Loop = { stop: () => void };

/** Repeats a step until stopped. A step that fails is told and tried again after a pause; it never ends the loop. */
export const startLoop = (name: string, step: (stop: AbortSignal) => Promise<void>, pauseMillis = 0): Loop => {
  const controller = new AbortController();
  const { signal } = controller;
  const run = async () => {
    while (!signal.aborted) {
      try {
        await step(signal);
        if (pauseMillis > 0) await wait(pauseMillis, undefined, { signal });
      } catch (error) {
        if (signal.aborted) return;
        console.error(`local cloud: ${name}:`, error);
        await wait(1000, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  void run();
  return { stop: () => controller.abort() };
};
