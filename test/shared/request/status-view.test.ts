import { describe, expect, it } from 'vitest';
import { PEND_REASONS, type PendReason, STATES, type State } from '#shared/request/states.ts';
import { statusViewOf } from '#shared/request/status-view.ts';
import { aRequest, NOW } from '#test/support/requests.ts';

const pended = (reason: PendReason, from: State = 'RETRIEVE') =>
  aRequest({ state: 'PENDED', pend: { reason, note: 'Please send page 2', nextActionOn: '2026-12-01', from } });

const RELEASE = {
  releaseId: `rel_${'0'.repeat(26)}`,
  at: NOW,
  by: 'ana',
  packetSha256: 'a'.repeat(64),
  linkVersion: 1,
  expiresAt: '2026-12-22T15:00:00.000Z',
};

describe('what a requester sees of their request', () => {
  it.each([
    ['RECEIVED', 'received', 'office'],
    ['VALIDATE', 'checking', 'office'],
    ['RETRIEVE', 'gathering', 'office'],
    ['REDACT', 'preparing', 'office'],
    ['QA', 'preparing', 'office'],
    ['APPROVED', 'preparing', 'office'],
    ['RELEASED', 'sent', 'requester'],
    ['ACCESSED', 'sent', 'nobody'],
    ['CLOSED', 'closed', 'nobody'],
  ] as const)('%s is "%s", and %s acts next', (state, step, actsNext) =>
    expect(statusViewOf(aRequest({ state }))).toMatchObject({ state, step, actsNext }),
  );

  it('covers every state', () => {
    for (const state of STATES) expect(statusViewOf(aRequest({ state })).step).toBeTypeOf('string');
  });

  it.each(Object.keys(PEND_REASONS) as PendReason[])(
    'pended for %s, tells why only when the requester must act',
    (reason) => {
      const view = statusViewOf(pended(reason));
      const isAsked = PEND_REASONS[reason].owner === 'requester';
      expect(view.step).toBe(isAsked ? 'action-needed' : 'gathering');
      expect(view.actsNext).toBe(isAsked ? 'requester' : 'office');
      expect(view.pend).toEqual(isAsked ? { reason, note: 'Please send page 2' } : undefined);
    },
  );

  it('stands where it was checked when nobody wrote down where it was pended', () =>
    expect(statusViewOf(aRequest({ state: 'PENDED' }))).toMatchObject({ step: 'checking', actsNext: 'office' }));

  it('tells until when the link works, and no longer once it was recalled', () => {
    const released = { state: 'RELEASED', release: RELEASE } as const;
    expect(statusViewOf(aRequest(released))).toMatchObject({ releasedAt: NOW, linkExpiresAt: RELEASE.expiresAt });
    const recalled = statusViewOf(aRequest({ ...released, flags: ['RECALLED'] }));
    expect(recalled).toMatchObject({ releasedAt: NOW, actsNext: 'nobody' });
    expect(recalled).not.toHaveProperty('linkExpiresAt');
    expect(statusViewOf(aRequest())).not.toHaveProperty('releasedAt');
  });

  it('holds nothing of the patient, of staff or of what was found', () => {
    const text = JSON.stringify(statusViewOf(aRequest({ state: 'RELEASED', release: RELEASE })));
    for (const secret of ['Rosa', '1980', '100001', 'ana', 'Ana', '0143']) expect(text).not.toContain(secret);
  });
});
