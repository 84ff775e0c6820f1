import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Disposition } from '../words/names.ts';

type Facts = Pick<ActionBody<'close'>, 'search' | 'custodian'>;
export type ClosingFacts = { systems: string; sites: string; custodian: string; isCertified: boolean };
export const NO_FACTS: ClosingFacts = { systems: '', sites: '', custodian: '', isCertified: false };

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the closing letter needs besides what the request says; what stays empty is left out. */
export const factsOf = (disposition: Disposition, facts: ClosingFacts): Facts => {
  const { systems, sites, custodian, isCertified } = facts;
  if (disposition === 'NOT_CUSTODIAN') return custodian.trim() ? { custodian: custodian.trim() } : {};
  if (disposition !== 'NO_RECORDS') return {};
  const places = linesOf(sites);
  return { search: { systems: linesOf(systems), isCertified, ...(places.length > 0 ? { sites: places } : {}) } };
};

type Props = { disposition: Disposition; facts: ClosingFacts; onChange: (facts: ClosingFacts) => void };

/** The letter that goes with closing says what was searched, or who keeps the records. */
export const CloseFacts = ({ disposition, facts, onChange }: Props) => {
  const set = (more: Partial<ClosingFacts>) => onChange({ ...facts, ...more });
  if (disposition === 'NOT_CUSTODIAN')
    return (
      <TextInput
        label="Who keeps the records (optional)"
        description="Stands in the letter, if known"
        maxLength={200}
        value={facts.custodian}
        onChange={(event) => set({ custodian: event.currentTarget.value })}
      />
    );
  if (disposition !== 'NO_RECORDS') return null;
  return (
    <>
      <Textarea
        label="Systems searched (optional)"
        description="One a line; stands in the letter"
        autosize
        minRows={2}
        value={facts.systems}
        onChange={(event) => set({ systems: event.currentTarget.value })}
      />
      <Textarea
        label="Places searched (optional)"
        description="One a line; this facility where none is given"
        autosize
        minRows={2}
        value={facts.sites}
        onChange={(event) => set({ sites: event.currentTarget.value })}
      />
      <Checkbox
        label="Add a certificate of no records, to be signed by hand"
        checked={facts.isCertified}
        onChange={(event) => set({ isCertified: event.currentTarget.checked })}
      />
    </>
  );
};
