import type { Actor } from '../access/roles.ts';
import { rolesOf } from '../access/roles.ts';
import { ok, type Result, refuse } from '../result.ts';
import { areEnough, GUARDS } from './guards.ts';
import { LAW_TRANSITIONS } from './law-transitions.ts';
import type { Request } from './request.ts';
import type { State } from './states.ts';
import type { Transition } from './transition.ts';

const OPEN = ['RECEIVED', 'VALIDATE', 'RETRIEVE', 'REDACT', 'QA', 'APPROVED', 'PENDED'] as const;
const SPECIALIST = ['roi_specialist', 'supervisor'] as const;
const CHARGED = [...OPEN, 'RELEASED', 'ACCESSED'] as const;
const BILLING = ['billing', ...SPECIALIST] as const;
const REVIEWER = ['qa_reviewer', 'privacy_officer', 'supervisor'] as const;

/**
 * THE TABLE. Buttons, API checks, the status page, the diagram in the README and the test matrix come from it.
 * Every row is one mutation: one transaction, one audit event, version + 1.
 */
export const WORKFLOW = {
  claim: { from: ['RECEIVED'], to: 'VALIDATE', by: [...SPECIALIST, 'intake'], needs: [], label: 'Claim' },
  'take-over': { from: OPEN, to: 'same', by: SPECIALIST, needs: ['not-owner'], label: 'Take over' },
  'verify-identity': {
    from: ['VALIDATE'],
    to: 'same',
    by: [...SPECIALIST, 'intake'],
    needs: [],
    label: 'Record identity check',
  },
  'check-authorization': {
    from: ['VALIDATE'],
    to: 'same',
    by: SPECIALIST,
    needs: ['lane-has-authorization'],
    label: 'Judge the authorization',
  },
  'override-authorization': {
    from: ['VALIDATE'],
    to: 'same',
    by: ['supervisor', 'privacy_officer'],
    needs: ['lane-has-authorization', 'judged', 'not-judge'],
    label: 'Answer for open defects',
  },
  // By whoever asked, on the public site: other answers, another paper, or the patient's own signature.
  'amend-authorization': {
    from: ['RECEIVED', 'VALIDATE', 'PENDED'],
    to: 'same',
    by: ['requester'],
    needs: ['lane-has-authorization'],
  },
  'cure-authorization': { from: ['PENDED'], to: 'pended-from', by: ['requester'], needs: ['lane-has-authorization'] },
  'invite-signer': {
    from: ['RECEIVED', 'VALIDATE', 'PENDED'],
    to: 'same',
    by: ['requester'],
    needs: ['lane-has-authorization'],
  },
  'record-revocation': {
    from: [...OPEN, 'RELEASED', 'ACCESSED'],
    to: 'CLOSED',
    by: [...SPECIALIST, 'intake', 'privacy_officer'],
    needs: ['lane-has-authorization'],
    label: 'Record a revocation',
  },
  'check-authority': {
    from: ['VALIDATE'],
    to: 'same',
    by: SPECIALIST,
    needs: ['lane-has-authority'],
    label: 'Judge the proof of authority',
  },
  'check-directive': {
    from: ['VALIDATE'],
    to: 'same',
    by: SPECIALIST,
    needs: ['lane-has-directive'],
    label: "Judge the patient's letter",
  },
  /** Back to the checks: another lane asks for other proof. */
  'change-lane': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'VALIDATE',
    by: [...SPECIALIST, 'intake'],
    needs: [],
    label: 'Change the lane',
  },
  'split-request': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'same',
    by: [...SPECIALIST, 'intake'],
    needs: [],
    label: 'Split off a part',
  },
  'justify-scope': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'same',
    by: [...SPECIALIST, 'privacy_officer'],
    needs: ['lane-is-limited'],
    label: 'Say why this much is needed',
  },
  'match-patient': {
    from: ['VALIDATE'],
    to: 'same',
    by: [...SPECIALIST, 'intake'],
    needs: [],
    label: 'Match to a patient',
  },
  'confirm-contact': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT', 'QA', 'APPROVED'],
    to: 'same',
    by: SPECIALIST,
    needs: ['matched'],
    label: 'Confirm contact for the code',
  },
  'flag-sensitive': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'same',
    by: [...SPECIALIST, 'privacy_officer'],
    needs: [],
    label: 'Mark as sensitive',
  },
  'begin-gathering': {
    from: ['VALIDATE'],
    to: 'RETRIEVE',
    by: SPECIALIST,
    needs: ['lane-has-records', 'lane', 'matched', 'identity', 'authorization', 'authority', 'process', 'directive'],
    label: 'Start gathering',
  },
  'add-document': {
    from: ['RETRIEVE', 'REDACT'],
    to: 'same',
    by: SPECIALIST,
    needs: ['matched'],
    label: 'Add records',
  },
  'remove-document': { from: ['RETRIEVE', 'REDACT'], to: 'same', by: SPECIALIST, needs: [], label: 'Remove' },
  'begin-redaction': { from: ['RETRIEVE'], to: 'REDACT', by: SPECIALIST, needs: ['records'], label: 'Start redaction' },
  'return-to-gathering': { from: ['REDACT'], to: 'RETRIEVE', by: SPECIALIST, needs: [], label: 'Back to gathering' },
  'save-marks': { from: ['REDACT'], to: 'same', by: SPECIALIST, needs: [] },
  /** Who looked at every page, and what is specially protected on it. */
  'save-labels': { from: ['REDACT'], to: 'same', by: [...SPECIALIST, 'privacy_officer'], needs: [] },
  'record-consent': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'same',
    by: [...SPECIALIST, 'privacy_officer'],
    needs: [],
  },
  'revoke-consent': {
    from: [...OPEN, 'RELEASED', 'ACCESSED'],
    to: 'same',
    by: [...SPECIALIST, 'privacy_officer', 'intake'],
    needs: [],
  },
  'decide-label': { from: ['REDACT'], to: 'same', by: ['privacy_officer'], needs: [] },
  'override-scope': { from: ['RETRIEVE', 'REDACT'], to: 'same', by: ['privacy_officer', 'supervisor'], needs: [] },
  'decide-suggestions': { from: ['REDACT'], to: 'same', by: SPECIALIST, needs: [] },
  'send-to-qa': {
    from: ['REDACT'],
    to: 'QA',
    by: SPECIALIST,
    needs: ['records', 'contact', 'necessary', 'readings', 'tripwire', 'labels'],
    label: 'Send to QA',
  },
  'finish-build': { from: ['QA'], to: 'same', by: ['system'], needs: ['building'] },
  'fail-build': { from: ['QA'], to: 'same', by: ['system'], needs: ['building'] },
  'return-to-redaction': {
    from: ['QA', 'APPROVED'],
    to: 'REDACT',
    by: [...REVIEWER, 'roi_specialist'],
    needs: [],
    label: 'Return with a note',
  },
  approve: {
    from: ['QA'],
    to: 'APPROVED',
    by: REVIEWER,
    needs: ['packet', 'not-preparer', 'not-approver'],
    label: 'Approve',
  },
  release: {
    from: ['APPROVED'],
    to: 'RELEASED',
    by: SPECIALIST,
    needs: [
      'fee',
      'packet',
      'approvals',
      'contact',
      'matched',
      'lane',
      'identity',
      'authorization',
      'authority',
      'process',
      'directive',
    ],
    label: 'Release',
  },
  'open-packet': { from: ['RELEASED', 'ACCESSED'], to: 'ACCESSED', by: ['requester'], needs: ['not-recalled'] },
  'reissue-link': {
    from: ['RELEASED', 'ACCESSED'],
    to: 'same',
    by: SPECIALIST,
    needs: ['not-recalled', 'contact'],
    label: 'Send a new link',
  },
  recall: {
    from: ['RELEASED', 'ACCESSED'],
    to: 'same',
    by: [...SPECIALIST, 'privacy_officer'],
    needs: ['not-recalled'],
    label: 'Recall',
  },
  'quote-fee': { from: OPEN, to: 'same', by: BILLING, needs: [], label: 'Quote the fee' },
  'issue-invoice': { from: CHARGED, to: 'same', by: BILLING, needs: ['quoted'], label: 'Issue the invoice' },
  'record-payment': { from: CHARGED, to: 'same', by: BILLING, needs: ['invoiced'], label: 'Record a payment' },
  'waive-fee': { from: CHARGED, to: 'same', by: ['billing', 'supervisor'], needs: [], label: 'Waive the fee' },
  pend: {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'PENDED',
    by: [...SPECIALIST, 'intake'],
    needs: [],
    label: 'Pend',
  },
  extend: { from: OPEN, to: 'same', by: SPECIALIST, needs: [], label: 'Extend the due date' },
  'recompute-clock': { from: OPEN, to: 'same', by: ['supervisor', 'system'], needs: [] },
  resume: { from: ['PENDED'], to: 'pended-from', by: [...SPECIALIST, 'intake'], needs: [], label: 'Resume' },
  close: {
    from: ['RECEIVED', 'VALIDATE', 'RETRIEVE', 'REDACT', 'PENDED'],
    to: 'CLOSED',
    by: ['supervisor', 'roi_specialist'],
    needs: [],
    label: 'Close without release',
  },
  'close-fulfilled': {
    from: ['RELEASED', 'ACCESSED'],
    to: 'CLOSED',
    by: ['system', ...SPECIALIST],
    needs: [],
    label: 'Close',
  },
  ...LAW_TRANSITIONS,
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof WORKFLOW;
export const ACTIONS = Object.keys(WORKFLOW) as Action[];

/** Would this person's approval be the last one needed? A sensitive release needs two, one by a privacy officer. */
const isLastApproval = (request: Request, actor: Actor): boolean =>
  actor.kind === 'staff' &&
  areEnough(request, [
    ...request.approvals,
    {
      personId: actor.personId,
      name: actor.name,
      roles: [...actor.roles],
      at: request.submittedAt,
      packetSha256: request.packet?.sha256 ?? '',
    },
  ]);

/** Reversed, a request that was closed by its denial goes on where it stood; any other stays where it is. */
const deniedFrom = ({ state, denial }: Request): State =>
  state === 'CLOSED' && denial?.extent === 'whole' ? denial.from : state;

const target = (request: Request, action: Action, actor: Actor): State => {
  const to: Transition['to'] = WORKFLOW[action].to;
  if (action === 'approve' && !isLastApproval(request, actor)) return request.state;
  if (to === 'same') return request.state;
  if (to === 'denied-from') return deniedFrom(request);
  return to === 'pended-from' ? (request.pend?.from ?? 'VALIDATE') : to;
};

/** Judges one action on one request by one actor: the next state, or the refusal that staff and API callers see. */
export const judge = (request: Request, action: Action, actor: Actor): Result<State> => {
  const row: Transition = WORKFLOW[action];
  if (!rolesOf(actor).some((role) => row.by.includes(role))) return refuse({ code: 'not-allowed' });
  if (!row.from.includes(request.state))
    return refuse({ code: request.release && action === 'release' ? 'already-released' : 'wrong-state' });
  for (const guard of row.needs) {
    const code = GUARDS[guard](request, actor);
    if (code) return refuse({ code });
  }
  return ok(target(request, action, actor));
};

/** The buttons this person sees: what is allowed now, and what their role could do once something is mended. */
export const actionsFor = (request: Request, actor: Actor) =>
  ACTIONS.flatMap((action) => {
    const row: Transition = WORKFLOW[action];
    const verdict = judge(request, action, actor);
    const isHere =
      row.label && row.from.includes(request.state) && rolesOf(actor).some((role) => row.by.includes(role));
    return isHere ? [{ action, label: row.label ?? action, blockedBy: verdict.ok ? null : verdict.refusal.code }] : [];
  });
