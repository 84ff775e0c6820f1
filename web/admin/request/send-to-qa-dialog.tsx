import { useQueries } from '@tanstack/react-query';
import type { RequestView } from '#shared/api/staff.ts';
import { marksQuery } from '../api/queries.ts';
import { reasonCounts } from '../review/mark-groups.ts';
import { countOf } from '../words/names.ts';
import { ActionDialog } from './action-dialog.tsx';
import { FactList } from './fact-list.tsx';

type Props = { view: RequestView; onClose: () => void; onDone?: () => void };

/** Before the packet is built: how much is in it and how much is covered, by reason, over all records. */
export const SendToQaDialog = ({ view, onClose, onDone }: Props) => {
  const records = view.documents.filter((document) => document.kind === 'record');
  const answers = useQueries({ queries: records.map((record) => marksQuery(view.request.id, record.id)) });
  const marks = answers.flatMap((answer) => answer.data?.marks ?? []);
  const pages = records.reduce((sum, record) => sum + record.pages, 0);
  const held = view.sensitivity ? view.sensitivity.pages.total - view.sensitivity.pages.going : 0;
  return (
    <ActionDialog
      requestId={view.request.id}
      action="send-to-qa"
      title="Send to QA"
      submit="Send to QA"
      body={() => ({})}
      onClose={onClose}
      {...(onDone ? { onDone } : {})}
    >
      <p>The packet is built from these records, with every mark removed for good. A second person then approves it.</p>
      <FactList
        facts={[
          ['Records', `${countOf(records.length, 'record')}, ${countOf(pages, 'page')}`],
          ['Stay behind', held > 0 && `${countOf(held, 'page')}: the packet says how many, never why`],
          ['Marks', marks.length === 0 ? 'None: every page leaves as it is' : countOf(marks.length, 'mark')],
          ...reasonCounts(marks).map(({ name, count }) => [name, countOf(count, 'mark')] as const),
        ]}
      />
    </ActionDialog>
  );
};
