import { describe, expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { grantDownload } from '#functions/stages/deliver/grant-download.ts';
import { change, now, opened, released, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { ATTORNEY, PAPER } from '#test/support/papers.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();

const granted = async (facts: Record<string, unknown>) => {
  const given = await released();
  const third = { lane: 'AUTH_3P', requester: ATTORNEY.requester };
  await change(KEYS.request(given.request.id), { ...third, ...facts });
  const done = await grantDownload({ sessionId: await opened(given.token), now });
  const { used } = (await row(KEYS.link(given.hash))) ?? {};
  return { said: done.ok ? 'granted' : done.refusal.code, used: Number(used) };
};
const until = (date: string) => ({
  authorizationForm: { form: { ...PAPER, expiry: { kind: 'date', date } }, source: 'staff', at: now.toISOString() },
});

describe('a download on an authorization', () => {
  it('AU-12: is given on its last day, and counted', async () => {
    expect(await granted(until('2026-11-22'))).toEqual({ said: 'granted', used: 1 });
  });

  it('AU-12: is refused the day after, and not counted', async () => {
    expect(await granted(until('2026-11-21'))).toEqual({ said: 'authorization-expired', used: 0 });
  });

  it('AU-14: is refused once it is revoked', async () => {
    const revocation = { receivedOn: '2026-11-20', by: 'pia', at: now.toISOString(), stopped: ['link'] };
    expect(await granted({ ...until('2027-01-01'), revocation })).toEqual({ said: 'authorization-revoked', used: 0 });
  });
});
