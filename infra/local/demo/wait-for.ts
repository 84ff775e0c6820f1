import { setTimeout as pause } from 'node:timers/promises';

/** Asks again, each 100 ms, until the answer is not null; says what it waited for when it gives up. */
export const waitFor = async <Value>(what: string, ask: () => Promise<Value | null>, seconds = 120): Promise<Value> => {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const value = await ask();
    if (value !== null) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s for ${what}`);
    await pause(100);
  }
};
