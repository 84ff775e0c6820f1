import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { readDecisions, replayDecision } from '#functions/stages/account/read-decisions.ts';
import { extendRequest } from '#functions/stages/clock/extend-request.ts';
import { recomputeClocks } from '#functions/stages/clock/recompute-clocks.ts';
import { pendRequest } from '#functions/stages/verify/pend-request.ts';
import { resumeRequest } from '#functions/stages/verify/resume-request.ts';
import type { Request } from '#shared/request/request.ts';
import { MRN, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { outbox, raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const DAY = 86_400_000;
const later = (days: number) => new Date(now.getTime() + days * DAY);
const callOn = (request: Pick<Request, 'id'>, at = now) => ({
  requestId: request.id,
  actor: staff('ana', 'roi_specialist', 'supervisor'),
  version: null,
  now: at,
});
const fileOf = async ({ id }: Pick<Request, 'id'>) => (await readCaseFile(id)) ?? raise('no such request');
const REASON = 'The records of 2009 are on film, and the reader is at another site.';
/** Received on 22 November 2026: due on 22 December, at the latest on 21 January 2027. */
const extend = (request: Request, completeOn = '2027-01-21', at = later(10)) =>
  extendRequest(callOn(request, at), { reason: REASON, completeOn });

describe('the log of a clock', () => {
  it('begins with the receipt, also of a request that is older than its log, and only grows', async () => {
    const request = await seedCase('VALIDATE');
    await pendRequest(callOn(request, later(1)), { reason: 'clarify', note: '', nextActionOn: '2026-12-01' });
    const first = (await fileOf(request)).clock;
    expect(first.map(({ seq, event }) => [seq, event.kind])).toEqual([
      [1, 'received'],
      [2, 'pended'],
    ]);
    await resumeRequest(callOn(request, later(4)));
    const second = await fileOf(request);
    expect(second.clock.slice(0, 2)).toEqual(first);
    expect(second.clock.at(-1)).toMatchObject({ seq: 3, by: 'ana', event: { kind: 'resumed' } });
    expect(second.request.dueOn).toBe(request.dueOn);
    expect(second.request.dueBasis).toMatchObject({ clock: 'hipaa', rule: 'RA-5', startedOn: '2026-11-22' });
  });

  it('keeps a decision with each change, named in the history', async () => {
    const request = await seedCase('VALIDATE');
    await pendRequest(callOn(request), { reason: 'clarify', note: '', nextActionOn: '2026-12-01' });
    const [record] = await decisionRecordsOf(request.id);
    const last = (await eventsOf(request.id)).at(-1)?.event;
    expect(last?.detail).toMatchObject({ clockRecord: record?.id, dueOn: '2026-12-22' });
    expect(record).toMatchObject({
      kind: 'clock',
      asOf: '2026-11-22',
      rules: expect.arrayContaining([{ id: 'RA-5', version: 1 }]),
    });
  });
});

describe('extending', () => {
  it('RA-6: once, in time, passes: the event, the letter and its notice go together', async () => {
    const request = await seedCase('VALIDATE');
    expect(await extend(request)).toMatchObject({ ok: true });
    const { clock } = await fileOf(request);
    expect(clock.at(-1)?.event).toMatchObject({ kind: 'extension-noticed', completeOn: '2027-01-21' });
    const told = await outbox(request.id);
    expect(told.at(-1)).toMatchObject({ notice: { kind: 'letter-ready' } });
    const history = JSON.stringify(await eventsOf(request.id));
    expect(history).toContain('"letterKind":"extension"');
    expect(history).not.toContain('film');
  });

  it.each([
    ['RA-6: a second extension is refused', [later(2), later(3)], 'extension-used'],
    ['RA-6: an extension on day 31 is refused as late', [later(31)], 'extension-late'],
  ])('%s', async (_, times, code) => {
    const request = await seedCase('VALIDATE');
    const answers = [];
    for (const at of times) answers.push(await extend(request, '2027-01-21', at));
    expect(answers.at(-1)).toMatchObject({ ok: false, refusal: { code } });
  });

  it.each(['2026-12-22', '2027-01-22', '2026-11-01'])(
    'RA-6: completion on %s is refused, with the dates that can be promised',
    async (completeOn) => {
      const answer = await extend(await seedCase('VALIDATE'), completeOn);
      expect(answer).toMatchObject({ refusal: { code: 'extension-date', errors: [{ field: 'completeOn' }] } });
      expect(JSON.stringify(answer)).toContain('not after 2027-01-21');
    },
  );

  it('RA-6: a third party’s request is refused', async () =>
    expect(await extend(await seedCase('VALIDATE', { lane: 'AUTH_3P' }))).toMatchObject({
      refusal: { code: 'extension-not-here' },
    }));
});

describe('after a change of rules', () => {
  it('an open request whose date no longer holds moves, with an event of its own and the reason; a second run moves nothing', async () => {
    const facility = 'Example Hospital';
    const wrong = await seedCase('VALIDATE', { facility, dueOn: '2027-03-01' });
    const asked = { actor: staff('sue', 'supervisor'), now };
    const first = await recomputeClocks(asked);
    if (!first.ok) return raise('refused');
    const move = first.value.moved.find(({ id }) => id === wrong.id);
    expect(move).toMatchObject({ reference: wrong.reference, from: '2027-03-01', to: '2026-12-22' });
    expect(move?.why).toContain('RA-5 version 1 leads: 30 calendar days from 22 November 2026');
    expect((await eventsOf(wrong.id)).at(-1)?.event).toMatchObject({
      action: 'recompute-clock',
      detail: { from: '2027-03-01', dueOn: '2026-12-22' },
    });
    const second = await recomputeClocks(asked);
    expect(second).toMatchObject({ ok: true, value: { moved: [] } });
  });
});

describe('why', () => {
  it('shows the decisions, on record, and replays one: the same comes out', async () => {
    const request = await seedCase('VALIDATE', {
      match: { mrn: MRN, name: 'R', dateOfBirth: '1980-02-29', by: 'ana', at: now.toISOString() },
    });
    await pendRequest(callOn(request), { reason: 'clarify', note: '', nextActionOn: '2026-12-01' });
    const decisions = await readDecisions(callOn(request));
    if (!decisions.ok) return raise('refused');
    const [decision] = decisions.value;
    const replayed = await replayDecision({ ...callOn(request), decisionId: decision?.id ?? '' });
    expect(replayed).toMatchObject({ ok: true, value: { outcome: 'same', changed: [] } });
    expect((await eventsOf(request.id)).slice(-2).map(({ event }) => event.action)).toEqual([
      'view-decisions',
      'replay-decision',
    ]);
  });

  it('of a decision that is not there is refused, and of a request that is not there too', async () => {
    const request = await seedCase('VALIDATE');
    expect(await replayDecision({ ...callOn(request), decisionId: 'dec_x' })).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const nobody = { id: `req_${'z'.repeat(26)}` as Request['id'] };
    expect(await readDecisions(callOn(nobody))).toMatchObject({ refusal: { code: 'not-found' } });
  });
});
