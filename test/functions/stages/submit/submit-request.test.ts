import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '#functions/adapters/history.ts';
import { KEYS } from '#functions/adapters/keys.ts';
import { hashOf } from '#functions/adapters/link-secrets.ts';
import { documentsOf, findByReference } from '#functions/adapters/requests.ts';
import { findUpload } from '#functions/adapters/uploads.ts';
import { submitRequest } from '#functions/stages/submit/submit-request.ts';
import type { Submission } from '#shared/api/public.ts';
import { verifyChain } from '#shared/audit/chain.ts';
import { requestId, uploadId } from '#shared/ids.ts';
import { historyOf, now, outbox, raise, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { anUpload, aSubmission, aTicket, blankPdf, OWNER } from '#test/support/submissions.ts';

withEngines();
withObjects();

const submit = (
  submission: Submission,
  key: string = crypto.randomUUID(),
  bodyHash: string = hashOf(JSON.stringify(submission)),
  at: Date = now,
) => submitRequest({ submission, owner: OWNER, idempotency: { key, bodyHash }, now: at });
const filed = async (submission: Submission, at?: Date) => {
  const result = await submit(submission, undefined, undefined, at);
  return result.ok ? result.value : raise(JSON.stringify(result.refusal));
};
const representative = {
  type: 'personal_representative',
  name: 'Luz Example',
  email: 'luz@example.com',
  relationship: 'Parent',
};

describe('filing a request', () => {
  it('stores the request, tells the requester, and gives a receipt that the history bears out', async () => {
    const submission = aSubmission();
    const { reference, dueOn, receipt } = await filed(submission);
    const id = requestId.parse(await findByReference(reference));
    expect(await row(KEYS.request(id))).toMatchObject({
      state: 'RECEIVED',
      version: 1,
      lane: 'RA_SELF',
      language: 'es',
      dueOn,
      reference,
      requester: { phone: '+12025550143' },
    });
    expect((await outbox(id))[0]).toMatchObject({ notice: { kind: 'request-received' }, status: 'PENDING' });
    expect(receipt).toMatchObject({
      requestId: id,
      submissionSha256: hashOf(canonicalize(submission) ?? ''),
      uploads: [],
    });
    const events = await eventsOf(id);
    expect(receipt.audit).toEqual({ seq: 1, hash: events[0]?.hash });
    const file = { format: 'sallyport-audit/1', exportedAt: now.toISOString(), head: receipt.audit, events } as const;
    expect(verifyChain({ ...file, requestId: id })).toMatchObject({ ok: true });
  });

  it.each([
    ['2026-11-22T15:00:00.000Z', '2026-12-22'],
    ['2026-11-23T04:59:59.999Z', '2026-12-22'],
    ['2026-11-23T05:00:00.000Z', '2026-12-23'],
  ])('counts thirty days from the local date of %s', async (at, dueOn) => {
    expect(await filed(aSubmission(), new Date(at))).toMatchObject({ dueOn });
  });

  it('is one request with one answer, however often the same call comes, at once or later', async () => {
    const [submission, key] = [aSubmission(), crypto.randomUUID()];
    const results = await Promise.all(Array.from({ length: 8 }, () => submit(submission, key)));
    results.push(await submit(submission, key));
    const answers = new Set(results.map((result) => JSON.stringify(result.ok ? result.value : result)));
    expect(answers.size).toBe(1);
    const [first] = results;
    const id = (first?.ok && (await findByReference(first.value.reference))) || raise('not filed');
    expect(await historyOf({ id: requestId.parse(id) })).toEqual(['submit']);
  });

  it('refuses the same key for another body', async () => {
    const key = crypto.randomUUID();
    await submit(aSubmission(), key);
    expect(await submit(aSubmission({ language: 'en' }), key)).toMatchObject({ refusal: { code: 'key-reused' } });
  });

  it('makes the accepted files documents of the request, once', async () => {
    const upload = await anUpload(await blankPdf(2));
    const submission = aSubmission({ requester: representative, uploads: [upload] });
    const { reference, receipt } = await filed(submission);
    const id = (await findByReference(reference)) ?? raise('not filed');
    expect(await documentsOf(id)).toMatchObject([
      { uploadId: upload, kind: 'authority', pages: 2, addedBy: 'requester' },
    ]);
    expect(receipt.uploads).toMatchObject([{ pages: 2 }]);
    expect(await findUpload(upload)).toMatchObject({ requestId: id });
    expect(await submit(submission)).toMatchObject({
      refusal: { code: 'invalid-input', errors: [{ field: 'uploads.0' }] },
    });
  });

  it('gives a file to one of two requests that name it at once', async () => {
    const upload = await anUpload(await blankPdf());
    const submission = aSubmission({ requester: representative, uploads: [upload] });
    const results = await Promise.all([submit(submission), submit(submission), submit(submission)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['that is still being checked', async () => (await aTicket()).uploadId, 'documents-waiting'],
    ['that was refused', () => anUpload('hello'), 'file-type'],
    ['that is unknown', async () => uploadId.parse(`upl_${'0'.repeat(26)}`), 'invalid-input'],
    ['of somebody else', async () => (await aTicket({}, { kind: 'draft', id: 'other' })).uploadId, 'invalid-input'],
  ])('refuses a file %s and names it', async (_, upload, code) => {
    const submission = aSubmission({ requester: representative, uploads: [await upload()] });
    expect(await submit(submission)).toMatchObject({ ok: false, refusal: { code, errors: [{ field: 'uploads.0' }] } });
  });
});
