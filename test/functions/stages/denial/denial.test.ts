import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { reverseDenial, upholdDenial } from '#functions/stages/denial/decide-review.ts';
import { denyAccess, denyPart } from '#functions/stages/denial/deny-access.ts';
import { requestDenialReview } from '#functions/stages/denial/request-review.ts';
import { closeFulfilled } from '#functions/stages/release/close-fulfilled.ts';
import type { StaffCall } from '#functions/stages/staff-call.ts';
import type { Staff } from '#shared/access/roles.ts';
import { LAW_ACTION_BODIES } from '#shared/api/law-actions.ts';
import { replay } from '#shared/law/compare.ts';
import type { Request } from '#shared/request/request.ts';
import type { State } from '#shared/request/states.ts';
import { statusViewOf } from '#shared/request/status-view.ts';
import { now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { DENIED } from '#test/support/law-cases.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const dana = staff('dana', 'clinician_reviewer');
const rita = staff('rita', 'clinician_reviewer');
const pia = staff('pia', 'privacy_officer');
const on = ({ id }: Pick<Request, 'id'>, actor: Staff = dana): StaffCall => ({
  requestId: id,
  actor,
  version: null,
  now,
});
const requester = { kind: 'requester' } as const;

const { ground, basis, licence, answers, part } = DENIED;
const PART = LAW_ACTION_BODIES['deny-part'].parse({ ground, basis, licence, answers, part, by: 'print' });
const WHOLE = LAW_ACTION_BODIES.deny.parse({ ground, basis, licence, answers, by: 'print' });
const REVIEW = { licence: 'nurse' as const, note: 'Read the whole chart', by: 'print' as const };

const askReview = ({ id }: Pick<Request, 'id'>) =>
  requestDenialReview({ requestId: id, actor: requester, version: null, now });
const denied = async (extent: 'whole' | 'part', state: State = 'REDACT'): Promise<Request> => {
  const request = await seedCase(state);
  const done = extent === 'whole' ? await denyAccess(on(request), WHOLE) : await denyPart(on(request), PART);
  if (!done.ok) throw new TypeError(done.refusal.code);
  return done.value;
};
const clockOf = async ({ id }: Request) => (await readCaseFile(id))?.clock.map(({ event }) => event.kind) ?? [];

describe('a denial', () => {
  it('DN-1: of a part leaves the rest on its way, and ends fulfilled in part', async () => {
    const request = await denied('part');
    expect(request).toMatchObject({ state: 'REDACT', denial: { extent: 'part', deciderId: 'dana', from: 'REDACT' } });
    expect(await clockOf(request)).toContain('denied-part');
    const sent = await seedCase('RELEASED', { denial: DENIED });
    expect(await closeFulfilled(on(sent, staff('ana', 'roi_specialist')))).toMatchObject({
      value: { disposition: 'FULFILLED_PARTIAL' },
    });
  });

  it('DN-2: of all ends the request with a letter, a record and an event in one transaction', async () => {
    const request = await denied('whole');
    expect(request).toMatchObject({ state: 'CLOSED', disposition: 'DENIED', denial: { isReviewable: true } });
    expect(await clockOf(request)).toContain('denied');
    const [record] = (await decisionRecordsOf(request.id)).filter(({ kind }) => kind === 'denial');
    expect(record && replay(record)).toMatchObject({ outcome: 'same' });
    const { event } = (await eventsOf(request.id)).at(-1) ?? {};
    expect(event).toMatchObject({
      action: 'deny',
      detail: { extent: 'whole', letterKind: 'denial', recordId: record?.id },
    });
    expect(JSON.stringify(event)).not.toMatch(/doctor|danger|Rosa|life/);
  });

  it.each([
    ['without a licence', dana, { licence: undefined }, 'D04_NO_LICENCE'],
    ['with a licence that its role does not carry', pia, {}, 'D04_NO_LICENCE'],
    ['on a ground that does not hold', dana, { answers: { ...answers, dangerToLife: 'no' } }, 'D06_NO_DANGER'],
    ['on a question that nobody answered', dana, { answers: {} }, 'D06_NOT_JUDGED'],
  ])('DN-4: %s is refused, and nothing changes', async (_, actor, changes, field) => {
    const request = await seedCase('REDACT');
    const body = LAW_ACTION_BODIES.deny.parse({ ...WHOLE, ...changes });
    const done = await denyAccess(on(request, actor), body);
    expect(done.ok ? [] : done.refusal.errors).toContainEqual(expect.objectContaining({ field }));
    expect((await loadRequest(request.id))?.request).toEqual(request);
  });

  it('is never what happens to a third party', async () => {
    const request = await seedCase('VALIDATE', { lane: 'AUTH_3P' });
    expect(await denyAccess(on(request), WHOLE)).toMatchObject({ refusal: { code: 'no-access-right' } });
  });

  it('is one a request: another ground needs a part of its own', async () => {
    expect(await denyPart(on(await denied('part')), PART)).toMatchObject({ refusal: { code: 'already-denied' } });
  });
});

describe('its review', () => {
  it('DN-3: is asked for by the requester, once, and only where the ground has one', async () => {
    const request = await denied('whole');
    expect(statusViewOf(request).denial).toEqual({ extent: 'whole', canAsk: true, review: 'none' });
    const asked = await askReview(request);
    expect(asked).toMatchObject({ ok: true, value: { flags: ['DENIAL_REVIEW'], state: 'CLOSED' } });
    expect(asked.ok && statusViewOf(asked.value).denial).toEqual({ extent: 'whole', canAsk: false, review: 'asked' });
    expect(await askReview(request)).toMatchObject({ refusal: { code: 'review-asked' } });
    const final = await seedCase('REDACT', { denial: { ...DENIED, ground: 'psychotherapy', isReviewable: false } });
    expect(await askReview(final)).toMatchObject({ refusal: { code: 'not-reviewable' } });
  });

  it('DN-4: is never decided by who denied, not even by the write itself', async () => {
    const request = await denied('whole');
    await askReview(request);
    expect(await upholdDenial(on(request, dana), REVIEW)).toMatchObject({ refusal: { code: 'another-person' } });
    expect(await upholdDenial(on(request, pia), REVIEW)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(await upholdDenial(on(request, rita), REVIEW)).toMatchObject({
      ok: true,
      value: { state: 'CLOSED', flags: [], denial: { review: { outcome: 'upheld', reviewerId: 'rita' } } },
    });
    expect(await reverseDenial(on(request, rita), REVIEW)).toMatchObject({ refusal: { code: 'no-review' } });
  });

  it('DN-3: reversed, the request goes on where it stood, and its clocks run again', async () => {
    const request = await denied('whole');
    await askReview(request);
    const done = await reverseDenial(on(request, rita), REVIEW);
    expect(done).toMatchObject({ ok: true, value: { state: 'REDACT', flags: [] } });
    expect(done.ok && done.value.disposition).toBeUndefined();
    expect(await clockOf(request)).toContain('restarted');
    const records = (await decisionRecordsOf(request.id)).filter(({ kind }) => kind === 'denial');
    for (const record of records) expect(replay(record)).toMatchObject({ outcome: 'same' });
    expect(records).toHaveLength(2);
  });

  it.each<State>(['QA', 'ACCESSED'])(
    'DN-3: reversed in %s, the part is a request of its own, received on the same day',
    async (state) => {
      const review = { askedAt: now.toISOString(), askedBy: 'requester' };
      const sent = await seedCase(state, { denial: { ...DENIED, review } });
      const done = await reverseDenial(on(sent, rita), REVIEW);
      const [owed] = done.ok ? (done.value.parts ?? []) : [];
      expect(done).toMatchObject({ ok: true, value: { state } });
      expect((await loadRequest(owed?.id ?? ''))?.request).toMatchObject({
        state: 'RECEIVED',
        lane: 'RA_SELF',
        submittedAt: sent.submittedAt,
        scope: { recordTypes: ['notes'] },
      });
    },
  );
});
