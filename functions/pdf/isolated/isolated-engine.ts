import { refuse } from '#shared/result.ts';
import type { PdfEngine } from '../engine.ts';
import { type EngineThread, engineThread } from './engine-thread.ts';
import { type Budget, TooCostlyError } from './watch.ts';

type Answer = (work: Promise<unknown>) => Promise<unknown>;

const asItIs: Answer = (work) => work;

/** A file that costs too much is refused like any other that cannot be used. */
const orRefused: Answer = async (work) => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TooCostlyError) return refuse({ code: 'file-too-costly' });
    throw error;
  }
};

/** How each call answers when its thread had to be ended: with a refusal where it can refuse, else with the fault. */
const METHODS = {
  inspectPdf: orRefused,
  inspectUpload: orRefused,
  renderSource: orRefused,
  redactDocument: orRefused,
  assemblePacket: asItIs,
  verifyPacket: asItIs,
  readPages: asItIs,
  renderPage: asItIs,
  extractText: asItIs,
  extractWords: asItIs,
} satisfies Record<keyof PdfEngine, Answer>;

/** The engine's own interface, spoken over a thread. */
export const engineOn = ({ run }: Pick<EngineThread, 'run'>): PdfEngine => {
  const speak = ([method, answer]: [string, Answer]) =>
    [method, (...args: unknown[]) => answer(run({ method: method as keyof PdfEngine, args }))] as const;
  return Object.fromEntries(Object.entries(METHODS).map(speak)) as unknown as PdfEngine;
};

/** An engine in one thread, which starts with the first call. Answers are moved; bytes given in are copied: give files. */
export const isolatedEngine = (budget: Budget): PdfEngine & { stop: () => Promise<void> } => {
  const thread = engineThread(budget);
  return { ...engineOn(thread), stop: thread.stop };
};
