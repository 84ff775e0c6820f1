import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { saveWords } from '#functions/adapters/readings.ts';
import { removeDocument } from '#functions/stages/gather/remove-document.ts';
import { decideSuggestions } from '#functions/stages/redact/decide-suggestions.ts';
import { listSuggestions } from '#functions/stages/redact/list-suggestions.ts';
import { saveMarks } from '#functions/stages/redact/save-marks.ts';
import { sendToQa } from '#functions/stages/redact/send-to-qa.ts';
import { ACTION_BODIES } from '#shared/api/staff.ts';
import { type SuggestionsView, suggestionsView } from '#shared/api/suggestions.ts';
import { knownOf } from '#shared/redaction/suggest/known.ts';
import { findWrongPatients, MAX_TRIPWIRE } from '#shared/redaction/suggest/tripwire.ts';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import type { Request } from '#shared/request/request.ts';
import { DOC, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { aReading, setReading } from '#test/support/readings.ts';
import { staff } from '#test/support/requests.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const PAGES = [
  aReading(1, ['Example, Rosa   MRN 100001   Born 1980-02-29', 'Her brother Emilio Quintana, cell 202-555-0199.']),
  aReading(2, ['Okafor, Harold   MRN 100003   Born 1948-11-02', 'HIV test negative.']),
  aReading(3, ['Visitor: Emilio Quintana']),
];

type Progress = Parameters<typeof setReading>[1];

/** A request at redaction whose record has been read. */
const aReadCase = async (progress: Progress = {}, changes: Parameters<typeof seedCase>[1] = {}) => {
  const request = await seedCase('REDACT', changes);
  const [document] = (await readCaseFile(request.id))?.documents ?? [];
  if (!document || !request.match) throw new TypeError('The seed has a record and a match');
  await saveWords(document.uploadId, 1, PAGES);
  const tripwire = findWrongPatients({ documentId: DOC, pages: PAGES, known: knownOf(request.match, []) });
  await setReading({ requestId: request.id, documentId: DOC }, { status: 'done', tripwire, ...progress });
  return request;
};

const callOn = ({ id }: Request, person = 'ana') => ({
  requestId: id,
  actor: staff(person, 'roi_specialist'),
  version: null,
  now,
});
const list = async ({ id }: Request): Promise<SuggestionsView> => {
  const listed = await listSuggestions({ requestId: id });
  if (!listed.ok) throw new TypeError(listed.refusal.code);
  return suggestionsView.parse(listed.value);
};
type Decision = { id: string; decision: 'rejected' | 'same-patient' | 'open'; note?: string };
const decide = (request: Request, decisions: Decision[], lookedThrough?: { note: string }) =>
  decideSuggestions(
    callOn(request),
    ACTION_BODIES['decide-suggestions'].parse({
      documentId: DOC,
      decisions,
      ...(lookedThrough ? { lookedThrough } : {}),
    }),
  );
const cover = (request: Request, places: readonly Suggestion[]) => {
  const marks = places.flatMap(({ page, rects, reason }) =>
    rects.map((rect) => ({ id: newId('mrk'), page, rect, reason, source: 'suggestion' })),
  );
  return saveMarks(callOn(request), ACTION_BODIES['save-marks'].parse({ documentId: DOC, marks }));
};
const wrongOf = ({ suggestions }: SuggestionsView) => suggestions.filter(({ kind }) => kind === 'wrong-patient');
const sameAs = (places: readonly Suggestion[]): Decision[] =>
  places.map(({ id }) => ({ id, decision: 'same-patient', note: 'Former name, checked against the register' }));

describe('the list of suggestions', () => {
  it('puts wrong patients first and hints at the flag, and changes nothing', async () => {
    const request = await aReadCase();
    const view = await list(request);
    expect(view).toMatchObject({ status: 'ready', more: 0, decided: [], suggestSensitive: true });
    expect(view.suggestions.map(({ kind, page }) => `${kind} ${page}`)).toEqual([
      ...['wrong-patient 2', 'wrong-patient 2', 'wrong-patient 2'],
      ...['other-person 1', 'phone 1', 'sensitive 2', 'other-person 3'],
    ]);
    expect((await readCaseFile(request.id))?.request.version).toBe(1);
    expect(await eventsOf(request.id)).toHaveLength(1);
  });

  it('does not hint at a flag that is set, and says which pages hold no words', async () => {
    const request = await aReadCase({ status: 'reading' }, { isSensitive: true });
    expect(await list(request)).toMatchObject({ status: 'reading', suggestSensitive: false });
    const blank = await aReadCase();
    const [document] = (await readCaseFile(blank.id))?.documents ?? [];
    await saveWords(document?.uploadId ?? '', 1, [...PAGES.slice(0, 2), { page: 3, origin: 'none', words: [] }]);
    expect((await list(blank)).readings).toEqual([
      { documentId: DOC, status: 'done', unread: [3], lookedThrough: false },
    ]);
  });

  it('keeps what was rejected from coming back, until it is taken back', async () => {
    const request = await aReadCase();
    const [phone] = (await list(request)).suggestions.filter(({ kind }) => kind === 'phone');
    if (!phone) throw new TypeError('There is a number');
    expect(await decide(request, [{ id: phone.id, decision: 'rejected' }])).toMatchObject({ ok: true });
    const after = await list(request);
    expect(after.suggestions.map(({ id }) => id)).not.toContain(phone.id);
    expect(after.decided).toEqual([{ id: phone.id, documentId: DOC, decision: 'rejected' }]);
    await decide(request, [{ id: phone.id, decision: 'open' }]);
    expect((await list(request)).suggestions.map(({ id }) => id)).toContain(phone.id);
  });

  it('counts what is covered as accepted, and offers what is covered in one place and open in another', async () => {
    const request = await aReadCase();
    const people = (await list(request)).suggestions.filter(({ kind }) => kind === 'other-person');
    await cover(request, people.slice(0, 1));
    const after = await list(request);
    expect(after.decided).toEqual([{ id: people[0]?.id, documentId: DOC, decision: 'accepted' }]);
    // The second place is suggested for itself already: once is enough.
    expect(after.suggestions.filter(({ page }) => page === 3).map(({ kind }) => kind)).toEqual(['other-person']);
  });
});

describe('decisions', () => {
  it('are on record as ids and counts: no words, no notes', async () => {
    const request = await aReadCase();
    await decide(request, sameAs(wrongOf(await list(request))));
    const event = (await eventsOf(request.id)).at(-1)?.event;
    expect(event).toMatchObject({
      action: 'decide-suggestions',
      detail: { documentId: DOC, rejected: 0, samePatient: 3, reopened: 0 },
    });
    expect(JSON.stringify(event)).not.toMatch(/Former|Okafor|sug_/);
    expect((await readCaseFile(request.id))?.request.editorId).toBe('ana');
  });

  it('about a wrong patient need a note and are never a plain no', async () => {
    const request = await aReadCase();
    const [wrong] = wrongOf(await list(request));
    const other = { id: `sug_${'0'.repeat(26)}`, decision: 'same-patient' as const, note: 'the same' };
    for (const decision of [
      { id: wrong?.id ?? '', decision: 'rejected' as const },
      { id: wrong?.id ?? '', decision: 'same-patient' as const },
      other,
    ])
      expect(await decide(request, [decision])).toMatchObject({ refusal: { code: 'invalid-input' } });
  });

  it('are refused for documents that are none of its records', async () => {
    const request = await seedCase('REDACT', {}, 'bare');
    expect(await decide(request, [{ id: `sug_${'0'.repeat(26)}`, decision: 'rejected' }])).toMatchObject({
      refusal: { code: 'invalid-input', errors: [{ field: 'documentId' }] },
    });
  });

  it('fall with their document', async () => {
    const request = await aReadCase();
    await decide(request, sameAs(wrongOf(await list(request))));
    await removeDocument(callOn(request), { documentId: DOC });
    expect(await list(request)).toMatchObject({ suggestions: [], decided: [], readings: [] });
  });
});

describe('the tripwire', () => {
  it('stops a request while a page names another patient, and says where, without a word of it', async () => {
    const request = await aReadCase();
    const refused = await sendToQa(callOn(request));
    expect(refused).toMatchObject({
      refusal: { code: 'wrong-patient-open', errors: [{ field: DOC, message: 'Look at page 2' }] },
    });
    expect(JSON.stringify(refused)).not.toContain('Okafor');
    expect((await readCaseFile(request.id))?.request.state).toBe('REDACT');
  });

  it('is resolved by covering all of it, not a part', async () => {
    const request = await aReadCase();
    const wrong = wrongOf(await list(request));
    await cover(request, wrong.slice(0, 2));
    expect(await sendToQa(callOn(request))).toMatchObject({ refusal: { code: 'wrong-patient-open' } });
    await cover(request, wrong);
    expect(await sendToQa(callOn(request))).toMatchObject({ ok: true, value: { state: 'QA' } });
  });

  it('is resolved by a person who says why it is the same patient, and closes again when that is taken back', async () => {
    const request = await aReadCase();
    const wrong = wrongOf(await list(request));
    await decide(request, sameAs(wrong));
    await decide(request, [{ id: wrong[0]?.id ?? '', decision: 'open' }]);
    expect(await sendToQa(callOn(request))).toMatchObject({ refusal: { code: 'wrong-patient-open' } });
    await decide(request, sameAs(wrong.slice(0, 1)));
    expect(await sendToQa(callOn(request))).toMatchObject({ ok: true });
  });

  it('is resolved by taking the document out', async () => {
    const request = await aReadCase();
    await removeDocument(callOn(request), { documentId: DOC });
    expect(await sendToQa(callOn(request))).toMatchObject({ refusal: { code: 'no-records' } });
  });

  it('looks at all pages of a record that has more than its row holds', async () => {
    const request = await aReadCase();
    const wrong = wrongOf(await list(request));
    const [first] = wrong;
    if (!first) throw new TypeError('A page is wrong');
    const kept = Array.from({ length: MAX_TRIPWIRE }, () => ({ id: first.id, page: first.page, rects: first.rects }));
    await setReading({ requestId: request.id, documentId: DOC }, { tripwire: kept });
    await decide(request, sameAs([first]));
    expect(await sendToQa(callOn(request))).toMatchObject({ refusal: { code: 'wrong-patient-open' } });
    await decide(request, sameAs(wrong));
    expect(await sendToQa(callOn(request))).toMatchObject({ ok: true });
  });

  it('takes three round trips, even where marks and decisions are looked up', async () => {
    const request = await aReadCase();
    await decide(request, sameAs(wrongOf(await list(request))));
    const ana = await signedIn(staff('ana', 'roi_specialist'));
    const { value, trips } = await roundTrips()(() => ana.act(request.id, 'send-to-qa', {}, { version: 2 }));
    expect(value.status).toBe(200);
    expect(trips).toBeLessThanOrEqual(3);
  });

  it('waits for readings, and where one failed, for a person who looked through the document', async () => {
    for (const status of ['waiting', 'reading'] as const)
      expect(await sendToQa(callOn(await aReadCase({ status })))).toMatchObject({
        refusal: { code: 'reading-unfinished' },
      });
    const request = await aReadCase({ status: 'failed', tripwire: [] });
    expect(await sendToQa(callOn(request))).toMatchObject({ refusal: { code: 'reading-unfinished' } });
    await decide(request, [], { note: 'Looked at all three pages' });
    expect(await sendToQa(callOn(request))).toMatchObject({ ok: true });
  });

  it('does not take a look for a reading that goes on', async () => {
    const request = await aReadCase({ status: 'reading' });
    expect(await decide(request, [], { note: 'Looked at it' })).toMatchObject({
      refusal: { code: 'invalid-input', errors: [{ field: 'lookedThrough' }] },
    });
  });
});

describe('the API', () => {
  it('lists suggestions to those who may read documents, within three round trips', async () => {
    const request = await aReadCase();
    const ana = await signedIn(staff('ana', 'roi_specialist'));
    const count = roundTrips();
    const { value, trips } = await count(() => ana.get(`/requests/${request.id}/suggestions`));
    expect(value.status).toBe(200);
    expect(trips).toBeLessThanOrEqual(3);
    expect(value.headers.get('cache-control')).toBe('no-store');
    expect(await (await signedIn(staff('ida', 'auditor'))).get(`/requests/${request.id}/suggestions`)).toMatchObject({
      status: 403,
    });
    expect(await ana.get(`/requests/req_${'1'.repeat(26)}/suggestions`)).toMatchObject({ status: 404 });
  });

  it('shows that sending waits for a reading', async () => {
    const request = await aReadCase({ status: 'reading' });
    const { body } = await (await signedIn(staff('ana', 'roi_specialist'))).get(`/requests/${request.id}`);
    expect(body.actions).toContainEqual({ action: 'send-to-qa', label: 'Send to QA', blockedBy: 'reading-unfinished' });
  });
});
