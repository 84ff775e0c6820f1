import { type Result, refuse } from '#shared/result.ts';
import type { PdfEngine } from '../engine.ts';
import { type EngineThread, engineThread } from './engine-thread.ts';
import { type Budget, TooCostlyError } from './watch.ts';

/** A file that costs too much is refused like any other that cannot be used. */
export const orTooCostly = async <Value>(work: Promise<unknown>): Promise<Result<Value>> => {
  try {
    return (await work) as Result<Value>;
  } catch (error) {
    if (error instanceof TooCostlyError) return refuse({ code: 'file-too-costly' });
    throw error;
  }
};

/** The engine behind its own interface in a thread of its own, so that no file can take the worker down with it. */
export const engineOn = ({ run }: Pick<EngineThread, 'run'>): PdfEngine => {
  const call = (method: keyof PdfEngine, ...args: unknown[]) => run({ method, args });
  return {
    inspectPdf: (...given) => orTooCostly(call('inspectPdf', ...given)),
    inspectUpload: (...given) => orTooCostly(call('inspectUpload', ...given)),
    redactDocument: (input) => orTooCostly(call('redactDocument', input)),
    assemblePacket: (input) => call('assemblePacket', input) as ReturnType<PdfEngine['assemblePacket']>,
    renderPage: (...given) => call('renderPage', ...given) as ReturnType<PdfEngine['renderPage']>,
    extractText: (...given) => call('extractText', ...given) as ReturnType<PdfEngine['extractText']>,
    extractWords: (...given) => call('extractWords', ...given) as ReturnType<PdfEngine['extractWords']>,
  };
};

/** An engine in one thread, which starts with the first call. Answers are moved; bytes given in are copied: give files. */
export const isolatedEngine = (budget: Budget): PdfEngine & { stop: () => Promise<void> } => {
  const thread = engineThread(budget);
  return { ...engineOn(thread), stop: thread.stop };
};
