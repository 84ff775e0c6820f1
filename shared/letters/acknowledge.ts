import type { z } from 'zod';
import { LANES } from '../request/lanes.ts';
import type { Request } from '../request/request.ts';
import type { acknowledgement } from './variables.ts';

type Variables = z.input<typeof acknowledgement>;

const rightOf = (lane: Request['lane']): Variables['right'] => {
  const { isPatientLane, needsAuthority, needsAuthorization, needsDirective, needsProcess } = LANES[lane];
  if (needsDirective) return 'directive';
  if (needsProcess) return 'legal-process';
  if (needsAuthorization) return 'authorization';
  if (!isPatientLane) return 'other';
  return needsAuthority ? 'representative' : 'own-records';
};

const feeOf = (lane: Request['lane']): Variables['fee'] => {
  const { fees } = LANES[lane];
  if (fees === 'free') return 'free';
  return fees === 'patient' ? 'cost-based' : 'told-first';
};

/** What the acknowledgement says of a request: when it came, which rules apply, by when it is answered and why then. */
export const acknowledgementOf = (request: Request, receivedOn: string): Variables => {
  const { lane, dueOn, dueBasis } = request;
  const { amount, unit, citation, startedOn, clock } = dueBasis ?? {};
  const isDays = unit === 'calendar_day' && amount !== undefined && startedOn === receivedOn;
  return {
    receivedOn,
    right: rightOf(lane),
    dueOn,
    ...(isDays ? { dueInCalendarDays: amount } : {}),
    dueBy: citation === undefined || clock === 'policy' ? 'policy' : citation,
    fee: feeOf(lane),
  };
};
