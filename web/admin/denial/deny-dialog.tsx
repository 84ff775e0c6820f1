import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { NOT_GROUNDS } from '#shared/law/denial/grounds.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { FindingList } from '../shell/finding-list.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { GroundFields, PartFields } from './denial-fields.tsx';
import { bodyOf, type DenialDraft, NEW_DENIAL, verdictOf } from './denial-form.ts';

const EXTENTS = [
  { value: 'part', label: 'A part' },
  { value: 'whole', label: 'All of it' },
];

/** Denying access: a ground of the closed list, plain words for the letter, and what the rules say as it is typed. */
export const DenyDialog = ({ view, onClose }: { view: RequestView; onClose: () => void }) => {
  const { staff, timeZone } = useStaff();
  const [draft, setDraft] = useState<DenialDraft>(NEW_DENIAL);
  const [isTried, setTried] = useState(false);
  const isPart = draft.extent === 'part';
  const { findings } = verdictOf(draft, view, staff.personId, todayIn(timeZone, new Date()));
  const open = findings.filter(({ result }) => result !== 'pass');
  const isReady = open.every(({ code }) => code === 'D02_LATE');
  const { whole, part } = bodyOf(draft);
  const check = <Body,>(body: Body): Body | null => {
    setTried(true);
    return isReady ? body : null;
  };
  const common = { requestId: view.request.id, title: 'Deny access', isGrave: true, size: 'xl', onClose };
  const fields = (
    <>
      <NativeSelect
        size="sm"
        label="How much is denied"
        value={draft.extent}
        data={EXTENTS}
        onChange={(event) => setDraft({ ...draft, extent: event.currentTarget.value === 'whole' ? 'whole' : 'part' })}
      />
      <GroundFields view={view} draft={draft} onChange={setDraft} />
      <Textarea
        size="sm"
        label="Why, in one or two plain sentences for the patient"
        description={view.request.language === 'es' ? 'The letter is in Spanish: write in Spanish.' : undefined}
        autosize
        minRows={2}
        maxLength={380}
        value={draft.basis}
        onChange={(event) => setDraft({ ...draft, basis: event.currentTarget.value })}
      />
      {isPart && <PartFields view={view} draft={draft} onChange={setDraft} />}
      <details>
        <summary>What is no ground</summary>
        <ul className="stack-tight">
          {Object.values(NOT_GROUNDS).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </details>
      <div aria-live="polite">
        {open.length === 0 ? <p>Every rule holds.</p> : <FindingList findings={open} />}
        {isTried && !isReady && <p role="alert">A rule stands against it. See above.</p>}
      </div>
    </>
  );
  return isPart ? (
    <ActionDialog {...common} key="part" action="deny-part" submit="Deny this part" body={() => check(part)}>
      {fields}
    </ActionDialog>
  ) : (
    <ActionDialog {...common} key="whole" action="deny" submit="Deny all and close" body={() => check(whole)}>
      {fields}
    </ActionDialog>
  );
};
