import { Checkbox, NativeSelect } from '@mantine/core';
import type { ConsentDraft } from './consent-form.ts';

const BASES = [
  { value: 'none', label: 'Not made under 42 CFR part 2' },
  { value: '2.64', label: '2.64: a case that is not criminal' },
  { value: '2.65', label: '2.65: a criminal investigation of the patient' },
  { value: '2.66', label: '2.66: an investigation of the program' },
  { value: '2.67', label: '2.67: undercover agents' },
];

type Props = { draft: ConsentDraft; set: (changes: Partial<ConsentDraft>) => void };

/** What an order of a court must be before substance use records may go (P2-18, P2-19). */
export const OrderFields = ({ draft, set }: Props) => (
  <>
    <NativeSelect
      label="Made under"
      value={draft.basis}
      data={BASES}
      onChange={(event) => set({ basis: event.currentTarget.value as ConsentDraft['basis'] })}
    />
    <Checkbox
      size="sm"
      label="A subpoena or like mandate came with it"
      checked={draft.withSubpoena}
      onChange={(event) => set({ withSubpoena: event.currentTarget.checked })}
    />
    <Checkbox
      size="sm"
      label="Patient and holder had notice and could respond, and good cause was found"
      checked={draft.noticeGiven}
      onChange={(event) => set({ noticeGiven: event.currentTarget.checked })}
    />
  </>
);
