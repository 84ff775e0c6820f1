import { useQueries } from '@tanstack/react-query';
import type { RequestView } from '#shared/api/staff.ts';
import { marksQuery } from '../api/queries.ts';
import { FactList } from '../request/fact-list.tsx';
import { ScopeFacts } from '../request/facts.tsx';
import { reasonCounts } from '../review/mark-groups.ts';
import { useStaff } from '../shell/use-staff.ts';
import { bytesWords, instantWords } from '../words/dates.ts';
import { countOf, recordTypeName } from '../words/names.ts';
import { PacketActions } from './packet-actions.tsx';
import styles from './qa.module.css';

const Marks = ({ view }: { view: RequestView }) => {
  const records = view.documents.filter((document) => document.kind === 'record');
  const answers = useQueries({ queries: records.map((record) => marksQuery(view.request.id, record.id)) });
  const counts = reasonCounts(answers.flatMap((answer) => answer.data?.marks ?? []));
  if (counts.length === 0) return <p className="soft">Nothing was removed.</p>;
  return <FactList facts={counts.map(({ name, count }) => [name, String(count)] as const)} />;
};

const Approvals = ({ view }: { view: RequestView }) => {
  const { timeZone } = useStaff();
  const { request } = view;
  const needed = request.isSensitive ? 2 : 1;
  const given = request.approvals.filter((approval) => approval.packetSha256 === request.packet?.sha256);
  return (
    <>
      <h2>
        Approvals{' '}
        <span className="soft">
          {given.length} of {needed}
        </span>
      </h2>
      {request.isSensitive && <p className="soft small">Sensitive: two people, one of them a privacy officer.</p>}
      <FactList
        facts={[
          ['Prepared by', request.preparerName],
          ...given.map((approval) => [approval.name, instantWords(approval.at, timeZone)] as const),
        ]}
      />
    </>
  );
};

type Props = { view: RequestView; shown: string; expected: string; unseen: readonly number[] };

/** Beside the packet: what it is, what was asked for, what was removed, and the decision. */
export const PacketPanel = ({ view, shown, expected, unseen }: Props) => {
  const { packet, patient, requester } = view.request;
  const isSame = shown !== '' && shown === expected;
  return (
    <aside className={styles.panel} aria-label="Packet facts">
      <PacketActions {...{ view, isSame, unseen }} packetSha256={packet?.sha256 ?? ''} />
      <h2>Packet</h2>
      <FactList
        facts={[
          ['Pages', packet?.pages?.toLocaleString('en-US')],
          ['Size', packet?.bytes && bytesWords(packet.bytes)],
          ['SHA-256', packet?.sha256 && <span className="mono small">{packet.sha256}</span>],
          [
            'Checked here',
            shown && (
              <span className="tag" data-tone={isSame ? 'good' : 'late'}>
                {isSame ? 'What you see is this file' : 'What you see is another file'}
              </span>
            ),
          ],
        ]}
      />
      <Approvals view={view} />
      <h2>Asked for</h2>
      <FactList
        facts={[
          ['By', requester.organization ? `${requester.name}, ${requester.organization}` : requester.name],
          ['About', `${patient.name.given} ${patient.name.family}`],
        ]}
      />
      <ScopeFacts request={view.request} />
      <h2>In the packet</h2>
      <FactList
        facts={view.documents
          .filter((document) => document.kind === 'record')
          .map(
            (document) =>
              [recordTypeName(document.recordType), `${countOf(document.pages, 'page')}, ${document.name}`] as const,
          )}
      />
      <h2>Removed, by reason</h2>
      <Marks view={view} />
    </aside>
  );
};
