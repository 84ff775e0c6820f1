/**
 * States are those of domain.md 16.2. VALIDATE holds identity, authorization and patient match as three checks (not
 * three states), REDACT holds page review, and RELEASED commits the accounting row, so it needs no state of its own.
 */
export const STATES = [
  'RECEIVED',
  'VALIDATE',
  'RETRIEVE',
  'REDACT',
  'QA',
  'APPROVED',
  'RELEASED',
  'ACCESSED',
  'CLOSED',
  'PENDED',
] as const;
export type State = (typeof STATES)[number];

/** Why a request waits, and on whom (domain.md 16.2: one PENDED state with a reason and an owner). */
export const PEND_REASONS = {
  deficient: { owner: 'requester', name: 'Something is missing from the request' },
  clarify: { owner: 'requester', name: 'We need to know more about what is asked for' },
  no_match: { owner: 'staff', name: 'No single patient matches' },
  file_unusable: { owner: 'requester', name: 'A file cannot be used' },
  clinician: { owner: 'staff', name: 'Waiting for a clinician' },
  offsite: { owner: 'staff', name: 'Records are off site' },
  legal: { owner: 'staff', name: 'Waiting for legal advice' },
  /** Third parties only: a patient never waits for money (design.md 4.10). */
  payment: { owner: 'requester', name: 'Waiting for payment' },
  objection_period: { owner: 'staff', name: 'The time to object is running' },
} as const;
export type PendReason = keyof typeof PEND_REASONS;
