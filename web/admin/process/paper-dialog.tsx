import { useState } from 'react';
import { checkOf, checksOf } from '#shared/law/process/checks.ts';
import type { Assurance } from '#shared/law/process/kinds.ts';
import type { Request } from '#shared/request/request.ts';
import { AnswerSelect } from '../lane/answer-select.tsx';
import { ActionDialog } from '../request/action-dialog.tsx';
import { FindingList } from '../shell/finding-list.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { AssuranceFields, PaperFields, Part2Fields } from './paper-fields.tsx';
import { draftOf, type PaperDraft, paperOf, verdictOf } from './paper-form.ts';
import styles from './process.module.css';

/** The questions of this kind, on this path of assurance. */
const Questions = ({
  draft,
  state,
  onChange,
}: {
  draft: PaperDraft;
  state: string;
  onChange: (d: PaperDraft) => void;
}) => {
  const asked = checksOf({
    kind: draft.kind,
    state,
    assurance: draft.assurance as Assurance | undefined,
    issuerState: draft.issuerState === '' ? undefined : (draft.issuerState as string | undefined),
  });
  return (
    <div className={styles.questions}>
      {asked.map((id) => (
        <AnswerSelect
          key={id}
          label={checkOf(id).asks}
          value={draft.answers[id] ?? 'unknown'}
          onChange={(given) => onChange({ ...draft, answers: { ...draft.answers, [id]: given } })}
        />
      ))}
    </div>
  );
};

/** Reading a legal paper: what stands on it, the checklist of its kind, and what the rules say as it is typed. */
export const PaperDialog = ({ request, onClose }: { request: Request; onClose: () => void }) => {
  const { timeZone, facilityState } = useStaff();
  const today = todayIn(timeZone, new Date());
  const [draft, setDraft] = useState<PaperDraft>(() => draftOf(request, today));
  const [problem, setProblem] = useState<{ field: string; message: string } | null>(null);
  const verdict = verdictOf(draft, facilityState, today);
  const open = verdict?.findings.filter(({ result }) => result !== 'pass') ?? [];
  const body = () => {
    const read = paperOf(draft);
    setProblem('paper' in read ? null : read);
    return 'paper' in read ? read.paper : null;
  };
  return (
    <ActionDialog
      requestId={request.id}
      action="record-process"
      title="Read the legal papers"
      submit="Save what they say"
      size="xl"
      body={body}
      onClose={onClose}
    >
      <PaperFields request={request} draft={draft} problem={problem} onChange={setDraft} />
      {draft.kind === 'subpoena' && <AssuranceFields draft={draft} problem={problem} onChange={setDraft} />}
      <h3>Checklist</h3>
      <Questions draft={draft} state={facilityState} onChange={setDraft} />
      <Part2Fields draft={draft} onChange={setDraft} />
      {problem && <p role="alert">{problem.message}</p>}
      <h3>What the rules say so far</h3>
      <div aria-live="polite" className={styles.live}>
        {verdict && open.length === 0 && <p>Every rule holds.</p>}
        {verdict && open.length > 0 && <FindingList findings={open} />}
        {!verdict && <p className="soft">Fill in who issued it and the dates.</p>}
      </div>
    </ActionDialog>
  );
};
