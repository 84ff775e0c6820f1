import { relistBuild } from '../../adapters/build-leases.ts';
import { abandonedBuilds } from '../../adapters/build-list.ts';
import { readParts } from '../../adapters/build-parts.ts';
import { findBuild } from '../../adapters/builds.ts';
import { type BuildMessage, enqueueBuild, enqueueParts, type PartMessage } from '../../adapters/work-queues.ts';

const AT_ONCE = 100;

/** Asks again for parts and packets whose worker died or whose message was lost. Answers how many. */
export const requeueBuilds = async (now: Date): Promise<number> => {
  let count = 0;
  for (const message of await abandonedBuilds(now, AT_ONCE)) {
    const build = await findBuild(message);
    if (build?.status !== 'building') continue;
    if (build.partsLeft === 0) {
      await enqueueBuild(message);
      count += 1;
    } else {
      const parts = await abandonedParts(message, now);
      await enqueueParts(parts);
      count += parts.length;
    }
    await relistBuild(message, now);
  }
  return count;
};

const abandonedParts = async (build: BuildMessage, now: Date): Promise<PartMessage[]> => {
  const { plan, begun } = await readParts(build.buildId);
  const isCared = (number: number) =>
    begun.some(
      ({ part, status, leaseUntil = '' }) =>
        part === number && (status !== 'redacting' || leaseUntil > now.toISOString()),
    );
  return plan.filter(({ part }) => !isCared(part)).map(({ part }) => ({ ...build, part }));
};
