import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '#shared/access/roles.ts';
import { STATES } from '#shared/request/states.ts';
import { ACTIONS, type Action, actionsFor, judge, WORKFLOW } from '#shared/request/workflow.ts';
import { aRequest, SHA, staff } from '#test/support/requests.ts';

/**
 * Written by hand from domain.md 16.1 and 16.3, not read from the table: who may do what at all.
 * If the table changes, a person must change this too.
 */
const BY: Record<Action, string> = {
  claim: 'intake roi_specialist supervisor',
  'take-over': 'roi_specialist supervisor',
  'verify-identity': 'intake roi_specialist supervisor',
  'check-authorization': 'roi_specialist supervisor',
  'override-authorization': 'privacy_officer supervisor',
  'amend-authorization': '',
  'cure-authorization': '',
  'invite-signer': '',
  'record-revocation': 'intake privacy_officer roi_specialist supervisor',
  'check-authority': 'roi_specialist supervisor',
  'check-directive': 'roi_specialist supervisor',
  'change-lane': 'intake roi_specialist supervisor',
  'split-request': 'intake roi_specialist supervisor',
  'justify-scope': 'privacy_officer roi_specialist supervisor',
  'match-patient': 'intake roi_specialist supervisor',
  'confirm-contact': 'roi_specialist supervisor',
  'flag-sensitive': 'privacy_officer roi_specialist supervisor',
  'begin-gathering': 'roi_specialist supervisor',
  'add-document': 'roi_specialist supervisor',
  'remove-document': 'roi_specialist supervisor',
  'begin-redaction': 'roi_specialist supervisor',
  'return-to-gathering': 'roi_specialist supervisor',
  'save-marks': 'roi_specialist supervisor',
  'save-labels': 'privacy_officer roi_specialist supervisor',
  'record-consent': 'privacy_officer roi_specialist supervisor',
  'revoke-consent': 'intake privacy_officer roi_specialist supervisor',
  'decide-label': 'privacy_officer',
  'override-scope': 'privacy_officer supervisor',
  'decide-suggestions': 'roi_specialist supervisor',
  'send-to-qa': 'roi_specialist supervisor',
  'finish-build': '',
  'fail-build': '',
  'return-to-redaction': 'privacy_officer qa_reviewer roi_specialist supervisor',
  approve: 'privacy_officer qa_reviewer supervisor',
  release: 'roi_specialist supervisor',
  'open-packet': '',
  'reissue-link': 'roi_specialist supervisor',
  recall: 'privacy_officer roi_specialist supervisor',
  pend: 'intake roi_specialist supervisor',
  extend: 'roi_specialist supervisor',
  'recompute-clock': 'supervisor',
  'quote-fee': 'billing roi_specialist supervisor',
  'issue-invoice': 'billing roi_specialist supervisor',
  'record-payment': 'billing roi_specialist supervisor',
  'waive-fee': 'billing supervisor',
  resume: 'intake roi_specialist supervisor',
  close: 'roi_specialist supervisor',
  'close-fulfilled': 'roi_specialist supervisor',
  'record-process': 'legal roi_specialist supervisor',
  'check-process': 'legal roi_specialist supervisor',
  'override-process': 'legal',
  'object-to-process': 'legal roi_specialist supervisor',
  'notify-patient-of-process': 'legal roi_specialist supervisor',
  deny: 'clinician_reviewer privacy_officer supervisor',
  'deny-part': 'clinician_reviewer privacy_officer supervisor',
  'request-denial-review': 'intake privacy_officer roi_specialist supervisor',
  'uphold-denial': 'clinician_reviewer',
  'reverse-denial': 'clinician_reviewer',
  'give-accounting': 'privacy_officer supervisor',
  'hold-accounting': 'privacy_officer',
  'issue-letter': 'privacy_officer roi_specialist supervisor',
  'set-confidential-contact': 'intake privacy_officer roi_specialist supervisor',
};

const matrix = ACTIONS.flatMap((action) =>
  STAFF_ROLES.map((role) => ({ action, role, allowed: BY[action].split(' ').includes(role) })),
);

describe('workflow', () => {
  it.each(matrix)('$action by $role: allowed $allowed', ({ action, role, allowed }) => {
    const verdicts = STATES.map((state) => judge(aRequest({ state, lane: 'AUTH_3P' }), action, staff('zoe', role)));
    expect(verdicts.some((verdict) => verdict.ok || verdict.refusal.code !== 'not-allowed')).toBe(allowed);
  });

  it.each(ACTIONS)('%s is refused in every state that its row does not name', (action) => {
    const row = WORKFLOW[action];
    const actor = row.by.some((role) => role === 'system')
      ? ({ kind: 'system', worker: 'test' } as const)
      : row.by.some((role) => role === 'requester')
        ? ({ kind: 'requester' } as const)
        : staff('zoe', ...STAFF_ROLES);
    for (const state of STATES) {
      const verdict = judge(aRequest({ state }), action, actor);
      if (!row.from.some((from) => from === state))
        expect(verdict).toMatchObject({ ok: false, refusal: { code: 'wrong-state' } });
    }
  });

  it('never lets the preparer approve, whatever their roles', () => {
    expect(judge(aRequest({ state: 'QA', approvals: [] }), 'approve', staff('ana', ...STAFF_ROLES))).toMatchObject({
      refusal: { code: 'same-person' },
    });
    expect(judge(aRequest({ state: 'QA', approvals: [] }), 'approve', staff('ben', 'qa_reviewer'))).toEqual({
      ok: true,
      value: 'APPROVED',
    });
  });

  it('wants two approvers, one a privacy officer, for a sensitive release', () => {
    const once = aRequest({ state: 'QA', isSensitive: true, approvals: [] });
    expect(judge(once, 'approve', staff('ben', 'qa_reviewer'))).toEqual({ ok: true, value: 'QA' });
    const ben = {
      personId: 'ben',
      name: 'Ben',
      roles: ['qa_reviewer'],
      at: '2026-11-22T15:00:00.000Z',
      packetSha256: SHA,
    };
    const twice = aRequest({ state: 'QA', isSensitive: true, approvals: [ben] });
    expect(judge(twice, 'approve', staff('ben', 'qa_reviewer'))).toMatchObject({
      refusal: { code: 'already-approved' },
    });
    expect(judge(twice, 'approve', staff('cai', 'qa_reviewer'))).toEqual({ ok: true, value: 'QA' });
    expect(judge(twice, 'approve', staff('pia', 'privacy_officer'))).toEqual({ ok: true, value: 'APPROVED' });
    const approved = (second: string[]) =>
      aRequest({ state: 'APPROVED', isSensitive: true, approvals: [ben, { ...ben, personId: 'cai', roles: second }] });
    expect(judge(approved(['qa_reviewer']), 'release', staff('ana', 'roi_specialist'))).toMatchObject({
      refusal: { code: 'approvals-missing' },
    });
    expect(judge(approved(['privacy_officer']), 'release', staff('ana', 'roi_specialist'))).toEqual({
      ok: true,
      value: 'RELEASED',
    });
  });

  it.each([
    ['match', 'not-matched'],
    ['identity', 'identity-unverified'],
    ['authorization', 'authorization-unchecked'],
    ['pickupContact', 'contact-unconfirmed'],
    ['packet', 'packet-missing'],
  ] as const)('never releases without %s', (fact, code) => {
    const request = aRequest({ state: 'APPROVED', lane: 'AUTH_3P', [fact]: undefined });
    expect(judge(request, 'release', staff('ana', 'roi_specialist'))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('never releases what was not approved: another packet voids the approval', () => {
    const request = aRequest({ state: 'APPROVED', packet: { ...aRequest().packet, sha256: 'b'.repeat(64) } });
    expect(judge(request, 'release', staff('ana', 'roi_specialist'))).toMatchObject({
      refusal: { code: 'approvals-missing' },
    });
  });

  it('offers exactly the buttons that would work, and says why the others would not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.subarray([...STAFF_ROLES]), (state, roles) => {
        const request = aRequest({ state });
        const actor = staff('zoe', ...roles);
        for (const { action, blockedBy } of actionsFor(request, actor)) {
          const verdict = judge(request, action, actor);
          expect(verdict.ok ? null : verdict.refusal.code).toBe(blockedBy);
        }
      }),
    );
  });
});
