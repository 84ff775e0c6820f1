import { whyUnusable } from '../rule.ts';
import { NO_FEE_STATUTE, SCHEDULES } from './data/states.ts';
import type { FeeFacts } from './facts.ts';
import type { Audience, FeeSchedule } from './schedule.ts';
import type { Unquoted } from './unquoted.ts';

type Wanted = Pick<FeeFacts, 'asOf' | 'state' | 'holder' | 'medium' | 'requesterType' | 'purpose'>;
export type Found = { schedule: FeeSchedule; isFallback: boolean } | { why: Unquoted };

/**
 * The schedule for one audience on one day. One that has run out or is unsure is never used: the statutory base stands
 * in where there is one, and is flagged (domain.md 11.1); otherwise the reason is the answer. null: the state says nothing.
 */
export const findSchedule = (wanted: Wanted, audience: Audience): Found | null => {
  const named = SCHEDULES.filter((row) => concerns(row, wanted, audience));
  const candidates = named.filter((row) => isForPurpose(row, wanted));
  if (candidates.length === 0) {
    if (named.length > 0) return { why: wanted.purpose === undefined ? 'purpose-needed' : 'no-schedule' };
    return NO_FEE_STATUTE.includes(wanted.state) ? { why: 'no-statute' } : null;
  }
  const usable = candidates.filter((row) => unusable(row, wanted.asOf) === null).toSorted(bySpecificity(wanted));
  const indexed = usable.find((row) => !row.isStatutoryBase);
  if (indexed) return { schedule: indexed, isFallback: false };
  const base = usable.find((row) => row.isStatutoryBase);
  if (base) return { schedule: base, isFallback: true };
  const [first] = candidates;
  return { why: (first && unusable(first, wanted.asOf)) ?? 'no-schedule' };
};

const concerns = (row: FeeSchedule, wanted: Wanted, audience: Audience): boolean =>
  row.state === wanted.state &&
  (row.holder === 'any' || row.holder === wanted.holder) &&
  row.media.some((medium) => medium === wanted.medium) &&
  (row.appliesTo.includes(audience) || hasPatientRate(row, wanted, audience)) &&
  (row.onlyRequesters === undefined || includes(row.onlyRequesters, wanted.requesterType));

const isForPurpose = ({ onlyPurposes }: FeeSchedule, { purpose }: Wanted) =>
  onlyPurposes === undefined || includes(onlyPurposes, purpose);

/** Some states give the patient's own rate to their attorney or insurer (domain.md 11.1). */
const hasPatientRate = ({ patientRateExtendsTo }: FeeSchedule, { requesterType }: Wanted, audience: Audience) =>
  audience === 'third-party' && includes(patientRateExtendsTo ?? [], requesterType);

const includes = (list: readonly string[], wanted: string | undefined) => wanted !== undefined && list.includes(wanted);

const unusable = (row: FeeSchedule, asOf: string): Unquoted | null => {
  const why = whyUnusable(row, asOf);
  return why ?? (row.inactive ? 'inactive' : null);
};

const bySpecificity = (wanted: Wanted) => (a: FeeSchedule, b: FeeSchedule) => rank(b, wanted) - rank(a, wanted);
const rank = (row: FeeSchedule, { requesterType }: Wanted) =>
  [row.onlyRequesters, row.onlyPurposes].filter(Boolean).length +
  (includes(row.patientRateExtendsTo ?? [], requesterType) ? 1 : 0);
