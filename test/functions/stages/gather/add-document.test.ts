import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import { tables } from '#functions/adapters/clients.ts';
import { addDocumentRow } from '#functions/adapters/documents.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { documentsOf, loadRequest } from '#functions/adapters/requests.ts';
import { findUpload, type Upload, uploadRow } from '#functions/adapters/uploads.ts';
import { addDocument } from '#functions/stages/gather/add-document.ts';
import { listCharts } from '#functions/stages/gather/list-charts.ts';
import { removeDocument } from '#functions/stages/gather/remove-document.ts';
import type { Request } from '#shared/request/request.ts';
import { aRecord, DOC, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { SHA, staff } from '#test/support/requests.ts';

withEngines();
beforeAll(seedPatient);

const callOn = (request: Request) => ({
  requestId: request.id,
  actor: staff('ana', 'roi_specialist'),
  version: null,
  now,
});

const seedUpload = async (owner: Upload['owner'], changes: object = {}): Promise<Upload> => {
  const found = { contentType: 'application/pdf', bytes: 900, pages: 2, sha256: SHA };
  const upload = uploadRow.parse({
    uploadId: newId('upl'),
    owner,
    kind: 'record',
    name: 'scan.pdf',
    at: now.toISOString(),
    status: 'accepted',
    ...found,
    ...changes,
  });
  await tables().send(new PutCommand({ TableName: mainTable(), Item: { ...KEYS.upload(upload.uploadId), ...upload } }));
  return upload;
};

it('lists the charts of the matched patient, newest first, and none before a match', async () => {
  const request = await seedCase('RETRIEVE');
  const charts = await listCharts({ requestId: request.id });
  expect(charts.ok && charts.value.map(({ chartId }) => chartId)).toEqual(['chart-2', 'chart-1']);
  const unmatched = await seedCase('RETRIEVE', { match: undefined });
  expect(await listCharts({ requestId: unmatched.id })).toMatchObject({ refusal: { code: 'not-matched' } });
});

it('adds a chart once and makes who added it the last editor', async () => {
  const request = await seedCase('RETRIEVE');
  const done = await addDocument(callOn(request), { chartId: 'chart-1' });
  expect(done).toMatchObject({ ok: true, value: { editorId: 'ana', version: 2 } });
  expect((await documentsOf(request.id)).map(({ name }) => name)).toEqual(['Visit', 'Visit']);
  const again = await addDocument(callOn(request), { chartId: 'chart-1' });
  expect(again).toMatchObject({ refusal: { code: 'invalid-input', errors: [{ field: 'chartId' }] } });
});

it("refuses a chart that is not the matched patient's", async () => {
  const request = await seedCase('RETRIEVE');
  expect(await addDocument(callOn(request), { chartId: 'chart-9' })).toMatchObject({
    refusal: { code: 'invalid-input' },
  });
});

it('adds an accepted upload of this request, and ties the upload to it', async () => {
  const request = await seedCase('RETRIEVE');
  const { uploadId } = await seedUpload({ kind: 'request', id: request.id });
  const done = await addDocument(callOn(request), { uploadId, recordType: 'lab', recordDate: '2026-01-02' });
  expect(done.ok).toBe(true);
  expect(await documentsOf(request.id)).toContainEqual(
    expect.objectContaining({ uploadId, kind: 'record', recordType: 'lab', pages: 2, sha256: SHA, addedBy: 'ana' }),
  );
  expect((await findUpload(uploadId))?.requestId).toBe(request.id);
});

it.each([
  ['is still being checked', { status: 'waiting' }, 'documents-waiting'],
  ['was refused', { status: 'refused', refusal: 'file-encrypted' }, 'file-encrypted'],
])('refuses an upload that %s', async (_, changes, code) => {
  const request = await seedCase('RETRIEVE');
  const { uploadId } = await seedUpload({ kind: 'request', id: request.id }, changes);
  expect(await addDocument(callOn(request), { uploadId, recordType: 'lab' })).toMatchObject({ refusal: { code } });
  expect(await documentsOf(request.id)).toHaveLength(1);
});

it("refuses another request's upload, a requester's draft and an unknown one alike", async () => {
  const request = await seedCase('RETRIEVE');
  const other = await seedUpload({ kind: 'request', id: newId('req') });
  const draft = await seedUpload({ kind: 'draft', id: request.id });
  const unknown = { uploadId: newId('upl') };
  const answers = await Promise.all(
    [other, draft, unknown].map(({ uploadId }) =>
      addDocument(callOn(request), { uploadId: uploadId as Upload['uploadId'], recordType: 'lab' }),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ refusal: { code: 'invalid-input', errors: [{ field: 'uploadId' }] } });
});

it('takes records out again, but never what the requester sent', async () => {
  const request = await seedCase('RETRIEVE');
  expect(await removeDocument(callOn(request), { documentId: DOC })).toMatchObject({ ok: true });
  expect(await documentsOf(request.id)).toEqual([]);

  const evidence = aRecord(request.id, { id: newId('doc'), kind: 'authorization' });
  const { Put } = addDocumentRow(evidence).item;
  await tables().send(new PutCommand({ TableName: mainTable(), Item: Put?.Item ?? {} }));
  expect(await removeDocument(callOn(request), { documentId: evidence.id })).toMatchObject({
    refusal: { code: 'invalid-input' },
  });
  expect((await loadRequest(request.id))?.request.version).toBe(2);
});
