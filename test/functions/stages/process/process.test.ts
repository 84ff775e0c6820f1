import { beforeAll, describe, expect, it } from 'vitest';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { beginGathering } from '#functions/stages/gather/begin-gathering.ts';
import { checkProcess } from '#functions/stages/process/check-process.ts';
import { notifyPatient } from '#functions/stages/process/notify-patient.ts';
import { objectToProcess } from '#functions/stages/process/object-to-process.ts';
import { overrideProcess } from '#functions/stages/process/override-process.ts';
import { recordProcess } from '#functions/stages/process/record-process.ts';
import { releasePacket } from '#functions/stages/release/release-packet.ts';
import type { StaffCall } from '#functions/stages/staff-call.ts';
import { closeRequest } from '#functions/stages/verify/close-request.ts';
import type { Staff } from '#shared/access/roles.ts';
import { replay } from '#shared/law/compare.ts';
import type { ProcessPaper } from '#shared/law/process/facts.ts';
import type { Request } from '#shared/request/request.ts';
import { now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { READ_PAPER, SUBPOENA } from '#test/support/law-cases.ts';
import { withObjects } from '#test/support/objects.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const ana = staff('ana', 'roi_specialist');
const lena = staff('lena', 'legal');
const on = ({ id }: Pick<Request, 'id'>, actor: Staff = ana, at = now): StaffCall => ({
  requestId: id,
  actor,
  version: null,
  now: at,
});
const papers = (state: 'VALIDATE' | 'APPROVED' = 'VALIDATE', changes: object = {}) =>
  seedCase(state, { lane: 'SUBPOENA', ...changes });
const read = async (paper: Partial<ProcessPaper> = {}) => {
  const request = await papers();
  const done = await recordProcess(on(request), { ...SUBPOENA, ...paper });
  if (!done.ok) throw new TypeError(done.refusal.code);
  return done.value;
};

describe('the legal process desk', () => {
  it('SB-2: keeps the paper and the verdict, with a record that gives the same again, and lets gathering begin', async () => {
    const request = await read();
    expect(await beginGathering(on(request))).toMatchObject({ refusal: { code: 'process-unchecked' } });
    const done = await checkProcess(on(request), { result: 'accepted' });
    expect(done).toMatchObject({ ok: true, value: { processCheck: { result: 'accepted', verdict: 'pass' } } });
    const records = (await decisionRecordsOf(request.id)).filter(({ kind }) => kind === 'process');
    expect(records).toHaveLength(1);
    for (const record of records) expect(replay(record)).toMatchObject({ outcome: 'same' });
    const { event } = (await eventsOf(request.id)).at(-1) ?? {};
    expect(event?.detail).toMatchObject({ result: 'accepted', recordId: records[0]?.id });
    expect(JSON.stringify(await eventsOf(request.id))).not.toMatch(/Example v|Rivers|Rosa/);
    expect(await beginGathering(on(request))).toMatchObject({ ok: true, value: { state: 'RETRIEVE' } });
  });

  it.each([
    ['a defect', { answers: { ...SUBPOENA.answers, signed: 'no' as const } }, 'process-defective', 'S07_UNSIGNED'],
    ['a period that runs', { noticeOn: '2026-11-20' }, 'objection-period', 'S02_PERIOD_RUNNING'],
    ['an open question', { certificate: 'unknown' as const }, 'process-open', 'S02_NO_CERTIFICATE'],
  ])('never accepts %s', async (_, paper, code, field) => {
    const request = await read(paper);
    expect(await checkProcess(on(request), { result: 'accepted' })).toMatchObject({
      refusal: { code, errors: [{ field }] },
    });
    expect(await checkProcess(on(request), { result: 'rejected' })).toMatchObject({ ok: true });
  });

  it('accepts what no rule can tell only with a word on what was found', async () => {
    const request = await read({ certificate: 'unknown' });
    const done = await checkProcess(on(request), { result: 'accepted', note: 'Clerk confirmed by phone' });
    expect(done).toMatchObject({
      ok: true,
      value: { processCheck: { verdict: 'look', codes: ['S02_NO_CERTIFICATE'] } },
    });
  });

  it('SB-7: another person of the legal office lifts a defect of form, and nothing else', async () => {
    const formal = await read({ answers: { ...SUBPOENA.answers, feePaid: 'no' } });
    expect(await overrideProcess(on(formal, ana), { note: 'Waived' })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(await overrideProcess(on(formal, staff('ana', 'legal')), { note: 'Waived' })).toMatchObject({
      refusal: { code: 'another-person' },
    });
    expect(await overrideProcess(on(formal, lena), { note: 'Waived in writing' })).toMatchObject({
      ok: true,
      value: { processCheck: { result: 'accepted', override: true, codes: ['S07_NO_WITNESS_FEE'], by: 'lena' } },
    });
    const bare = await read({ assurance: 'none' });
    expect(await overrideProcess(on(bare, lena), { note: 'Please' })).toMatchObject({
      refusal: { code: 'not-liftable' },
    });
  });

  it('SB-7: a paper of another kind belongs to another lane, and another reading needs another verdict', async () => {
    const request = await read();
    expect(await recordProcess(on(request), { ...SUBPOENA, kind: 'warrant' })).toMatchObject({
      refusal: { code: 'invalid-input' },
    });
    await checkProcess(on(request), { result: 'accepted' });
    const again = await recordProcess(on(request), SUBPOENA);
    expect(again.ok && again.value.processCheck).toBeUndefined();
  });

  it('counts the date of the paper and the time to object as clocks of their own', async () => {
    const request = await read();
    const { event } = (await eventsOf(request.id)).at(-1) ?? {};
    expect(event).toMatchObject({ action: 'record-process', detail: { returnOn: '2026-12-04' } });
    expect(request.dueOn <= '2026-12-04').toBe(true);
  });

  it('judges the papers again on the day of release', async () => {
    const accepted = {
      result: 'accepted',
      verdict: 'pass',
      codes: [],
      recordId: 'x',
      by: 'ana',
      at: now.toISOString(),
    };
    const early = await papers('APPROVED', {
      process: { ...READ_PAPER, answers: SUBPOENA.answers, noticeOn: '2026-11-20' },
      processCheck: accepted,
      necessity: undefined,
      scope: { recordTypes: ['notes'] },
    });
    expect(await releasePacket(on(early), { packetSha256: SHA })).toMatchObject({
      refusal: { code: 'objection-period' },
    });
  });
});

describe('its letters', () => {
  it('SB-2: an objection names what is missing and never what is protected', async () => {
    const request = await read({ assurance: 'none', seeksPart2: 'yes', part2Order: 'none' });
    const done = await objectToProcess(on(request), { by: 'print' });
    expect(done).toMatchObject({ ok: true });
    const { event } = (await eventsOf(request.id)).at(-1) ?? {};
    expect(event?.detail).toMatchObject({ letterKind: 'subpoena-objection' });
    const clean = await read();
    expect(await objectToProcess(on(clean), { by: 'print' })).toMatchObject({ refusal: { code: 'invalid-input' } });
  });

  it('SB-4: our own notice starts the time to object, and the papers wait for it', async () => {
    const request = await read({ assurance: 'none' });
    const told = await notifyPatient(on(request), { sought: 'Notes of 2025', objectionDays: 15, by: 'print' });
    expect(told).toMatchObject({
      ok: true,
      value: { process: { assurance: 'own_effort', noticeOn: '2026-11-22', objectionDays: 15 } },
    });
    const later = new Date('2026-12-08T15:00:00.000Z');
    expect(await checkProcess(on(request), { result: 'accepted', note: 'x' })).toMatchObject({
      refusal: { code: 'objection-period' },
    });
    expect(await checkProcess(on(request, ana, later), { result: 'accepted', note: 'Nobody objected' })).toMatchObject({
      ok: true,
    });
  });
});

it('closes as quashed only what rests on papers, and never as denied', async () => {
  const close = (request: Request, disposition: 'QUASHED' | 'DENIED') =>
    closeRequest(on(request), { disposition, note: 'By order of the court' });
  expect(await close(await seedCase('VALIDATE'), 'QUASHED')).toMatchObject({ refusal: { code: 'invalid-input' } });
  expect(await close(await seedCase('VALIDATE'), 'DENIED')).toMatchObject({ refusal: { code: 'invalid-input' } });
  expect(await close(await papers(), 'QUASHED')).toMatchObject({ ok: true, value: { disposition: 'QUASHED' } });
});
