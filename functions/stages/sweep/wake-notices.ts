import { duePending, wake } from '../../adapters/outbox.ts';

/** The relay has this long to send by itself. */
const GRACE_MILLIS = 30_000;
const AT_ONCE = 200;

/** Shows notices that should have gone out to the relay again: it alone sends. Answers how many. */
export const wakeNotices = async (now: Date): Promise<number> => {
  const keys = await duePending(new Date(now.getTime() - GRACE_MILLIS), AT_ONCE);
  for (const key of keys) await wake(key, now);
  return keys.length;
};
