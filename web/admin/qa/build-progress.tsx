import { Progress } from '@mantine/core';
import type { BuildView, RequestView } from '#shared/api/staff.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { BuildFailed } from './build-failed.tsx';
import { progressWords } from './build-words.ts';
import styles from './qa.module.css';

type Props = { view: RequestView; build: BuildView | undefined; error: unknown };

/** Pages done of total while the packet is built, or why it could not be. */
export const BuildProgress = ({ view, build, error }: Props) => {
  if (build?.status === 'failed')
    return (
      <div className={styles.centre}>
        <BuildFailed view={view} build={build} />
      </div>
    );
  const failure = build?.failure;
  const share = build && build.pagesTotal > 0 ? (build.pagesDone / build.pagesTotal) * 100 : 0;
  return (
    <div className={styles.centre}>
      {failure && <BuildFailed view={view} build={build} />}
      <div className={styles.building}>
        <h2>{failure ? 'The other records are still being tried' : 'The packet is being built'}</h2>
        <Progress value={share} size="lg" animated aria-label="Packet" />
        <p role="status">{build ? progressWords(build) : 'Starting…'}</p>
        {error !== null && error !== undefined && <ProblemNote error={error} />}
      </div>
    </div>
  );
};
