import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { findLink } from '#functions/adapters/links.ts';
import { reissueLink } from '#functions/stages/release/reissue-link.ts';
import { releasePacket } from '#functions/stages/release/release-packet.ts';
import { correctAuthorization } from '#functions/stages/sign/correct-authorization.ts';
import { checkAuthorization } from '#functions/stages/verify/check-authorization.ts';
import { overrideAuthorization } from '#functions/stages/verify/override-authorization.ts';
import { pendRequest } from '#functions/stages/verify/pend-request.ts';
import { recordRevocation } from '#functions/stages/verify/record-revocation.ts';
import type { StaffRole } from '#shared/access/roles.ts';
import type { AuthorizationForm } from '#shared/law/authorization/form.ts';
import type { Request } from '#shared/request/request.ts';
import { seedCase, seedPatient } from '#test/support/cases.ts';
import { DAYS, later, now, outbox, raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { ATTORNEY, headOf, PAPER, statusSession, withoutExpiry } from '#test/support/papers.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const THIRD = { lane: 'AUTH_3P', requester: ATTORNEY.requester, purpose: 'legal' };
const kept = (form: AuthorizationForm) => ({ authorizationForm: { form, source: 'staff', at: now.toISOString() } });
const callBy = (person: string, request: Request, role: StaffRole = 'roi_specialist', at = now) => ({
  requestId: request.id,
  actor: staff(person, role),
  version: null,
  now: at,
});
const seed = (state: Parameters<typeof seedCase>[0], changes = {}) => seedCase(state, { ...THIRD, ...changes });
const check = (request: Request, form: AuthorizationForm, settled: { rule: string; note: string }[] = []) =>
  checkAuthorization(callBy('ana', request), { form, method: 'Read', settled });

describe('staff judge an authorization', () => {
  it('AU-13: a complete one is accepted by the rules themselves', async () => {
    const request = await seed('VALIDATE', { authorization: undefined });
    await check(request, PAPER);
    expect(await headOf(request.id)).toMatchObject({
      authorization: { result: 'accepted' },
      authorizationVerdict: { stage: 'validation', result: 'pass' },
    });
  });

  it('AU-5: one with a defect is not, whatever they note', async () => {
    const request = await seed('VALIDATE');
    await check(request, withoutExpiry(), [{ rule: 'AU-5', note: 'It is fine' }]);
    expect(await headOf(request.id)).toMatchObject({ authorization: { result: 'rejected' } });
  });

  it('AU-16: a doubt is settled with a note', async () => {
    const request = await seed('VALIDATE');
    const doubtful = { ...PAPER, altered: 'yes' as const };
    await check(request, doubtful);
    expect((await headOf(request.id)).authorization?.result).toBe('rejected');
    await check(request, doubtful, [{ rule: 'AU-16', note: 'The patient initialed the change' }]);
    expect((await headOf(request.id)).authorization?.result).toBe('accepted');
  });

  it('a defect needs a second person of another role, with a reason', async () => {
    const request = await seed('VALIDATE');
    await check(request, { ...PAPER, statements: { ...PAPER.statements, redisclosure: 'no' } });
    const reason = { reason: 'The patient confirmed it by phone' };
    expect(await overrideAuthorization(callBy('ana', request, 'supervisor'), reason)).toMatchObject({
      refusal: { code: 'another-must-override' },
    });
    expect(await overrideAuthorization(callBy('ben', request), reason)).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await overrideAuthorization(callBy('ben', request, 'privacy_officer'), reason)).toMatchObject({ ok: true });
    expect(await headOf(request.id)).toMatchObject({
      authorization: { result: 'accepted', override: { by: 'ben', rules: ['AU-10', 'AU-13'] } },
    });
  });

  it('AU-12: nobody can override one that has ended', async () => {
    const request = await seed('VALIDATE');
    await check(request, { ...PAPER, expiry: { kind: 'date', date: '2026-11-21' } });
    const done = await overrideAuthorization(callBy('ben', request, 'supervisor'), { reason: 'Please' });
    expect(done).toMatchObject({ refusal: { code: 'authorization-expired' } });
  });

  it('a deficient one goes back with a letter that names each defect', async () => {
    const request = await seed('VALIDATE');
    await check(request, withoutExpiry());
    const pend = { reason: 'deficient' as const, note: 'Please see below', nextActionOn: '2026-12-20' };
    expect(await pendRequest(callBy('ana', request), pend)).toMatchObject({ ok: true });
    expect((await outbox(request.id)).map(({ notice }) => notice.kind)).toContain('action-needed');
    const [letter] = (await readCaseFile(request.id))?.letters ?? [];
    expect(letter).toMatchObject({ kind: 'deficiency' });
  });

  it('once staff have read the paper, answers alone cure nothing', async () => {
    const request = await seed('VALIDATE');
    await check(request, withoutExpiry());
    const sessionId = await statusSession(request.id);
    expect(await correctAuthorization({ sessionId, form: PAPER, now })).toMatchObject({
      refusal: { code: 'paper-needed' },
    });
  });
});

describe('when records leave', () => {
  const release = (request: Request, at = now) =>
    releasePacket(callBy('ana', request, 'roi_specialist', at), { packetSha256: SHA });

  it('AU-12: on the last day of the authorization they may, by the date of the facility', async () => {
    const form = { ...PAPER, expiry: { kind: 'date' as const, date: '2026-11-22' } };
    const last = await seed('APPROVED', kept(form));
    // 23:59 in New York on the 22nd, and a minute later.
    expect(await release(last, new Date('2026-11-23T04:59:00Z'))).toMatchObject({ ok: true });
    expect(await headOf(last.id)).toMatchObject({ authorizationVerdict: { stage: 'release' } });
    const late = await seed('APPROVED', kept(form));
    expect(await release(late, new Date('2026-11-23T05:00:00Z'))).toMatchObject({
      refusal: { code: 'authorization-expired' },
    });
  });

  it('AU-13: a defect that nobody answers for stops them', async () => {
    const request = await seed('APPROVED', kept(withoutExpiry()));
    expect(await release(request)).toMatchObject({ refusal: { code: 'authorization-defective' } });
  });

  it('AU-12: a new link is refused once it has ended', async () => {
    const form = { ...PAPER, expiry: { kind: 'date' as const, date: '2026-11-30' } };
    const request = await seed('RELEASED', kept(form));
    expect(await reissueLink(callBy('ana', request))).toMatchObject({ ok: true });
    expect(await headOf(request.id)).toMatchObject({ authorizationVerdict: { stage: 'link' } });
    const done = await reissueLink(callBy('ana', request, 'roi_specialist', later(9 * DAYS)));
    expect(done).toMatchObject({ refusal: { code: 'authorization-expired' } });
  });
});

describe('a revocation', () => {
  const revoke = (request: Request, receivedOn = '2026-11-20') =>
    recordRevocation(callBy('pia', request, 'privacy_officer'), { receivedOn });

  it('AU-22, AU-14: stops work under way, and tells the patient and whoever asked', async () => {
    const request = await seed('RETRIEVE', kept(PAPER));
    expect(await revoke(request)).toMatchObject({ ok: true });
    expect(await headOf(request.id)).toMatchObject({
      state: 'CLOSED',
      disposition: 'REVOKED',
      revocation: { receivedOn: '2026-11-20', stopped: ['work'] },
      authorizationVerdict: { result: 'fail' },
    });
  });

  it('AU-22: kills a link, and leaves on record what was delivered', async () => {
    const request = await seed('ACCESSED', kept(PAPER));
    expect(await revoke(request)).toMatchObject({ ok: true });
    const file = (await readCaseFile(request.id)) ?? raise('gone');
    expect(file.request).toMatchObject({ state: 'CLOSED', disposition: 'FULFILLED_FULL' });
    expect(await findLink(file.release?.tokenHash ?? '')).toMatchObject({ state: 'REVOKED' });
  });

  it('cannot have come tomorrow', async () => {
    expect(await revoke(await seed('VALIDATE'), '2026-11-23')).toMatchObject({ refusal: { code: 'invalid-input' } });
  });
});
