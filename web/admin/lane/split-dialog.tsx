import { Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { LanePart } from '#shared/law/route/lane-facts.ts';
import type { Request } from '#shared/request/request.ts';
import type { RecordType } from '#shared/request/scope.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import { isNote, NOTE_ERROR } from '../request/note-dialog.tsx';
import { RECORD_TYPE_NAMES } from '../words/names.ts';
import { LaneSelect } from './lane-select.tsx';

type Props = { request: Request; parts: readonly LanePart[]; onClose: () => void };
type PickProps = {
  label: string;
  all: readonly RecordType[];
  value: RecordType[];
  onChange: (types: RecordType[]) => void;
};

const Pick = ({ label, all, value, onChange }: PickProps) => (
  <Checkbox.Group
    label={label}
    value={value}
    onChange={(next) => onChange(all.filter((type) => next.includes(type)))}
    size="sm"
  >
    <div className="stack-tight">
      {all.map((type) => (
        <Checkbox key={type} value={type} label={RECORD_TYPE_NAMES[type]} size="sm" />
      ))}
    </div>
  </Checkbox.Group>
);

/** Splits off what goes another way; the rules name the part where they can. */
export const SplitDialog = ({ request, parts, onClose }: Props) => {
  const [, suggested] = parts;
  const all = request.scope.recordTypes;
  const [lane, setLane] = useState(suggested?.lane ?? 'AUTH_3P');
  const [going, setGoing] = useState<RecordType[]>(all);
  const [staying, setStaying] = useState<RecordType[]>(all);
  const [reason, setReason] = useState(suggested ? `The part on ${suggested.contents.join(', ')}` : '');
  const [error, setError] = useState('');
  const body = () => {
    const isWhole = going.length > 0 && staying.length > 0;
    setError(!isNote(reason) ? NOTE_ERROR : isWhole ? '' : 'Each part asks for at least one kind of record');
    if (!isNote(reason) || !isWhole) return null;
    return {
      lane,
      reason,
      scope: { ...request.scope, recordTypes: going },
      rest: { ...request.scope, recordTypes: staying },
      ...(suggested ? { contents: suggested.contents } : {}),
    };
  };
  return (
    <ActionDialog
      requestId={request.id}
      action="split-request"
      title="Split off a part"
      submit="Split"
      body={body}
      onClose={onClose}
    >
      <p>
        The part becomes a request of its own with a new reference. It keeps the day of receipt and the requester’s
        papers. The requester sees both.
      </p>
      <LaneSelect label="Lane of the part" value={lane} onChange={setLane} />
      <Pick label="The part asks for" all={all} value={going} onChange={setGoing} />
      <Pick label="This request keeps" all={all} value={staying} onChange={setStaying} />
      <Textarea
        label="Why it is split"
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        error={error || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};
