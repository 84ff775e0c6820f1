/** One page to work out: `key` says for what. */
export type CoverJob = { page: number; key: string };

type Work<Job extends CoverJob> = { run: (job: Job) => Promise<void>; onFault: (job: Job, fault: unknown) => void };

/**
 * Works pages out one after another, the wanted ones first, so that neither the engine's worker nor ours is ever flooded:
 * a page that comes into view waits for one page at most.
 */
export const createCoverQueue = <Job extends CoverJob>({ run, onFault }: Work<Job>) => {
  const done = new Map<number, string>();
  let jobs: readonly Job[] = [];
  let isRunning = false;
  const isOpen = (job: Job) => done.get(job.page) !== job.key;
  const drain = async () => {
    if (isRunning) return;
    isRunning = true;
    for (let job = jobs.find(isOpen); job; job = jobs.find(isOpen)) {
      done.set(job.page, job.key);
      await run(job).catch((fault: unknown) => onFault(job as Job, fault));
    }
    isRunning = false;
  };
  return {
    want: (wanted: readonly Job[]) => {
      jobs = wanted;
      void drain();
    },
    stop: () => {
      jobs = [];
    },
  };
};
