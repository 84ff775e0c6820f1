import { beforeAll, describe, expect, it } from 'vitest';
import { accountingsOf } from '#functions/adapters/accountings.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { exportAccounting } from '#functions/stages/account/export-accounting.ts';
import { giveAccounting } from '#functions/stages/account/give-accounting.ts';
import { holdAccounting } from '#functions/stages/account/hold-accounting.ts';
import { openAccounting } from '#functions/stages/account/open-accounting.ts';
import { previewAccounting, viewAccounting } from '#functions/stages/account/view-accounting.ts';
import { recallRelease } from '#functions/stages/release/recall-release.ts';
import { mrn } from '#shared/ids.ts';
import { replay } from '#shared/law/compare.ts';
import type { Request } from '#shared/request/request.ts';
import { MRN, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';

withEngines();
withObjects();

const pia = staff('pia', 'privacy_officer');
const on = ({ id }: Pick<Request, 'id'>) => ({ requestId: id, actor: pia, version: null, now });
const open = (key: string, number = MRN) =>
  openAccounting({
    body: { mrn: mrn.parse(number), email: 'rosa@example.com', language: 'en' },
    actor: pia,
    now,
    idempotency: { actor: 'pia', key, bodyHash: key },
  });
const opened = async (key: string) => {
  const done = await open(key);
  const loaded = done.ok ? await loadRequest(done.value.id) : null;
  if (!loaded) throw new TypeError('not opened');
  return loaded.request;
};
const identity = { result: 'accepted', method: 'Photo ID', by: 'pia', at: now.toISOString() };
const asked = () => seedCase('VALIDATE', { lane: 'AMEND_OR_ACCT', identity });
const preview = (list: 'statutory' | 'fuller' = 'statutory') => previewAccounting({ mrn: MRN, list, now });
const idsOf = async (list?: 'fuller') => (await preview(list)).verdict.entries.flatMap(({ ids }) => ids);
const releaseOf = ({ release }: Request) => release?.releaseId ?? '';

let subpoena: Request;
let own: Request;
let police: Request;
beforeAll(async () => {
  await seedPatient();
  subpoena = await seedCase('ACCESSED', { lane: 'SUBPOENA' });
  own = await seedCase('ACCESSED', { lane: 'RA_SELF' });
  police = await seedCase('ACCESSED', { lane: 'WARRANT' });
});

describe('the list of one patient', () => {
  it('AC-3: holds what was released on papers, AC-2: leaves out their own, and the fuller one holds both', async () => {
    expect((await idsOf()).sort()).toEqual([releaseOf(subpoena), releaseOf(police)].sort());
    expect(await idsOf('fuller')).toContain(releaseOf(own));
  });

  it('AC-9: holds back what an agency asked for, with the words kept', async () => {
    const oral = { form: 'oral', agency: 'State police', statedOn: '2026-11-20' } as const;
    expect(await holdAccounting(on(subpoena), oral)).toMatchObject({ refusal: { code: 'no-suspension' } });
    expect(await holdAccounting(on(police), { ...oral, form: 'written' })).toMatchObject({
      refusal: { code: 'invalid-input' },
    });
    expect(await holdAccounting(on(police), oral)).toMatchObject({ ok: true });
    expect(await idsOf()).toEqual([releaseOf(subpoena)]);
    expect(JSON.stringify(await eventsOf(police.id))).not.toMatch(/State police/);
  });

  it('AC-3: shows what was recalled because it should not have gone, whatever it was meant to be', async () => {
    const wrong = await seedCase('ACCESSED', { lane: 'AUTH_3P' });
    expect(await recallRelease(on(wrong), { note: 'Another patient', isBreach: true })).toMatchObject({
      ok: true,
      value: { flags: ['RECALLED', 'BREACH_REVIEW'] },
    });
    const { verdict } = await preview();
    expect(verdict.entries.find(({ ids }) => ids.includes(releaseOf(wrong)))).toMatchObject({ basis: 'impermissible' });
    const right = await seedCase('ACCESSED', { lane: 'AUTH_3P' });
    await recallRelease(on(right), { note: 'The link went to an old address' });
    expect(await idsOf()).not.toContain(releaseOf(right));
  });
});

describe('an accounting', () => {
  it('AC-10: given, is a letter, a kept copy, a record that gives the same again and the end of the request', async () => {
    const request = await asked();
    const done = await giveAccounting(on(request), { list: 'statutory', by: 'print' });
    expect(done).toMatchObject({ ok: true, value: { state: 'CLOSED', disposition: 'FULFILLED_FULL' } });
    const kept = (await accountingsOf(MRN)).filter(({ requestId }) => requestId === request.id);
    expect(kept).toMatchObject([{ list: 'statutory', feeCents: 0, requestedOn: '2026-11-22' }]);
    const [record] = (await decisionRecordsOf(request.id)).filter(({ kind }) => kind === 'accounting');
    expect(record && replay(record)).toMatchObject({ outcome: 'same' });
    const { event } = (await eventsOf(request.id)).at(-1) ?? {};
    expect(event?.detail).toMatchObject({ letterKind: 'accounting', recordId: record?.id });
    const view = await viewAccounting({ requestId: request.id, list: 'fuller', now });
    expect(view).toMatchObject({ ok: true, value: { given: { entries: kept[0]?.entries } } });
  });

  it('AC-8: a second one in 12 months is charged only what was told', async () => {
    const request = await asked();
    const give = (more: object) => giveAccounting(on(request), { list: 'statutory', by: 'print', ...more });
    expect(await give({ feeCents: 900 })).toMatchObject({
      refusal: { code: 'accounting-defective', errors: [{ field: 'AC08_NOT_TOLD' }] },
    });
    expect(await give({ feeCents: 900, feeToldOn: '2026-11-21' })).toMatchObject({ ok: true });
  });

  it('is given to a representative only once their authority is accepted', async () => {
    const representative = { type: 'personal_representative', name: 'Ada Example', email: 'ada@example.com' };
    const request = await seedCase('VALIDATE', {
      ...{ lane: 'AMEND_OR_ACCT', identity, authority: undefined },
      requester: { ...representative, relationship: 'Daughter' },
    });
    expect(await giveAccounting(on(request), { list: 'statutory', by: 'print' })).toMatchObject({
      refusal: { code: 'authority-unchecked' },
    });
  });

  it('is taken as a table file only on record', async () => {
    const request = await asked();
    const file = await exportAccounting({ requestId: request.id, list: 'statutory', actor: pia, now });
    expect(file.ok && file.value).toMatch(/^\uFEFF"Date"/);
    expect((await eventsOf(request.id)).map(({ event }) => event.action)).toEqual(['submit', 'export-accounting']);
    const other = await exportAccounting({ requestId: own.id, list: 'statutory', actor: pia, now });
    expect(other).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await eventsOf(own.id)).toHaveLength(1);
  });

  it('AC-7: opened at the desk once a key, matched to its patient, and due in 60 days', async () => {
    const request = await opened('k1');
    expect(request).toMatchObject({
      state: 'VALIDATE',
      lane: 'AMEND_OR_ACCT',
      match: { mrn: MRN },
      dueOn: '2027-01-21',
    });
    expect(await open('k1')).toMatchObject({ ok: true, value: { id: request.id } });
    expect(await open('k2', 'nobody')).toMatchObject({ refusal: { code: 'invalid-input' } });
    expect(await giveAccounting(on(request), { list: 'statutory', by: 'print' })).toMatchObject({
      refusal: { code: 'identity-unverified' },
    });
  });
});
