import { describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { decisionRecordsOf } from '#functions/adapters/decision-records.ts';
import { addDocumentRow } from '#functions/adapters/documents.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { findByReference } from '#functions/adapters/requests.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import { changeLane } from '#functions/stages/route/change-lane.ts';
import { checkDirective } from '#functions/stages/route/check-directive.ts';
import { justifyScope } from '#functions/stages/route/justify-scope.ts';
import { splitRequest } from '#functions/stages/route/split-request.ts';
import { submitRequest } from '#functions/stages/submit/submit-request.ts';
import { checkAuthority } from '#functions/stages/verify/check-authority.ts';
import { verifyIdentity } from '#functions/stages/verify/verify-identity.ts';
import { verifyChain } from '#shared/audit/chain.ts';
import { REPLAY } from '#shared/law/replay.ts';
import type { Request } from '#shared/request/request.ts';
import { aRecord, now, seedCase } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';
import { anUpload, aSubmission, blankPdf, OWNER } from '#test/support/submissions.ts';

withEngines();
withObjects();

const callOn = (request: Pick<Request, 'id'>) => ({
  requestId: request.id,
  actor: staff('ana', 'roi_specialist'),
  version: null,
  now,
});
const lastEvent = async (id: string) => (await eventsOf(id)).at(-1)?.event;
const recordsOf = async (id: string, kind: string) =>
  (await decisionRecordsOf(id)).filter((record) => record.kind === kind);
const caseOf = async (id: string) => {
  const file = await readCaseFile(id);
  if (!file) throw new TypeError('The case is gone');
  return file;
};

const LETTER = {
  signedByPatient: 'yes',
  electronicCopy: 'yes',
  fromEhr: 'yes',
  namesRecipient: 'yes',
  saysWhere: 'yes',
} as const;
const BY_FORM = {
  requester: { type: 'attorney', name: 'Inés Soto', organization: 'Soto Law', email: 'soto@example.com' },
  purpose: 'legal',
};

const sent = async (changes: Record<string, unknown>) => {
  const submission = aSubmission(changes);
  const done = await submitRequest({
    submission,
    owner: OWNER,
    idempotency: { key: newId('req'), bodyHash: 'x' },
    now,
  });
  if (!done.ok) throw new TypeError(done.refusal.code);
  return caseOf((await findByReference(done.value.reference)) ?? '');
};

describe('the lane of a new request', () => {
  it('is decided when it is sent, and its record gives the same again', async () => {
    const { request } = await sent({});
    expect(request).toMatchObject({ lane: 'RA_SELF' });
    expect(request.laneOpen).toBeUndefined();
    const [record] = await recordsOf(request.id, 'lane');
    expect(record).toMatchObject({
      by: 'requester',
      asOf: '2026-11-22',
      rules: [
        { id: 'RT-6', version: 1 },
        { id: 'RT-2', version: 1 },
      ],
    });
    expect(JSON.parse(JSON.stringify(REPLAY.lane?.(record?.inputs, record?.asOf ?? '')))).toEqual(record?.result);
    const [submitted] = await eventsOf(request.id);
    expect(submitted?.event.detail).toMatchObject({ lane: 'RA_SELF', laneRecord: record?.id });
  });

  it('follows from the papers, and from the right that was named', async () => {
    const pdf = await blankPdf();
    const form = await anUpload(pdf, { kind: 'authorization' });
    expect((await sent({ ...BY_FORM, uploads: [form] })).request.lane).toBe('AUTH_3P');
    const letter = await anUpload(pdf, { kind: 'letter' });
    const byLetter = {
      ...BY_FORM,
      purpose: undefined,
      route: { right: 'directive', directive: LETTER },
      uploads: [letter],
    };
    const { request } = await sent(byLetter);
    expect(request).toMatchObject({ lane: 'RA_DIRECTIVE', route: { right: 'directive', directive: LETTER } });
    expect(request.laneOpen).toBeUndefined();
  });

  it('PR-1: puts on record what no paper of a representative can cure', async () => {
    const paper = await anUpload(await blankPdf(), { kind: 'authority' });
    const mother = { type: 'personal_representative', name: 'Luz', email: 'luz@example.com', relationship: 'Parent' };
    const asked = { requester: mother, uploads: [paper], route: { relationship: 'parent' } };
    const { request } = await sent(asked);
    expect(request).toMatchObject({ lane: 'RA_PR', patient: { dateOfBirth: '1980-02-29' } });
    const [record] = await recordsOf(request.id, 'authority');
    expect(record).toMatchObject({
      by: 'requester',
      result: { result: 'fail', findings: [{ code: 'P01_NO_AUTHORITY' }] },
    });
  });

  it('stays open for a person where what was said does not fit', async () => {
    const paper = await anUpload(await blankPdf(), { kind: 'authorization' });
    const { request } = await sent({ ...BY_FORM, route: { right: 'subpoena' }, uploads: [paper] });
    expect(request).toMatchObject({ laneOpen: true });
    const named = await changeLane(callOn(await seedCase('VALIDATE', { laneOpen: true })), {
      lane: 'RA_SELF',
      reason: 'The patient called',
    });
    expect(named.ok && named.value.laneOpen).toBeUndefined();
  });
});

describe('another lane', () => {
  it('asks again for what the old one did not prove, and never again for what a patient is not asked', async () => {
    const request = await seedCase('REDACT', { lane: 'AUTH_3P', purpose: 'legal' });
    const done = await changeLane(callOn(request), { lane: 'RA_SELF', reason: 'The form names the patient (RT-3)' });
    expect(done).toMatchObject({ ok: true, value: { lane: 'RA_SELF', state: 'VALIDATE' } });
    for (const gone of ['purpose', 'authorization', 'authority', 'pickupContact', 'identity'])
      expect(done.ok && done.value, gone).not.toHaveProperty(gone);
    expect(done.ok && done.value.match).toBeTruthy();
    const [record] = await recordsOf(request.id, 'lane');
    expect(record).toMatchObject({ by: 'ana', result: { by: 'person', lane: 'RA_SELF' } });
    const event = await lastEvent(request.id);
    expect(event?.detail).toMatchObject({ fromLane: 'AUTH_3P', lane: 'RA_SELF', record: record?.id });
    expect(JSON.stringify(event)).not.toContain('names the patient');
    expect((await caseOf(request.id)).clock.map((logged) => logged.event.kind)).toEqual(['received', 'lane-changed']);
  });
});

describe('a part of another lane', () => {
  const PAPER = { lane: 'AUTH_3P', reason: 'The paper chart needs a form', contents: ['paper' as const] } as const;

  it('becomes a request of its own, in the same transaction and from the same day', async () => {
    const request = await seedCase('VALIDATE', {
      lane: 'RA_DIRECTIVE',
      laneOpen: true,
      route: { right: 'directive', directive: LETTER, contents: ['ehr', 'paper'] },
      scope: { recordTypes: ['notes', 'lab'] },
      submittedAt: '2026-11-01T15:00:00.000Z',
    });
    await writeTogether([
      addDocumentRow(aRecord(request.id, { id: newId('doc'), kind: 'letter', addedBy: 'requester' })),
    ]);
    const done = await splitRequest(callOn(request), {
      ...PAPER,
      contents: ['paper'],
      scope: { recordTypes: ['notes'] },
      rest: { recordTypes: ['notes', 'lab'] },
    });
    if (!done.ok) throw new TypeError(done.refusal.code);
    expect(done.value).toMatchObject({ lane: 'RA_DIRECTIVE', state: 'VALIDATE', route: { contents: ['ehr'] } });
    expect(done.value.laneOpen).toBeUndefined();
    const [part] = done.value.parts ?? [];
    const sibling = await caseOf(part?.id ?? '');
    expect(sibling.request).toMatchObject({
      lane: 'AUTH_3P',
      state: 'RECEIVED',
      submittedAt: request.submittedAt,
      partOf: { id: request.id, reference: request.reference },
      scope: { recordTypes: ['notes'] },
    });
    expect(sibling.request.reference).not.toBe(request.reference);
    expect(await findByReference(sibling.request.reference)).toBe(sibling.request.id);
    expect(sibling.documents.map(({ kind }) => kind)).toEqual(['letter']);
    expect(sibling.clock.map(({ event }) => [event.kind, event.at])).toEqual([['received', request.submittedAt]]);
    const chains = await Promise.all([eventsOf(request.id), eventsOf(sibling.request.id)]);
    for (const events of chains) expect(events.at(-1)?.event.action).toBe('split-request');
    const [, events] = chains;
    const head = { seq: events.length, hash: events.at(-1)?.hash ?? '' };
    const file = { format: 'sallyport-audit/1', exportedAt: now.toISOString(), head, events } as const;
    expect(verifyChain({ ...file, requestId: sibling.request.id })).toMatchObject({ ok: true });
    expect(await recordsOf(sibling.request.id, 'lane')).toHaveLength(1);
  });

  it('never loses a kind of record that was asked for', async () => {
    const request = await seedCase('VALIDATE', { scope: { recordTypes: ['notes', 'lab'] } });
    const done = await splitRequest(callOn(request), {
      ...PAPER,
      contents: ['paper'],
      scope: { recordTypes: ['notes'] },
      rest: { recordTypes: ['notes'] },
    });
    expect(done).toMatchObject({ refusal: { code: 'invalid-input', errors: [{ field: 'rest.recordTypes' }] } });
    expect((await caseOf(request.id)).request.version).toBe(1);
  });
});

describe('what a person accepts', () => {
  const FACTS = { kind: 'agent', paper: 'health_care_poa', inEffect: 'yes', coversHealth: 'yes' } as const;

  it('PR-9: is never a financial power of attorney, and the refusal says what would cure it', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_PR', authority: undefined });
    const facts = { ...FACTS, paper: 'financial_poa' } as const;
    expect(await checkAuthority(callOn(request), { result: 'accepted', facts })).toMatchObject({
      refusal: { code: 'verdict-fails', errors: [{ field: 'PR-9', message: expect.stringContaining('health care') }] },
    });
    const rejected = await checkAuthority(callOn(request), { result: 'rejected', facts });
    expect(rejected).toMatchObject({
      value: { authority: { result: 'rejected', findings: [{ code: 'P09_WRONG_POA' }] } },
    });
    const [record] = await recordsOf(request.id, 'authority');
    expect(JSON.parse(JSON.stringify(REPLAY.authority?.(record?.inputs, record?.asOf ?? '')))).toEqual(record?.result);
  });

  it('PR-1: needs a note where a rule leaves it to a person', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_PR', authority: undefined });
    const open = { result: 'accepted', facts: { ...FACTS, inEffect: 'unknown' } } as const;
    expect(await checkAuthority(callOn(request), open)).toMatchObject({ refusal: { code: 'invalid-input' } });
    const noted = await checkAuthority(callOn(request), { ...open, note: 'The doctor attests incapacity' });
    expect(noted).toMatchObject({
      value: { authority: { result: 'accepted', method: 'Health care agent: Health care power of attorney' } },
    });
  });

  it('VF-5: is never two identifiers', async () => {
    const request = await seedCase('VALIDATE', { identity: undefined });
    const seen = { demanded: [], papersFit: true };
    const two = { ...seen, result: 'accepted', checked: ['full_name', 'date_of_birth'] } as const;
    expect(await verifyIdentity(callOn(request), { ...two, checked: [...two.checked], demanded: [] })).toMatchObject({
      refusal: { code: 'verdict-fails' },
    });
  });

  it('RT-4: is never a letter that names no place', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_DIRECTIVE' });
    const says = { ...LETTER, saysWhere: 'no' } as const;
    expect(await checkDirective(callOn(request), { result: 'accepted', says })).toMatchObject({
      refusal: { code: 'verdict-fails', errors: [{ field: 'RT-4' }] },
    });
    expect(await checkDirective(callOn(request), { result: 'accepted', says: LETTER })).toMatchObject({
      value: { directive: { result: 'accepted' } },
    });
  });

  it('MN-4: keeps the reason for an entire record with the request, out of the history', async () => {
    const request = await seedCase('REDACT', { lane: 'PAYMENT' });
    const justification = 'The payer disputes the whole stay';
    expect(await justifyScope(callOn(request), { justification })).toMatchObject({
      value: { necessity: { justification, by: 'ana' } },
    });
    expect(JSON.stringify(await lastEvent(request.id))).not.toContain('disputes');
  });
});
