import { abandonedBuilds } from '../../adapters/build-leases.ts';
import { enqueueBuild } from '../../adapters/work-queues.ts';

const AT_ONCE = 100;

/** Asks again for packets whose worker died or whose message was lost. Answers how many. */
export const requeueBuilds = async (now: Date): Promise<number> => {
  const builds = await abandonedBuilds(now, AT_ONCE);
  for (const build of builds) await enqueueBuild(build);
  return builds.length;
};
