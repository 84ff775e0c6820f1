import type { OnPage } from '#functions/pdf/engine.ts';
import { LeaseLostError, StorageError } from './build-faults.ts';

const PROGRESS_MILLIS = 500;

type Store = (pagesDone: number, pagesTotal: number, now: Date) => Promise<boolean>;

/** Stores progress now and then, which also holds the lease; the first and the last page always. */
export const reporter = (store: Store, clock: () => Date): OnPage => {
  let stored = 0;
  return async (pagesDone, pagesTotal) => {
    const now = clock();
    if (now.getTime() - stored < PROGRESS_MILLIS && pagesDone < pagesTotal) return;
    stored = now.getTime();
    const isOurs = await store(pagesDone, pagesTotal, now).catch((cause) => {
      throw new StorageError('Progress could not be stored', { cause });
    });
    if (!isOurs) throw new LeaseLostError('Another worker has this work');
  };
};
