import { beforeEach, describe, expect, it } from 'vitest';
import { hashOfBytes } from '#functions/adapters/hash-of-bytes.ts';
import { KEYS } from '#functions/adapters/keys.ts';
import { addUpload, findUpload } from '#functions/adapters/uploads.ts';
import { judgeUpload } from '#functions/stages/submit/judge-upload.ts';
import { requestUpload, ticketFor, waitingUpload } from '#functions/stages/submit/request-upload.ts';
import { removeUpload, uploadStatus, uploadStatuses } from '#functions/stages/submit/upload-status.ts';
import { uploadId } from '#shared/ids.ts';
import { change, later, now } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { objectsIn, readBack, sendForm, withObjects } from '#test/support/objects.ts';
import { anUpload, aTicket, blankPdf, OWNER, WANTED } from '#test/support/submissions.ts';

withEngines();
withObjects();

const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);
const ENCRYPTED =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>endobj\n4 0 obj<</Filter/Standard/V 1/R 2/Length 40/P -4/O<3030303030303030303030303030303030303030303030303030303030303030>/U<3131313131313131313131313131313131313131313131313131313131313131>>>endobj\ntrailer<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00><00>]>>\n';

let owner: { kind: 'draft'; id: string };
beforeEach(() => {
  owner = { kind: 'draft', id: crypto.randomUUID() };
});
const ask = (wanted: Partial<typeof WANTED>) => requestUpload({ owner, wanted: { ...WANTED, ...wanted }, now });

describe('asking to upload', () => {
  it('gives a form for exactly one key, which the file then lies under', async () => {
    const ticket = await aTicket();
    expect(ticket.fields).toMatchObject({ key: `quarantine/${ticket.uploadId}`, 'Content-Type': 'application/pdf' });
    expect((await sendForm(ticket, await blankPdf())).status).toBe(204);
    expect(await objectsIn('QUARANTINE_BUCKET', `quarantine/${ticket.uploadId}`)).toHaveLength(1);
    const elsewhere = { ...ticket, fields: { ...ticket.fields, key: 'quarantine/other' } };
    expect((await sendForm(elsewhere, await blankPdf())).status).toBe(403);
  });

  it('leads a browser without script back to its page', async () => {
    const redirectTo = 'https://records.example.org/es/request/uploads';
    const ticket = await requestUpload({ owner, wanted: { ...WANTED, bytes: 0 }, redirectTo, now });
    const answer = ticket.ok ? await sendForm(ticket.value, await blankPdf()) : null;
    expect(answer?.status).toBe(303);
    expect(answer?.headers.get('Location')).toContain(redirectTo);
  });

  it.each([
    ['25 MB and a byte', { bytes: 25 * 1024 * 1024 + 1 }, 'file-too-large'],
    ['2 GB', { bytes: 2 * 1024 ** 3 }, 'file-too-large'],
    ['a medical record', { kind: 'record' }, 'invalid-input'],
  ] as const)('refuses %s from the public before anything is sent', async (_, wanted, code) => {
    expect(await ask(wanted)).toMatchObject({ ok: false, refusal: { code } });
    expect(await uploadStatuses({ owner })).toEqual({ ok: true, value: [] });
  });

  it('lets S3 refuse a file that is larger than it was declared', async () => {
    expect((await sendForm(await aTicket(), new Uint8Array(25 * 1024 * 1024 + 1))).status).toBe(400);
  });

  it('allows ten files, whatever comes at once, and another when one is removed', async () => {
    const results = await Promise.all(Array.from({ length: 14 }, () => ask({})));
    expect(results.filter((result) => result.ok)).toHaveLength(10);
    const first = results.flatMap((result) => (result.ok ? [result.value.uploadId] : []))[0] ?? '';
    expect(await removeUpload({ owner: OWNER, uploadId: first })).toMatchObject({ ok: false });
    expect(await removeUpload({ owner, uploadId: first })).toEqual({ ok: true, value: null });
    expect(await ask({})).toMatchObject({ ok: true });
    const listed = await uploadStatuses({ owner });
    expect(listed.ok && listed.value).toHaveLength(10);
  });
});

describe('judging an upload', () => {
  it('accepts a PDF: kept with its real type, its hash and its pages', async () => {
    const file = await blankPdf(3);
    const uploadId = await anUpload(file, {}, owner);
    expect(await uploadStatus({ uploadId })).toMatchObject({
      value: { status: 'accepted', pages: 3, bytes: file.length },
    });
    const kept = await readBack('RECORDS_BUCKET', `records/${uploadId}`);
    expect(kept).toMatchObject({ contentType: 'application/pdf' });
    expect(Buffer.compare(kept.bytes, file)).toBe(0);
  });

  it('accepts a photo as what it is when a page without script could not say', async () => {
    const uploadId = await anUpload(bytesOf(JPEG), { bytes: 0 }, owner);
    expect(await findUpload(uploadId)).toMatchObject({ status: 'accepted', contentType: 'image/jpeg', pages: 1 });
  });

  it.each<[string, Uint8Array<ArrayBuffer> | string, Partial<typeof WANTED>, string]>([
    ['an empty file', '', {}, 'file-empty'],
    ['a JPEG that is named PDF', bytesOf(JPEG), {}, 'file-type'],
    ['a PDF that is named JPEG', '%PDF-1.4\n', { contentType: 'image/jpeg' }, 'file-type'],
    ['a PDF with a password', ENCRYPTED, {}, 'file-encrypted'],
    ['a damaged PDF', '%PDF-1.7\nnot a pdf at all', {}, 'file-damaged'],
    ['a text file', 'hello', { bytes: 0 }, 'file-type'],
  ])('refuses %s and keeps nothing of it', async (_, file, wanted, refusal) => {
    const uploadId = await anUpload(file, wanted, owner);
    expect(await uploadStatus({ uploadId })).toMatchObject({ value: { status: 'refused', refusal } });
    expect(await objectsIn('RECORDS_BUCKET', `records/${uploadId}`)).toEqual([]);
  });

  it('takes the word of a script that puts the type into the form of a page that could not say', async () => {
    const ticket = await aTicket({ bytes: 0 }, owner);
    expect(ticket.fields['Content-Type']).toBe('application/octet-stream');
    ticket.fields['Content-Type'] = 'application/pdf';
    await sendForm(ticket, bytesOf(JPEG));
    await judgeUpload({ uploadId: ticket.uploadId, isLastTry: false });
    expect(await findUpload(ticket.uploadId)).toMatchObject({ status: 'refused', refusal: 'file-type' });
  });

  it('refuses a file over the limit without reading it', async () => {
    const staff = { kind: 'request', id: 'req_x' } as const;
    const ticket = await aTicket({ kind: 'record' }, staff);
    await sendForm(ticket, new Uint8Array(26 * 1024 * 1024));
    await change(KEYS.upload(ticket.uploadId), { kind: 'authority' });
    expect(await judgeUpload({ uploadId: ticket.uploadId, isLastTry: false })).toBe('refused');
    expect(await findUpload(ticket.uploadId)).toMatchObject({ refusal: 'file-too-large' });
  });

  it('makes a PDF of a record of another kind, and keeps the file as it came', async () => {
    const request = { kind: 'request', id: 'req_y' } as const;
    const wanted = { kind: 'record', name: 'note.txt', contentType: 'text/plain', bytes: 7 } as const;
    const upload = waitingUpload({ owner: request, wanted, now: new Date() });
    await addUpload(upload, 10);
    await sendForm(await ticketFor(uploadId.parse(upload.uploadId), wanted), 'A note.');
    expect(await judgeUpload({ uploadId: upload.uploadId, isLastTry: false })).toBe('accepted');
    const found = await findUpload(upload.uploadId);
    expect(found).toMatchObject({ contentType: 'application/pdf', pages: 1, original: { contentType: 'text/plain' } });
    const [kept, made] = [
      await readBack('RECORDS_BUCKET', `originals/${upload.uploadId}`),
      await readBack('RECORDS_BUCKET', `records/${upload.uploadId}`),
    ];
    expect(Buffer.from(kept.bytes).toString()).toBe('A note.');
    expect(Buffer.from(made.bytes).toString('latin1', 0, 5)).toBe('%PDF-');
    expect([hashOfBytes(kept.bytes), hashOfBytes(made.bytes)]).toEqual([found?.original?.sha256, found?.sha256]);
  });

  it('refuses a record that is not what it was declared to be', async () => {
    const ticket = await aTicket({ kind: 'record', contentType: 'image/png' }, { kind: 'request', id: 'req_y' });
    await sendForm(ticket, bytesOf(JPEG));
    await judgeUpload({ uploadId: ticket.uploadId, isLastTry: false });
    expect(await findUpload(ticket.uploadId)).toMatchObject({ refusal: 'file-type' });
  });

  it('is for good: late, repeated and unknown events change nothing', async () => {
    const uploadId = await anUpload(await blankPdf(2), {}, owner);
    const before = await findUpload(uploadId);
    expect(await judgeUpload({ uploadId, isLastTry: true })).toBe('late');
    expect(await judgeUpload({ uploadId: 'upl_unknown', isLastTry: true })).toBe('late');
    const unsent = await aTicket({}, owner);
    expect(await judgeUpload({ uploadId: unsent.uploadId, isLastTry: true })).toBe('late');
    expect(await findUpload(uploadId)).toEqual(before);
  });

  it('keeps to the first file when a form is sent twice, even if its verdict was lost', async () => {
    const ticket = await aTicket({}, owner);
    await sendForm(ticket, await blankPdf(1));
    await judgeUpload({ uploadId: ticket.uploadId, isLastTry: false });
    await change(KEYS.upload(ticket.uploadId), { status: 'waiting', at: later(1).toISOString() });
    await sendForm(ticket, await blankPdf(2));
    expect(await judgeUpload({ uploadId: ticket.uploadId, isLastTry: false })).toBe('late');
    expect(await findUpload(ticket.uploadId)).toMatchObject({ status: 'waiting' });
  });
});
