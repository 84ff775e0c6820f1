import { Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { LABELS, type Label } from '#shared/law/sensitivity/labels.ts';
import { ActionDialog } from '../request/action-dialog.tsx';
import styles from './sensitivity.module.css';

type Props = { view: RequestView; label: Label; onClose: () => void };

/** A privacy officer answers what the rules leave open. It holds for this request and this lane. */
export const DecideDialog = ({ view, label, onClose }: Props) => {
  const [decision, setDecision] = useState<'release' | 'withhold'>('withhold');
  const [reason, setReason] = useState('');
  const [error, setError] = useState('');
  const body = () => {
    const isFine = reason.trim().length >= 3;
    setError(isFine ? '' : 'Say why');
    return isFine ? { label, decision, reason } : null;
  };
  return (
    <ActionDialog
      requestId={view.request.id}
      action="decide-label"
      title={`May these pages go: ${LABELS[label].name}`}
      submit="Keep the decision"
      body={body}
      onClose={onClose}
    >
      <p className="soft">{LABELS[label].rule}.</p>
      <Radio.Group
        label="These pages"
        value={decision}
        onChange={(value) => setDecision(value === 'release' ? 'release' : 'withhold')}
      >
        <div className={styles.choices}>
          <Radio size="sm" value="withhold" label="Stay behind" />
          <Radio size="sm" value="release" label="May go to this recipient" />
        </div>
      </Radio.Group>
      <Textarea
        label="Why"
        description="The law of the state that you read, or the paper that you rest on"
        autosize
        minRows={3}
        maxLength={1000}
        value={reason}
        error={error || undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionDialog>
  );
};
