import { PDFDocument } from 'pdf-lib';
import { addUpload, type UploadOwner } from '#functions/adapters/uploads.ts';
import { judgeUpload } from '#functions/stages/submit/judge-upload.ts';
import { requestUpload, ticketFor, waitingUpload } from '#functions/stages/submit/request-upload.ts';
import { type Submission, submission } from '#shared/api/public.ts';
import type { UploadTicket, UploadWanted } from '#shared/api/uploads.ts';
import { now, raise } from './deliveries.ts';
import { sendForm } from './objects.ts';

export const OWNER = { kind: 'draft', id: 'd'.repeat(32) } as const;

export const WANTED: UploadWanted = {
  kind: 'authority',
  name: 'Proof.pdf',
  contentType: 'application/pdf',
  bytes: 1000,
};

/** A synthetic patient's whole request. */
export const aSubmission = (changes: Record<string, unknown> = {}): Submission =>
  submission.parse({
    language: 'es',
    requester: { type: 'patient', name: 'Rosa Example', email: 'rosa@example.com', phone: '202 555 0143' },
    patient: { name: { given: 'Rosa', family: 'Example' }, dateOfBirth: '1980-02-29' },
    scope: { recordTypes: ['entire'] },
    statement: { name: 'Rosa Example', agreed: true, textVersion: '2026-11-es' },
    ...changes,
  });

/** A PDF of blank pages, always the same bytes. */
export const blankPdf = async (pages = 1): Promise<Uint8Array<ArrayBuffer>> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let page = 0; page < pages; page += 1) document.addPage([612, 792]);
  return new Uint8Array(await document.save());
};

export const aTicket = async (
  wanted: Partial<UploadWanted> = {},
  owner: UploadOwner = OWNER,
): Promise<UploadTicket> => {
  const asked = { owner, wanted: { ...WANTED, ...wanted }, now };
  if (owner.kind === 'request') {
    const upload = waitingUpload(asked);
    await addUpload(upload, 200);
    return ticketFor(upload.uploadId, asked.wanted);
  }
  const ticket = await requestUpload(asked);
  return ticket.ok ? ticket.value : raise(ticket.refusal.code);
};

/** A file that was sent and judged. */
export const anUpload = async (
  file: Uint8Array<ArrayBuffer> | string,
  wanted: Partial<UploadWanted> = {},
  owner: UploadOwner = OWNER,
) => {
  const ticket = await aTicket(wanted, owner);
  await sendForm(ticket, file);
  await judgeUpload({ uploadId: ticket.uploadId, isLastTry: false });
  return ticket.uploadId;
};
