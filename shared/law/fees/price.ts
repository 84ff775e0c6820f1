import { copyingLines, type Extras, limitLines, postageLine, thirdPartyLines } from './charge.ts';
import { yearsAsked } from './estimate.ts';
import type { FeeFacts } from './facts.ts';
import type { FeeBasis } from './fee-basis.ts';
import { type Found, findSchedule } from './find-schedule.ts';
import { type FreeFound, freeUsesFor } from './free-uses.ts';
import { individualLines } from './individual.ts';
import { type DirectiveLine, type FeeBill, type FeeLine, lineOf, sumOf } from './lines.ts';
import type { FeeSchedule } from './schedule.ts';
import type { Unquoted } from './unquoted.ts';

export type Priced = { bill: FeeBill; schedule: FeeSchedule | null; isFallback: boolean; free: FreeFound[] };

/** What so many pages cost in this lane: the lines, and the schedule they come from. */
export const price = (facts: FeeFacts, basis: FeeBasis, pages: number): Priced | { why: Unquoted } => {
  if (basis.feeLane === 'free') return unpriced(basis, []);
  const use = 'purpose' in basis ? { ...facts, purpose: basis.purpose } : facts;
  const free = freeUsesFor(use, basis.audiences);
  const applied = free.filter(({ status }) => status === 'applies');
  if (applied.some(({ row }) => 'free' in row.effect)) return unpriced(basis, free);
  if (applied.some(({ row }) => 'unknown' in row.effect)) return { why: 'amount-not-found' };

  const charged = chargedFor(use, basis, pages);
  if ('why' in charged) return charged;
  const bill = capped(billOf(basis, charged.lines), applied);
  const found = charged.found && 'schedule' in charged.found ? charged.found : null;
  return { bill, schedule: found?.schedule ?? null, isFallback: found?.isFallback ?? false, free };
};

type Charged = { lines: FeeLine[]; found: Found | null } | { why: Unquoted };

const chargedFor = (facts: FeeFacts, basis: Exclude<FeeBasis, { feeLane: 'free' }>, pages: number): Charged => {
  if (basis.feeLane === 'individual') return individualLines(facts, pages);
  const found = findSchedule(facts, basis.schedule);
  if (!found) return { why: 'no-schedule' };
  if ('why' in found) return found;
  const extras = extrasOf(facts);
  if (basis.feeLane === 'third-party') return { lines: thirdPartyLines(found.schedule, pages, extras), found };
  const copies = copyingLines(found.schedule, pages);
  const lines: DirectiveLine[] = [
    ...copies,
    ...limitLines(found.schedule, pages, copies),
    ...postageLine(found.schedule, extras),
  ];
  return { lines, found };
};

const extrasOf = (facts: FeeFacts): Extras => ({
  years: facts.records ? yearsAsked(facts.records, facts.asOf) : null,
  quarterHours: facts.clericalQuarterHours ?? null,
  isCertified: facts.certified ?? false,
  postageCents: facts.postageCents ?? 0,
  mediaCents: facts.mediaCents ?? 0,
  taxBasisPoints: facts.taxBasisPoints ?? 0,
});

/** Lines and lane belong together; each lane's own builder made them, so this is the one place that says so. */
const billOf = ({ feeLane, lane }: FeeBasis, lines: FeeLine[]) =>
  ({ feeLane, lane, lines, totalCents: sumOf(lines) }) as FeeBill;

const unpriced = (basis: FeeBasis, free: FreeFound[]): Priced => ({
  bill: billOf(basis, []),
  schedule: null,
  isFallback: false,
  free,
});

/** A use that the law caps: at most so much in all. */
const capped = (bill: FeeBill, applied: readonly FreeFound[]): FeeBill => {
  const [row] = applied.flatMap((found) => ('capCents' in found.row.effect ? [found.row] : []));
  const cap = row && 'capCents' in row.effect ? row.effect.capCents : Number.POSITIVE_INFINITY;
  const over = bill.totalCents - cap;
  return row && over > 0 ? lowered(bill, lineOf('limit', -over, 'Down to the most for this use', row)) : bill;
};

/** The same bill with one more line that takes something off. */
export const lowered = (bill: FeeBill, line: ReturnType<typeof lineOf>): FeeBill => {
  const lines = [...bill.lines, line] as FeeBill['lines'];
  return { ...bill, lines, totalCents: sumOf(lines) } as FeeBill;
};
