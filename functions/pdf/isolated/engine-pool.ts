import { ok, type Result } from '#shared/result.ts';
import type { Redacted, RedactInput } from '../engine.ts';
import { type EngineThread, engineThread } from './engine-thread.ts';
import { engineOn } from './isolated-engine.ts';
import type { Budget } from './watch.ts';

type Range = { from: number; to: number };

/** Short enough to keep all threads busy to the end, long enough that opening the file and reading its fonts do not count. */
const RANGES_A_THREAD = 2;
const FEWEST_PAGES = 4;

export const rangesOf = ({ from, to }: Range, size: number): Range[] => {
  const pages = to - from + 1;
  const step = Math.max(FEWEST_PAGES, Math.ceil(pages / (size * RANGES_A_THREAD)));
  return Array.from({ length: Math.ceil(pages / step) }, (_, index) => ({
    from: from + index * step,
    to: Math.min(from + (index + 1) * step - 1, to),
  }));
};

type PoolInput = Omit<RedactInput, 'range'> & { range: Range };
export type EnginePool = {
  /** The page range cut into parts, redacted side by side, handed back in page order; the first refusal wins. */
  redactParts: (input: PoolInput) => Promise<Result<Redacted[]>>;
  stop: () => Promise<void>;
};

/** `size` threads, each with an engine of its own. Give the source as a file: bytes are copied to every thread. */
export const enginePool = (size: number, budget: Budget): EnginePool => {
  const threads = Array.from({ length: size }, () => engineThread(budget));

  const redactParts = async (input: PoolInput): Promise<Result<Redacted[]>> => {
    const jobs = jobsOf(input, size);
    const found: Result<Redacted>[] = [];
    const isRefused = () => found.some((result) => result?.ok === false);
    let next = 0;
    const work = async (thread: EngineThread) => {
      const engine = engineOn(thread);
      for (let at = next++; at < jobs.length && !isRefused(); at = next++) {
        const job = jobs[at];
        if (job) found[at] = await engine.redactDocument(job);
      }
    };
    // All come to rest before one's fault is told: nothing of this call runs on into the next.
    const ended = await Promise.allSettled(threads.map(work));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return inOrder(found);
  };
  return {
    redactParts,
    stop: async () => {
      await Promise.all(threads.map(({ stop }) => stop()));
    },
  };
};

/** Their progress is told as one. */
const jobsOf = (input: PoolInput, size: number): RedactInput[] => {
  const { from, to } = input.range;
  const ranges = rangesOf(input.range, size);
  const done = ranges.map(() => 0);
  return ranges.map((range, at) => ({
    ...input,
    range,
    onPage: (pages) => {
      done[at] = pages;
      return input.onPage?.(
        done.reduce((sum, each) => sum + each, 0),
        to - from + 1,
      );
    },
  }));
};

const inOrder = (found: readonly (Result<Redacted> | undefined)[]): Result<Redacted[]> => {
  const parts: Redacted[] = [];
  for (const result of found) {
    if (result && !result.ok) return result;
    if (result) parts.push(result.value);
  }
  return ok(parts);
};
