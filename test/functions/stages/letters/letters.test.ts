import { describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { findLetter } from '#functions/adapters/letters.ts';
import { hashOf } from '#functions/adapters/link-secrets.ts';
import { newSecret } from '#functions/adapters/new-id.ts';
import { letterFile, readObject } from '#functions/adapters/objects.ts';
import { addStatusSession } from '#functions/adapters/status-codes.ts';
import { writeTogether } from '#functions/adapters/write-together.ts';
import { acknowledgeRequest } from '#functions/stages/letters/acknowledge-request.ts';
import { issueLetter } from '#functions/stages/letters/issue-letter.ts';
import { readLetter } from '#functions/stages/letters/read-letter.ts';
import { setConfidentialContact } from '#functions/stages/letters/set-confidential-contact.ts';
import { statusOf } from '#functions/stages/submit/status.ts';
import { closeRequest } from '#functions/stages/verify/close-request.ts';
import { pendRequest } from '#functions/stages/verify/pend-request.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Letter } from '#shared/letters/letter.ts';
import type { Request } from '#shared/request/request.ts';
import { now, seedCase } from '#test/support/cases.ts';
import { later, MINUTES, outbox, raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
withObjects();

const ana = staff('ana', 'roi_specialist');
const callOn = (request: Request) => ({ requestId: request.id, actor: ana, version: null, now });
const lettersIn = async ({ id }: Request): Promise<Letter[]> => (await readCaseFile(id))?.letters ?? raise('no file');
const only = async (request: Request): Promise<Letter> => (await lettersIn(request))[0] ?? raise('no letter');
const visit = async ({ id }: Request): Promise<string> => {
  const sessionId = newSecret();
  await writeTogether([addStatusSession(hashOf(sessionId), id, now)]);
  return sessionId;
};
const letter = (kind: 'transfer' | 'breach', more: object = {}): ActionBody<'issue-letter'>['letter'] => ({
  kind,
  variables: (kind === 'transfer' ? { custodian: 'Richmond Family Clinic' } : BREACH) as never,
  ...more,
});
const BREACH = {
  happenedOn: '2026-11-02',
  discoveredOn: '2026-11-05',
  what: 'A page was sent to the wrong office.',
  types: ['Your name'],
  steps: ['Call us.'],
  doing: 'We asked for it back.',
};

describe('a letter that staff write', () => {
  it('is stored with the request in the transaction of its event, with its bytes under their hash', async () => {
    const request = await seedCase('CLOSED', { lane: 'RA_SELF' });
    const done = await issueLetter(callOn(request), {
      letter: letter('transfer', { paragraph: 'Ask for Ms. Reyes.' }),
      by: 'notice',
    });
    expect(done).toMatchObject({ ok: true, value: { state: 'CLOSED', version: 2 } });
    const listed = await only(request);
    expect(listed).toMatchObject({
      kind: 'transfer',
      sentBy: 'notice',
      isForRequester: true,
      byName: ana.name,
      pages: 1,
    });
    const bytes = (await readObject(letterFile(listed.sha256))) ?? raise('no bytes');
    expect(hashOfBytes(bytes)).toBe(listed.sha256);
    expect(await findLetter(request.id, listed.id)).toMatchObject({
      variables: { custodian: 'Richmond Family Clinic' },
      paragraph: 'Ask for Ms. Reyes.',
    });
    const event = (await eventsOf(request.id)).at(-1)?.event;
    expect(event).toMatchObject({
      action: 'issue-letter',
      detail: { letterId: listed.id, letterKind: 'transfer', letterSha256: listed.sha256 },
    });
    expect(JSON.stringify(event)).not.toMatch(/Richmond|Reyes/);
    expect((await outbox(request.id)).map(({ notice }) => notice)).toEqual([
      { kind: 'letter-ready', requestId: request.id, letterId: listed.id },
    ]);
  });

  it('is refused with its fields when something is missing or not allowed, and nothing is kept', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    const asked = {
      letter: { kind: 'breach', variables: { ...BREACH, types: [], ssn: '1' } as never },
      by: 'print',
    } as const;
    const done = await issueLetter(callOn(request), asked);
    expect(done).toMatchObject({ ok: false, refusal: { code: 'invalid-input' } });
    expect(done.ok || done.refusal.errors?.map(({ field }) => field)).toEqual(['variables.types', 'variables']);
    expect(await lettersIn(request)).toEqual([]);
  });

  it('names no kind of care to anyone but the patient', async () => {
    const body = { letter: letter('transfer', { paragraph: 'It was for the HIV clinic.' }), by: 'notice' } as const;
    const theirs = await seedCase('VALIDATE', { lane: 'AUTH_3P' });
    expect(await issueLetter(callOn(theirs), body)).toMatchObject({
      refusal: { code: 'invalid-input', errors: [{ field: 'paragraph' }] },
    });
    const own = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    expect(await issueLetter(callOn(own), body)).toMatchObject({ ok: true });
  });

  it('to the patient is neither mailed nor shown to the third party that asked', async () => {
    const request = await seedCase('VALIDATE', { lane: 'AUTH_3P' });
    await issueLetter(callOn(request), { letter: letter('breach'), by: 'notice' });
    const hidden = await only(request);
    expect(hidden).toMatchObject({ sentBy: 'print', isForRequester: false });
    expect(await outbox(request.id)).toEqual([]);
    const sessionId = await visit(request);
    expect(await statusOf({ sessionId, now })).toMatchObject({ ok: true, value: { letters: [] } });
    expect(await readLetter({ sessionId, letterId: hidden.id, now })).toMatchObject({
      refusal: { code: 'link-unusable' },
    });
  });
});

describe('a letter that comes with an event', () => {
  it('says what a pended request waits for', async () => {
    const request = await seedCase('RETRIEVE', { lane: 'RA_SELF' });
    await pendRequest(callOn(request), { reason: 'clarify', note: 'Which visit?', nextActionOn: '2026-12-01' });
    expect(await findLetter(request.id, (await only(request)).id)).toMatchObject({
      kind: 'clarification',
      variables: { question: 'Which visit?', replyBy: '2026-12-01', ifNoReply: 'as-asked' },
    });
  });

  it('needs a note, and none is written where the office itself acts', async () => {
    const waiting = { note: '', nextActionOn: '2026-12-01' };
    for (const reason of ['clarify', 'file_unusable', 'legal'] as const) {
      const request = await seedCase('RETRIEVE', { lane: 'RA_SELF' });
      expect(await pendRequest(callOn(request), { reason, ...waiting })).toMatchObject({ ok: true });
      expect(await lettersIn(request)).toEqual([]);
    }
  });

  it('ends a request without records with what was searched', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    const search = { systems: ['Film store'], isCertified: true };
    await closeRequest(callOn(request), { disposition: 'NO_RECORDS', note: 'Searched twice', search });
    expect(await findLetter(request.id, (await only(request)).id)).toMatchObject({
      kind: 'no-records',
      variables: { systems: ['Film store'], isCertified: true, sites: [request.facility] },
    });
    expect((await only(request)).pages).toBeGreaterThan(1);
  });

  it('tells a third party nothing about records before its right is proven', async () => {
    const close = { disposition: 'NO_RECORDS', note: 'Nothing here' } as const;
    const unproven = await seedCase('VALIDATE', { lane: 'AUTH_3P', authorization: undefined });
    expect(await closeRequest(callOn(unproven), close)).toMatchObject({ ok: true });
    expect(await lettersIn(unproven)).toEqual([]);
  });
});

describe('the acknowledgement', () => {
  it('is written once behind the submit, without a change to the request', async () => {
    const request = await seedCase('RECEIVED', { lane: 'RA_SELF' });
    await acknowledgeRequest(request.id, now);
    await acknowledgeRequest(request.id, later(MINUTES));
    const [first, ...others] = await lettersIn(request);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'acknowledgement', by: 'system:relay-outbox', sentBy: 'notice' });
    expect((await readCaseFile(request.id))?.request).toEqual(request);
    expect(await outbox(request.id)).toEqual([]);
  });
});

describe('where a patient asked to be written to (45 CFR 164.522(b))', () => {
  it('by post: the letter is to be printed with that address, and no mail tells of it', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    await setConfidentialContact(callOn(request), { means: 'post', address: '9 Sample Road\nNorfolk, VA 23510' });
    await pendRequest(callOn(request), { reason: 'clarify', note: 'Which visit?', nextActionOn: '2026-12-01' });
    expect(await only(request)).toMatchObject({ sentBy: 'print', isForRequester: true });
    expect(await outbox(request.id)).toEqual([]);
  });

  it('is never the mailbox to which the code goes, can be taken back, and is no right of a third party', async () => {
    const pickupContact = {
      channel: 'email',
      address: 'rosa+x@example.net',
      source: 'Registration',
      by: 'ana',
      at: now.toISOString(),
    };
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF', pickupContact });
    const wish = { means: 'email', address: 'Rosa@example.net' } as const;
    expect(await setConfidentialContact(callOn(request), wish)).toMatchObject({
      refusal: { code: 'contact-same-channel' },
    });
    await setConfidentialContact(callOn(request), { means: 'email', address: 'other@example.net' });
    const back = await setConfidentialContact(callOn(request), { means: 'none' });
    expect(back.ok && back.value).not.toHaveProperty('confidentialContact');
    expect(JSON.stringify(await eventsOf(request.id))).not.toContain('other@');
    const theirs = await seedCase('VALIDATE', { lane: 'AUTH_3P' });
    expect(await setConfidentialContact(callOn(theirs), wish)).toMatchObject({ refusal: { code: 'wrong-state' } });
  });
});

describe('reading a letter', () => {
  it('needs the visit that a code opened; the first reading is kept, and each is on record before a byte flows', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    await issueLetter(callOn(request), { letter: letter('transfer'), by: 'notice' });
    const { id, sha256, kind, date, pages } = await only(request);
    const sessionId = await visit(request);
    expect(await statusOf({ sessionId, now })).toMatchObject({ value: { letters: [{ id, kind, date, pages }] } });
    const granted = await readLetter({ sessionId, letterId: id, now: later(MINUTES) });
    const { url } = granted.ok ? granted.value : raise('refused');
    expect(hashOfBytes(new Uint8Array(await (await fetch(url)).arrayBuffer()))).toBe(sha256);
    expect(url).not.toMatch(/Rosa|req_|SP-\w{4}-\w{4}\?/);
    await readLetter({ sessionId, letterId: id, now: later(2 * MINUTES) });
    expect((await only(request)).readAt).toBe(later(MINUTES).toISOString());
    expect((await eventsOf(request.id)).map(({ event }) => event.action).slice(-2)).toEqual([
      'read-letter',
      'read-letter',
    ]);
    for (const spoiled of [
      { sessionId: newSecret(), letterId: id, now },
      { sessionId, letterId: id, now: later(15 * MINUTES) },
      { sessionId: await visit(await seedCase('VALIDATE')), letterId: id, now },
    ])
      expect(await readLetter(spoiled)).toMatchObject({ refusal: { code: 'link-unusable' } });
  });

  it('by staff is on record too, as is a preview, which keeps nothing else', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    const desk = await signedIn(ana);
    const preview = await desk.post(`/requests/${request.id}/letters/preview`, letter('transfer'));
    expect(preview.status).toBe(200);
    expect(preview.headers.get('content-type')).toBe('application/pdf');
    expect(await lettersIn(request)).toEqual([]);
    const issued = await desk.act(request.id, 'issue-letter', { letter: letter('transfer'), by: 'print' });
    expect(issued.body).toMatchObject({ letters: [{ kind: 'transfer', sentBy: 'print' }] });
    const { id, sha256 } = await only(request);
    const shown = await desk.get(`/requests/${request.id}/letters/${id}/content`);
    expect(shown.body).toMatchObject({ sha256, pages: 1 });
    const actions = (await eventsOf(request.id)).map(({ event }) => event.action);
    expect(actions).toEqual(['submit', 'preview-letter', 'issue-letter', 'view-letter']);
    const auditor = await signedIn(staff('eve', 'auditor'));
    expect((await auditor.post(`/requests/${request.id}/letters/preview`, letter('transfer'))).status).toBe(403);
  });

  it('that only an event may write is refused by hand', async () => {
    const request = await seedCase('VALIDATE', { lane: 'RA_SELF' });
    const desk = await signedIn(ana);
    const denial = { kind: 'denial', variables: {} };
    const answer = await desk.act(request.id, 'issue-letter', { letter: denial, by: 'notice' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  });
});
