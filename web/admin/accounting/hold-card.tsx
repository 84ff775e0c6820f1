import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { ORAL_DAYS } from '#shared/law/accounting/suspended.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';

const FORMS = [
  { value: 'written', label: 'In writing' },
  { value: 'oral', label: 'By word of mouth' },
];

const HoldDialog = ({ requestId, onClose }: { requestId: string; onClose: () => void }) => {
  const { timeZone } = useStaff();
  const [form, setForm] = useState<'written' | 'oral'>('written');
  const [agency, setAgency] = useState('');
  const [statedOn, setStatedOn] = useState(todayIn(timeZone, new Date()));
  const [endsOn, setEndsOn] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    const isFine = agency.trim() !== '' && statedOn !== '' && (form === 'oral' || endsOn !== '');
    setError(isFine ? '' : 'Name the agency, and the last day if it was said in writing');
    return isFine ? { form, agency: agency.trim(), statedOn, ...(endsOn ? { endsOn } : {}) } : null;
  };
  return (
    <ActionDialog
      requestId={requestId}
      action="hold-accounting"
      title="Hold back from the accounting"
      submit="Hold it back"
      body={body}
      onClose={onClose}
    >
      <p>
        An oversight or law enforcement agency may say that the list would impede its work (45 CFR 164.528(a)(2)). What
        it says by word of mouth holds {ORAL_DAYS} days at most.
      </p>
      <TextInput
        label="Agency"
        maxLength={200}
        data-autofocus
        value={agency}
        error={error || undefined}
        onChange={(event) => setAgency(event.currentTarget.value)}
      />
      <NativeSelect
        label="How it said so"
        value={form}
        data={FORMS}
        onChange={(event) => setForm(event.currentTarget.value === 'oral' ? 'oral' : 'written')}
      />
      <TextInput
        type="date"
        label="Said on"
        value={statedOn}
        onChange={(event) => setStatedOn(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={form === 'written' ? 'Last day' : 'Last day, if it named one'}
        value={endsOn}
        onChange={(event) => setEndsOn(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};

/** Where a release can be held back from the patient's list, and only there. */
export const HoldCard = ({ view }: { view: RequestView }) => {
  const [isOpen, setOpen] = useState(false);
  const may = view.actions.some(({ action, blockedBy }) => action === 'hold-accounting' && blockedBy === null);
  if (!may) return null;
  return (
    <section className="card no-print" aria-labelledby="hold">
      <div className="card-head">
        <h2 id="hold">On the patient's list</h2>
        <Button variant="default" onClick={() => setOpen(true)}>
          Hold back
        </Button>
      </div>
      <div className="card-body">
        <p className="soft">This release is on the patient's accounting of disclosures.</p>
      </div>
      {isOpen && <HoldDialog requestId={view.request.id} onClose={() => setOpen(false)} />}
    </section>
  );
};
