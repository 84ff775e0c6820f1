import type { Answered, Asked, CoverAnswers, CoverQuestion } from './cover-messages.ts';

type Kind = CoverQuestion['kind'];
/** Asks the worker that grows boxes; every question gets one answer. */
export type AskCover = <Name extends Kind>(
  question: Extract<CoverQuestion, { kind: Name }>,
) => Promise<CoverAnswers[Name]>;

type Waiting = { resolve: (answer: never) => void; reject: (fault: Error) => void };

/** Growing goes pixel by pixel, so it runs in a worker and drawing stays smooth. */
export const startCoverWorker = (): { ask: AskCover; stop: () => void } => {
  const worker = new Worker(new URL('./cover-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.onmessage = ({ data }: MessageEvent<Answered>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('error' in data) reject?.(new Error(data.error));
    else resolve?.(data.answer as never);
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  const ask: AskCover = (question) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const asked: Asked = { id: last, question };
      const { question: sent } = asked;
      // The picture is handed over, not copied: some 15 MB.
      const transfer = sent.kind === 'keep' ? [sent.sheet.picture.pixels.buffer as ArrayBuffer] : [];
      worker.postMessage(asked, { transfer });
    });
  return { ask, stop: () => worker.terminate() };
};
