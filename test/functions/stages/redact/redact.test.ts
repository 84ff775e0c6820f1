import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { tables } from '#functions/adapters/clients.ts';
import { eventsOf } from '#functions/adapters/history.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import { findMarks } from '#functions/adapters/marks.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { addUpload, uploadRow } from '#functions/adapters/uploads.ts';
import { removeDocument } from '#functions/stages/gather/remove-document.ts';
import { beginRedaction } from '#functions/stages/redact/begin-redaction.ts';
import { saveMarks } from '#functions/stages/redact/save-marks.ts';
import { sendToQa } from '#functions/stages/redact/send-to-qa.ts';
import { ACTION_BODIES } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { aMark } from '#test/support/action-bodies.ts';
import { DOC, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { staff } from '#test/support/requests.ts';

withEngines();
beforeAll(seedPatient);

const callOn = (request: Request, at = now, person = 'ana') => ({
  requestId: request.id,
  actor: staff(person, 'roi_specialist'),
  version: null,
  now: at,
});
const bodyOf = (marks: object[]) => ACTION_BODIES['save-marks'].parse({ documentId: DOC, marks });

describe('beginning redaction', () => {
  it('needs at least one record', async () => {
    const request = await seedCase('RETRIEVE', {}, 'bare');
    expect(await beginRedaction(callOn(request))).toMatchObject({ refusal: { code: 'no-records' } });
    expect(await sendToQa(callOn(await seedCase('REDACT', {}, 'bare')))).toMatchObject({
      refusal: { code: 'no-records' },
    });
  });

  it('waits for an upload that is being checked, but not for a place that was never used', async () => {
    const request = await seedCase('RETRIEVE');
    const owner = { kind: 'request' as const, id: request.id };
    const waiting = {
      uploadId: newId('upl'),
      owner,
      kind: 'record',
      name: 'a.pdf',
      at: now.toISOString(),
      status: 'waiting',
    };
    await addUpload(uploadRow.parse(waiting), 10);
    expect(await beginRedaction(callOn(request))).toMatchObject({ refusal: { code: 'documents-waiting' } });
    const muchLater = new Date(now.getTime() + 31 * 60_000);
    expect(await beginRedaction(callOn(request, muchLater))).toMatchObject({ ok: true, value: { state: 'REDACT' } });
  });
});

describe('marks', () => {
  it('are saved whole, counted in the view, and make who saved them the last editor', async () => {
    const request = await seedCase('REDACT');
    const body = bodyOf([aMark('1'), aMark('2', 3)]);
    expect(await saveMarks(callOn(request, now, 'cleo'), body)).toMatchObject({
      ok: true,
      value: { editorId: 'cleo' },
    });
    expect(await findMarks(request.id, DOC)).toMatchObject({ marks: body.marks, savedAt: now.toISOString() });
    expect((await readCaseFile(request.id))?.markCounts).toEqual({ [DOC]: 2 });
    const [, event] = await eventsOf(request.id);
    expect(event?.event.detail).toEqual({ documentId: DOC, marks: 2 });
  });

  it('fall with their document', async () => {
    const request = await seedCase('REDACT');
    await saveMarks(callOn(request), bodyOf([aMark('1')]));
    await removeDocument(callOn(request), { documentId: DOC });
    expect(await findMarks(request.id, DOC)).toBeNull();
  });

  it('belong to records of this request only', async () => {
    const request = await seedCase('REDACT', {}, 'bare');
    expect(await saveMarks(callOn(request), bodyOf([aMark('1')]))).toMatchObject({
      refusal: { code: 'invalid-input', errors: [{ field: 'documentId' }] },
    });
  });

  it('are read past the first megabyte of a case', async () => {
    const request = await seedCase('REDACT');
    for (let document = 0; document < 6; document += 1) {
      const documentId = newId('doc');
      const Item = {
        ...KEYS.markCount(request.id, documentId),
        documentId,
        count: 2000,
        padding: 'x'.repeat(300_000),
      };
      await tables().send(new PutCommand({ TableName: mainTable(), Item }));
    }
    const file = await readCaseFile(request.id);
    expect(Object.values(file?.markCounts ?? {})).toEqual(Array(6).fill(2000));
  });
});

describe('sending to QA', () => {
  it('names the preparer, queues a build of all record pages and tells the worker', async () => {
    const request = await seedCase('REDACT', { returnNote: 'again', editorId: 'cleo' });
    const done = await sendToQa(callOn(request, new Date('2026-11-23T02:00:00.000Z')));
    if (!done.ok) throw new TypeError(done.refusal.code);
    const { packet } = done.value;
    expect(done.value).toMatchObject({ state: 'QA', preparerId: 'ana', editorId: 'cleo', approvals: [] });
    expect(done.value.returnNote).toBeUndefined();
    expect(packet).toEqual({ buildId: packet?.buildId, status: 'building' });
    expect((await readCaseFile(request.id))?.build).toMatchObject({
      buildId: packet?.buildId,
      status: 'building',
      stage: 'queued',
      pagesDone: 0,
      pagesTotal: 3,
      // Still the day before at the facility.
      date: '2026-11-22',
    });
  });

  it('is refused while the code would travel with the link', async () => {
    const pickupContact = {
      channel: 'email',
      address: 'Rosa@Example.com',
      source: 'x',
      by: 'ana',
      at: now.toISOString(),
    };
    const request = await seedCase('REDACT', { pickupContact });
    expect(await sendToQa(callOn(request))).toMatchObject({ refusal: { code: 'contact-same-channel' } });
  });
});
