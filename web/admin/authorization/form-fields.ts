import type { AuthorizationForm } from '#shared/law/authorization/form.ts';

/** The lines of the paper, in the order of 45 CFR 164.508(c)(1). */
export const LINES = [
  ['describes', 'Which records'],
  ['discloser', 'Who may disclose'],
  ['recipient', 'Who may receive'],
  ['purpose', 'Purpose'],
  ['patientName', 'Patient, as named on it'],
  ['patientBorn', 'Date of birth on it'],
  ['from', 'Records from'],
  ['to', 'Records until'],
  ['signedOn', 'Date of the signature'],
] as const;

/** The statements of 164.508(c)(2). */
export const STATEMENTS = [
  ['revocation', 'Right to revoke'],
  ['revocationHow', 'How to revoke, or a pointer to the notice'],
  ['conditioning', 'Whether care may depend on it'],
  ['redisclosure', 'It may be disclosed again'],
  ['copy', 'A copy for the patient'],
] as const;

/** Asked once it names substance use disorder records (42 CFR 2.31). */
export const PART2 = [
  ['describesSud', 'It describes substance use disorder records'],
  ['isTpo', 'One consent for treatment, payment and operations'],
  ['hipaaRedisclosure', 'HIPAA governs redisclosure, except against the patient'],
  ['refusal', 'What follows from refusing'],
  ['proceedings', 'It allows use in proceedings against the patient'],
  ['counselingNotes', 'It asks for counseling notes'],
] as const;

export const STATE_ANSWERS = [
  ['largeType', '14-point type or handwritten'],
  ['signatureStandsAlone', 'The signature serves nothing else'],
  ['rightToInspect', 'Right to inspect'],
  ['refusal', 'Consequence of refusing'],
  ['electronicNotice', 'Notice of electronic disclosure'],
] as const;

export const COMBINED = [
  { value: 'retainer', label: 'A retainer' },
  { value: 'consent-to-treat', label: 'A consent to treatment' },
  { value: 'authorization', label: 'Another authorization' },
  { value: 'research', label: 'Research papers' },
  { value: 'other', label: 'Another document' },
] as const;

export const CONDITIONED = [
  { value: 'nothing', label: 'Nothing' },
  { value: 'treatment', label: 'Treatment' },
  { value: 'payment', label: 'Payment' },
  { value: 'enrollment', label: 'Enrollment' },
  { value: 'eligibility', label: 'Eligibility' },
  { value: 'research-treatment', label: 'Treatment in research' },
  { value: 'underwriting', label: 'Underwriting before enrollment' },
  { value: 'third-party-exam', label: 'An examination for somebody else' },
] as const;

export const EXPIRIES = [
  { value: '', label: 'Not there' },
  { value: 'date', label: 'A date' },
  { value: 'after-signing', label: 'Years after signing' },
  { value: 'end-of-litigation', label: 'End of litigation' },
  { value: 'claim-settled', label: 'Claim settled' },
  { value: 'end-of-treatment', label: 'End of treatment' },
  { value: 'end-of-study', label: 'End of a study' },
  { value: 'other', label: 'Another event' },
  { value: 'none', label: '"None"' },
  { value: 'unclear', label: 'Cannot be made out' },
] as const;

type Expiry = NonNullable<AuthorizationForm['expiry']>;
const EVENTS = ['end-of-litigation', 'claim-settled', 'end-of-treatment', 'end-of-study', 'other'] as const;

/** How the choice names an expiry, and back. What was typed beside it is kept. */
export const expiryChoice = (expiry: AuthorizationForm['expiry']): string =>
  expiry?.kind === 'event' ? expiry.event : (expiry?.kind ?? '');

export const expiryOf = (choice: string, typed: string): Expiry | undefined => {
  const event = EVENTS.find((name) => name === choice);
  if (event) return { kind: 'event', event, ...(typed ? { words: typed } : {}) };
  if (choice === 'date') return { kind: 'date', date: typed };
  if (choice === 'after-signing')
    return { kind: 'after-signing', amount: Math.min(100, Math.max(1, Math.trunc(Number(typed)) || 1)), unit: 'year' };
  if (choice === 'none') return { kind: 'none' };
  return choice === 'unclear' ? { kind: 'unclear', ...(typed ? { words: typed } : {}) } : undefined;
};

export const typedBeside = (expiry: AuthorizationForm['expiry']): string => {
  if (expiry?.kind === 'date') return expiry.date;
  if (expiry?.kind === 'after-signing') return String(expiry.amount);
  return expiry?.kind === 'event' || expiry?.kind === 'unclear' ? (expiry.words ?? '') : '';
};

/** A part of the form with one entry set, or gone when it is empty: what is not on the paper is not in the form. */
export const withEntry = <Part extends object>(part: Part, name: string, value: unknown): Part => {
  const { [name as keyof Part]: _gone, ...rest } = part;
  const isEmpty = value === '' || value === undefined || (Array.isArray(value) && value.length === 0);
  return { ...rest, ...(isEmpty ? {} : { [name]: value }) } as Part;
};
