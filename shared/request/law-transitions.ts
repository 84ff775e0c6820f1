import { STATES } from './states.ts';
import type { Transition } from './transition.ts';

const SPECIALIST = ['roi_specialist', 'supervisor'] as const;
const DENIER = ['privacy_officer', 'supervisor', 'clinician_reviewer'] as const;
/** A denial stands wherever the rest of the request has gone meanwhile. */
const AFTER_DENIAL = [
  ...(['VALIDATE', 'RETRIEVE', 'REDACT', 'QA', 'APPROVED'] as const),
  ...(['RELEASED', 'ACCESSED', 'CLOSED', 'PENDED'] as const),
] as const;

/** Legal papers (domain.md 6): read, judged, lifted by the legal office, objected to, told to the patient. */
const PROCESS = {
  'record-process': {
    from: ['VALIDATE', 'PENDED'],
    to: 'same',
    by: [...SPECIALIST, 'legal'],
    needs: ['lane-has-process'],
    label: 'Record the legal papers',
  },
  'check-process': {
    from: ['VALIDATE'],
    to: 'same',
    by: [...SPECIALIST, 'legal'],
    needs: ['lane-has-process', 'process-recorded'],
    label: 'Judge the legal papers',
  },
  'override-process': {
    from: ['VALIDATE'],
    to: 'same',
    by: ['legal'],
    needs: ['lane-has-process', 'process-recorded', 'not-process-reader'],
    label: 'Lift a defect',
  },
  'object-to-process': {
    from: ['VALIDATE', 'PENDED'],
    to: 'same',
    by: [...SPECIALIST, 'legal'],
    needs: ['lane-has-process', 'process-recorded'],
    label: 'Send an objection',
  },
  'notify-patient-of-process': {
    from: ['VALIDATE', 'PENDED'],
    to: 'same',
    by: [...SPECIALIST, 'legal'],
    needs: ['lane-has-process', 'process-recorded', 'matched'],
    label: 'Tell the patient',
  },
} as const satisfies Record<string, Transition>;

/** Denial of access and its review (domain.md 2.5). What a third party did not cure is rejected, never denied. */
const DENIAL = {
  deny: {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'CLOSED',
    by: DENIER,
    needs: ['lane-has-access', 'not-denied'],
    label: 'Deny all of it',
  },
  'deny-part': {
    from: ['VALIDATE', 'RETRIEVE', 'REDACT'],
    to: 'same',
    by: DENIER,
    needs: ['lane-has-access', 'not-denied'],
    label: 'Deny a part',
  },
  'request-denial-review': {
    from: AFTER_DENIAL,
    to: 'same',
    by: ['requester', 'intake', 'privacy_officer', ...SPECIALIST],
    needs: ['denial-reviewable'],
    label: 'Note that a review is asked for',
  },
  'uphold-denial': {
    from: AFTER_DENIAL,
    to: 'same',
    by: ['clinician_reviewer'],
    needs: ['review-open', 'not-denier'],
    label: 'Uphold the denial',
  },
  'reverse-denial': {
    from: AFTER_DENIAL,
    to: 'denied-from',
    by: ['clinician_reviewer'],
    needs: ['review-open', 'not-denier'],
    label: 'Reverse the denial',
  },
} as const satisfies Record<string, Transition>;

/** Accounting of disclosures (domain.md 12.1). */
const ACCOUNTING = {
  'give-accounting': {
    from: ['VALIDATE'],
    to: 'CLOSED',
    by: ['privacy_officer', 'supervisor'],
    needs: ['lane-has-accounting', 'matched', 'identity', 'authority'],
    label: 'Give the accounting',
  },
  'hold-accounting': {
    from: ['RELEASED', 'ACCESSED', 'CLOSED'],
    to: 'same',
    by: ['privacy_officer'],
    needs: ['lane-may-suspend'],
    label: 'Hold back from the accounting',
  },
} as const satisfies Record<string, Transition>;

/** Letters (domain.md 15) in any state: a breach is told of, and a closed request asked about, long after. */
const LETTERS = {
  'issue-letter': {
    from: STATES,
    to: 'same',
    by: [...SPECIALIST, 'privacy_officer'],
    needs: [],
    label: 'Write a letter',
  },
  'set-confidential-contact': {
    from: STATES,
    to: 'same',
    by: [...SPECIALIST, 'intake', 'privacy_officer'],
    needs: ['patient-lane'],
    label: 'Write to another place',
  },
} as const satisfies Record<string, Transition>;

/** What the law desks do: rows of the workflow's table. */
export const LAW_TRANSITIONS = { ...PROCESS, ...DENIAL, ...ACCOUNTING, ...LETTERS } as const;
