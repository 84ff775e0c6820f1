import { recordFault } from '../http/fault.ts';
import { log } from '../http/log.ts';
import { requeueBuilds } from '../stages/sweep/requeue-builds.ts';
import { wakeNotices } from '../stages/sweep/wake-notices.ts';

const CHORES = { 'wake-notices': wakeNotices, 'requeue-builds': requeueBuilds } as const;

/** Once a minute. Each chore starts from what is stored, so a missed minute changes nothing (security.md 3.11). */
export const handler = async (): Promise<void> => {
  const now = new Date();
  const failed: unknown[] = [];
  for (const [code, chore] of Object.entries(CHORES)) {
    try {
      const count = await chore(now);
      if (count > 0) log({ event: 'worked', worker: 'sweep', code, count });
    } catch (error) {
      log({ event: 'gave-up', worker: 'sweep', code, reference: recordFault(error) });
      failed.push(error);
    }
  }
  // One chore must not stop the other, but the alarm on errors must see it.
  if (failed.length > 0) throw new AggregateError(failed, 'A chore of the sweep failed');
};
