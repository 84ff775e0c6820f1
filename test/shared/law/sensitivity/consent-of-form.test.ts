import { describe, expect, it } from 'vitest';
import type { AuthorizationFacts } from '#shared/law/authorization/facts.ts';
import { consentOfForm } from '#shared/law/sensitivity/consent-of-form.ts';
import { judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import { factsWith } from './cases.ts';

/** An authorization that is a Part 2 consent as well. */
const factsOf = (
  form: Partial<AuthorizationFacts['form']> = {},
  more: Partial<AuthorizationFacts> = {},
): AuthorizationFacts => ({
  form: {
    patientName: 'Rosa Example',
    describes: 'Records of the recovery program',
    categories: ['SUD_PART2'],
    discloser: 'Example Hospital',
    recipient: 'Firm of Counsel',
    purpose: 'A claim',
    expiry: { kind: 'date', date: '2027-11-01' },
    signed: 'yes',
    signedOn: '11/1/2026',
    signer: { kind: 'patient', name: 'Rosa Example' },
    statements: { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes' },
    part2: { describesSud: 'yes' },
    ...form,
  },
  asOf: '2026-11-22',
  facility: { names: ['Example Hospital'], state: 'VA' },
  requester: { name: 'Lee Barrister', organization: 'Firm of Counsel' },
  patient: { name: 'Rosa Example', dateOfBirth: '1980-02-29' },
  ...more,
});
const verdictOf = (facts: AuthorizationFacts) => {
  const consent = consentOfForm(facts);
  return judgeSensitivity(factsWith('SUD_PART2', { consents: consent ? [consent] : [] })).labels[0]?.verdict;
};

describe("the request's own authorization", () => {
  it('P2-14: covers what it names, with every element there', () => {
    expect(consentOfForm(factsOf())).toMatchObject({ signedOn: '2026-11-01', expiresOn: '2027-11-01', use: 'general' });
    expect(verdictOf(factsOf())).toBe('covered');
  });

  it.each([
    ['names no category', { categories: [] }, 'withheld'],
    ['names another', { categories: ['HIV'] }, 'withheld'],
    ['lacks how to revoke it', { statements: { revocation: 'yes', revocationHow: 'no' } }, 'withheld'],
    ['may say how to revoke it', { statements: { revocation: 'yes', revocationHow: 'unknown' } }, 'look'],
    ['has no day of signature', { signedOn: '30 February' }, 'withheld'],
    ['ended yesterday', { expiry: { kind: 'date', date: '2026-11-21' } }, 'withheld'],
    ['names no end', { expiry: { kind: 'none' } }, 'withheld'],
    ['is for treatment, payment and operations', { part2: { describesSud: 'yes', isTpo: 'yes' } }, 'withheld'],
    ['names another recipient', { recipient: 'Somebody Else' }, 'withheld'],
  ] as const)('P2-14: that %s: %s', (_, form, verdict) => {
    expect(verdictOf(factsOf(form as Partial<AuthorizationFacts['form']>))).toBe(verdict);
  });

  it('AU-14: covers nothing once it was revoked', () => {
    expect(verdictOf(factsOf({}, { revocations: [{ receivedOn: '2026-11-22' }] }))).toBe('withheld');
  });

  it('AU-12: ends with its event, when that is known to have come', () => {
    const expiry = { kind: 'event', event: 'end-of-litigation' } as const;
    expect(verdictOf(factsOf({ expiry }))).toBe('covered');
    const events = [{ event: 'end-of-litigation' as const, on: '2026-11-20' }];
    expect(verdictOf(factsOf({ expiry }, { events }))).toBe('withheld');
  });
});
