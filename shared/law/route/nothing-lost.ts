import type { RecordType } from '../../request/scope.ts';
import { addDays } from '../deadlines.ts';

type Scope = { recordTypes: readonly RecordType[]; dosFrom?: string | undefined; dosTo?: string | undefined };

const START = '0001-01-01';
const END = '9999-12-30';
const rangeOf = ({ dosFrom = START, dosTo = END }: Scope) => ({ from: dosFrom, to: dosTo });

/** What neither part of a split asks for any more: kinds of records, or days (RT-5). Nothing asked for may be lost. */
export const lostBySplit = (
  whole: Scope,
  parts: readonly [Scope, Scope],
): { recordTypes: RecordType[]; days: boolean } => {
  const kept = new Set(parts.flatMap(({ recordTypes }) => recordTypes));
  const asked = rangeOf(whole);
  const [first, second] = parts.map(rangeOf).toSorted((a, b) => a.from.localeCompare(b.from));
  const last = first && second && second.to > first.to ? second.to : (first?.to ?? START);
  const hasGap = first && second ? first.to < asked.to && addDays(first.to, 1) < second.from : true;
  return {
    recordTypes: kept.has('entire') ? [] : whole.recordTypes.filter((type) => !kept.has(type)),
    days: hasGap || (first?.from ?? END) > asked.from || last < asked.to,
  };
};
