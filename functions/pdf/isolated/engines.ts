import { isolatedEngine } from './isolated-engine.ts';

/**
 * One engine a worker, alive as long as the worker is. Budgets leave room below the limits of each function
 * (infra/constructs/portal-function.ts), so that a costly file ends its thread and not the worker.
 */
export const uploadEngine = isolatedEngine({
  callMillis: 90_000,
  silenceMillis: 90_000,
  heapMegabytes: 1024,
  memoryMegabytes: 1900,
});

/** A part is planned to take a minute or two (shared/packet/parts.ts). */
export const redactionEngine = isolatedEngine({
  callMillis: 480_000,
  silenceMillis: 120_000,
  heapMegabytes: 1536,
  memoryMegabytes: 2400,
});

export const readingEngine = isolatedEngine({
  callMillis: 780_000,
  silenceMillis: 120_000,
  heapMegabytes: 1024,
  memoryMegabytes: 2400,
});

export const packetEngine = isolatedEngine({
  callMillis: 780_000,
  silenceMillis: 180_000,
  heapMegabytes: 1024,
  memoryMegabytes: 1300,
});
