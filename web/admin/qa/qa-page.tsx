import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { buildQuery, requestQuery } from '../api/queries.ts';
import { Icon } from '../shell/icon.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { STATE_NAMES } from '../words/names.ts';
import { BuildProgress } from './build-progress.tsx';
import { PacketDesk } from './packet-desk.tsx';
import styles from './qa.module.css';

const HAS_PACKET: readonly string[] = ['QA', 'APPROVED', 'RELEASED', 'ACCESSED', 'CLOSED'];

/** The build ends without a word to this page's copy of the request: fetch it again once the two disagree. */
const useBuildNews = (id: string, build: string | undefined, packet: string | undefined) => {
  const client = useQueryClient();
  useEffect(() => {
    if (build && packet && build !== packet) void client.refetchQueries({ queryKey: requestQuery(id).queryKey });
  }, [client, id, build, packet]);
};

/** QA: the very packet that would leave, beside what was asked for. */
export const QaPage = () => {
  const { id } = useParams({ from: '/requests/$id/qa' });
  const request = useQuery(requestQuery(id));
  const view = request.data?.body;
  const hasPacket = view !== undefined && HAS_PACKET.includes(view.request.state) && view.request.packet !== undefined;
  const build = useQuery({ ...buildQuery(id), enabled: hasPacket });
  useBuildNews(id, build.data?.status, view?.request.packet?.status);
  if (!view)
    return (
      <div className="stack">
        <PageTitle title="Packet" />
        {request.error ? (
          <ProblemNote error={request.error} onRetry={() => void request.refetch()} />
        ) : (
          <p className="soft">Loading…</p>
        )}
      </div>
    );
  const isBuilt = view.request.packet?.status === 'built';
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Link to="/requests/$id" params={{ id }} className={styles.back}>
          <Icon name="back" size={14} />
          <span className="mono">{view.request.reference}</span>
        </Link>
        <PageTitle title={`Packet of ${view.request.reference}`}>Packet</PageTitle>
        <span className="tag" data-tone="accent">
          {STATE_NAMES[view.request.state]}
        </span>
        <span className="soft small">This is the very file that leaves.</span>
      </header>
      {!hasPacket && <p className={styles.centre}>There is no packet. It is built when the request is sent to QA.</p>}
      {hasPacket && !isBuilt && <BuildProgress view={view} build={build.data ?? view.build} error={build.error} />}
      {hasPacket && isBuilt && <PacketDesk view={view} />}
    </div>
  );
};
