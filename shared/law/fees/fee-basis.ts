import { LANE_IDS, type Lane } from '../../request/lanes.ts';
import { directiveBill, freeBill, individualBill, thirdPartyBill } from './lines.ts';
import type { Audience } from './schedule.ts';
import type { Unquoted } from './unquoted.ts';

type Charges<FeeLane extends string> = {
  feeLane: FeeLane;
  lane: Lane;
  schedule: Audience;
  audiences: readonly Audience[];
  purpose?: string;
};
/** Which lines a lane may hold, and whose schedule it is charged by. */
export type FeeBasis =
  | Charges<'individual'>
  | Charges<'directive'>
  | Charges<'third-party'>
  | { feeLane: 'free'; lane: Lane };

/** Whose schedule a third-party lane is charged by (domain.md 1, column "fee lane"). */
const SCHEDULE_OF: Partial<Record<Lane, Audience>> = {
  SUBPOENA: 'subpoena',
  COURT_ORDER: 'subpoena',
  WORKERS_COMP: 'workers-comp',
};
/** Lanes without a price of their own, and why. */
const NOT_QUOTED: Partial<Record<Lane, Unquoted>> = {
  PAYMENT: 'contract',
  OPERATIONS: 'contract',
  AMEND_OR_ACCT: 'no-copies',
};

const isOf = (options: readonly string[], lane: Lane) => options.includes(lane);

export const feeBasisOf = (name: string): FeeBasis | { why: Unquoted } => {
  const lane = LANE_IDS.find((id) => id === name);
  if (!lane) return { why: 'unknown-lane' };
  if (isOf(freeBill.shape.lane.options, lane)) return { feeLane: 'free', lane };
  if (isOf(individualBill.shape.lane.options, lane))
    return { feeLane: 'individual', lane, schedule: 'patient', audiences: ['patient'] };
  if (isOf(directiveBill.shape.lane.options, lane))
    return { feeLane: 'directive', lane, schedule: 'third-party', audiences: ['patient', 'third-party'] };
  if (!isOf(thirdPartyBill.shape.lane.options, lane)) return { why: NOT_QUOTED[lane] ?? 'unknown-lane' };
  const schedule = SCHEDULE_OF[lane] ?? 'third-party';
  const purpose = lane === 'SSA_DDS' ? { purpose: 'disability_ssa' } : {};
  return { feeLane: 'third-party', lane, schedule, audiences: [schedule], ...purpose };
};

/**
 * Only an authorization's request waits for payment: a patient never does (design.md 4.10), and a court, an agency or a
 * state board has a date that money does not move. Policy FEE-HOLD.
 */
export const waitsForPayment = (lane: Lane): boolean => lane === 'AUTH_3P';
