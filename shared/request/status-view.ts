import type { StatusView } from '../api/public.ts';
import type { Request } from './request.ts';
import { PEND_REASONS, type State } from './states.ts';

const STEPS = {
  RECEIVED: 'received',
  VALIDATE: 'checking',
  RETRIEVE: 'gathering',
  REDACT: 'preparing',
  QA: 'preparing',
  APPROVED: 'preparing',
  RELEASED: 'sent',
  ACCESSED: 'sent',
  CLOSED: 'closed',
  PENDED: 'checking',
} as const satisfies Record<State, StatusView['step']>;

const CURABLE: readonly State[] = ['RECEIVED', 'VALIDATE', 'PENDED'];

const authorizationOf = ({ authorizationVerdict: verdict, signing }: Request): Pick<StatusView, 'authorization'> =>
  verdict
    ? {
        authorization: {
          result: verdict.result,
          open: verdict.open,
          ...(signing ? { invitedUntil: signing.expiresAt } : {}),
        },
      }
    : {};

const denialOf = ({ denial }: Request): Pick<StatusView, 'denial'> =>
  denial
    ? {
        denial: {
          extent: denial.extent,
          canAsk: denial.isReviewable && !denial.review,
          review: denial.review ? (denial.review.outcome ?? 'asked') : 'none',
        },
      }
    : {};

/** What a requester may know about their request: who acts next and by when, never whether the patient exists. */
export const statusViewOf = (request: Request): StatusView => {
  const { reference, state, dueOn, dueBasis, submittedAt, pend, release } = request;
  // A request that waits on the office itself stands, for the requester, where it stood before.
  const isAsked = state === 'PENDED' && pend !== undefined && PEND_REASONS[pend.reason].owner === 'requester';
  const step = isAsked ? 'action-needed' : STEPS[state === 'PENDED' ? (pend?.from ?? 'VALIDATE') : state];
  const isRecalled = request.flags.includes('RECALLED');
  const actsNext =
    isAsked || (state === 'RELEASED' && !isRecalled)
      ? 'requester'
      : ['sent', 'closed'].includes(step)
        ? 'nobody'
        : 'office';
  return {
    reference,
    state,
    step,
    actsNext,
    dueOn,
    ...(dueBasis ? { dueBasis } : {}),
    submittedAt,
    ...(isAsked && pend ? { pend: { reason: pend.reason, note: pend.note } } : {}),
    ...(CURABLE.includes(state) ? authorizationOf(request) : {}),
    ...denialOf(request),
    ...(release ? { releasedAt: release.at } : {}),
    ...(release && !isRecalled ? { linkExpiresAt: release.expiresAt } : {}),
  };
};
