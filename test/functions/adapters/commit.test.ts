import { beforeAll, describe, expect, it } from 'vitest';
import { commit } from '#functions/adapters/commit.ts';
import { chainHeadOf, eventsOf } from '#functions/adapters/history.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { verifyChain } from '#shared/audit/chain.ts';
import type { Request } from '#shared/request/request.ts';
import { now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
beforeAll(seedPatient);

const load = async (id: string) => {
  const loaded = await loadRequest(id);
  if (!loaded) throw new TypeError('not there');
  return loaded;
};

const exported = async ({ id }: Request) => ({
  format: 'sallyport-audit/1' as const,
  requestId: id,
  exportedAt: now.toISOString(),
  head: (await chainHeadOf(id)) ?? { seq: 0, hash: '' },
  events: await eventsOf(id),
});

/** As if the workflow table and the guards had been talked round: straight to the write. */
const forgedApproval = async (request: Request, person: string) => {
  const { chain } = await load(request.id);
  return commit({
    before: request,
    after: { ...request, state: 'APPROVED', version: request.version + 1 },
    chain,
    now,
    actor: staff(person, 'supervisor'),
    action: 'approve',
  });
};

describe('the condition of the write', () => {
  it('refuses an approval by who prepared the packet, even when every check before it was skipped', async () => {
    const request = await seedCase('QA', { preparerId: 'ana' });
    expect(await forgedApproval(request, 'ana')).toEqual({ ok: false, refusal: { code: 'same-person' } });
    expect((await load(request.id)).request).toEqual(request);
  });

  it('refuses an approval by who last edited the packet', async () => {
    const request = await seedCase('QA', { preparerId: 'ana', editorId: 'cleo' });
    expect(await forgedApproval(request, 'cleo')).toEqual({ ok: false, refusal: { code: 'same-person' } });
  });

  it('refuses an approval of a packet that nobody prepared', async () => {
    const request = await seedCase('QA', { preparerId: undefined });
    expect((await forgedApproval(request, 'ben')).ok).toBe(false);
  });

  it('lets another person approve, and calls a stale version by its name', async () => {
    const request = await seedCase('QA', { preparerId: 'ana', editorId: 'cleo' });
    expect((await forgedApproval(request, 'ben')).ok).toBe(true);
    expect(await forgedApproval(request, 'dan')).toEqual({ ok: false, refusal: { code: 'stale-version' } });
  });
});

describe('the chain', () => {
  it('stays unbroken when 50 observations race for the next place', async () => {
    const request = await seedCase('REDACT');
    const { chain } = await load(request.id);
    const actor = staff('ana', 'roi_specialist');
    const view = () =>
      commit({ before: request, after: request, chain, actor, action: 'view-document', now, detail: { sha256: SHA } });
    const done = await Promise.all(Array.from({ length: 50 }, view));
    expect(done.every(({ ok }) => ok)).toBe(true);
    const file = await exported(request);
    expect(file.events).toHaveLength(51);
    expect(verifyChain(file)).toMatchObject({ ok: true, head: { seq: 51 } });
    expect((await load(request.id)).request.version).toBe(1);
  });

  it('has one winner when many write the same next version, and one event for it', async () => {
    const request = await seedCase('VALIDATE');
    const { chain } = await load(request.id);
    const write = (person: string) =>
      commit({
        before: request,
        after: { ...request, version: 2, isSensitive: true },
        chain,
        now,
        actor: staff(person, 'supervisor'),
        action: 'flag-sensitive',
      });
    const done = await Promise.all(Array.from({ length: 16 }, (_, index) => write(`p${index}`)));
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual(Array(15).fill('stale-version'));
    expect(verifyChain(await exported(request))).toMatchObject({ ok: true, head: { seq: 2 } });
  });
});
