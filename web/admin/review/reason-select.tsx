import { NativeSelect } from '@mantine/core';
import { REDACTION_REASONS, type RedactionReason } from '#shared/redaction/reasons.ts';
import { REASONS } from './mark-groups.ts';

type Props = {
  label: string;
  isLabelHidden?: boolean;
  value: RedactionReason;
  onChange: (reason: RedactionReason) => void;
};

export const ReasonSelect = ({ label, isLabelHidden = false, value, onChange }: Props) => (
  <NativeSelect
    {...(isLabelHidden ? { 'aria-label': label } : { label })}
    value={value}
    data={REASONS.map((reason) => ({ value: reason, label: REDACTION_REASONS[reason].name }))}
    onChange={(event) => onChange(event.currentTarget.value as RedactionReason)}
  />
);
