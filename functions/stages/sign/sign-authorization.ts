import type { AuditDetail } from '#shared/audit/events.ts';
import { documentId, uploadId } from '#shared/ids.ts';
import { formOfSigned, type Signature } from '#shared/law/authorization/signed-text.ts';
import { type Document, document, type Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import type { Language } from '#shared/words/format.ts';
import { config } from '../../adapters/config.ts';
import { addDocumentRow } from '../../adapters/documents.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { newId } from '../../adapters/new-id.ts';
import { putOnce, quarantined } from '../../adapters/objects.ts';
import { useSigning } from '../../adapters/signings.ts';
import { addUpload, keepUpload } from '../../adapters/uploads.ts';
import { without } from '../without.ts';
import { amend } from './amend.ts';
import { type OpenSigning, openSigning, type ShownText, type SigningKey, textOf } from './open-signing.ts';
import { signedPdf } from './signed-pdf.ts';

type Sign = { key: SigningKey; language: Language; textSha256: string; signature: Signature; now: Date };

/**
 * A patient signs on our page (AU-24): the text they read, their name and the time become a PDF of the record, and the
 * authorization is judged anew. What was shown is what is signed: a text that changed meanwhile is shown again.
 */
export const signAuthorization = async (call: Sign): Promise<Result<Request>> => {
  const { key, language, signature, now } = call;
  const open = await openSigning(key, now);
  if (!open.ok) return open;
  const shown = textOf(open.value, language);
  if (shown.textSha256 !== call.textSha256) return refuse({ code: 'stale-version' });
  const signedAt = now.toISOString();
  const file = await keepPdf(open.value, shown, signature, signedAt);
  const { tokenHash, file: caseFile, today } = open.value;
  const { text, textSha256 } = shown;
  const electronic = { signedAt, textVersion: text.version, textSha256, addressFrom: 'requester' as const };
  const detail: AuditDetail = {
    by: 'signature',
    textVersion: text.version,
    textSha256,
    documentSha256: file.sha256,
    isRepresentative: signature.relationship !== undefined,
  };
  return amend({ file: caseFile, now, detail }, (request) => {
    const form = { ...formOfSigned(request, { text, signature, today, electronic }), uploadId: file.uploadId };
    return ok({
      facts: { ...without(request, 'signing'), authorizationForm: { form, source: 'signature', at: signedAt } },
      writes: [addDocumentRow(file), keepUpload(file.uploadId, request.id), useSigning(tokenHash, now)],
      notices: [{ kind: 'authorization-signed', requestId: request.id }],
    });
  });
};

/** The public site writes to no record: the PDF goes the way of every file, and the worker takes its very bytes over. */
const keepPdf = async (
  open: OpenSigning,
  shown: ShownText,
  signature: Signature,
  signedAt: string,
): Promise<Document> => {
  const timeZone = config('FACILITY_TIME_ZONE');
  const { bytes, pages } = await signedPdf({ ...shown, signature, signedAt, timeZone });
  const sha256 = hashOfBytes(bytes);
  const upload = uploadId.parse(newId('upl'));
  const row = { uploadId: upload, kind: 'authorization', name: 'file', at: signedAt, status: 'waiting' } as const;
  await addUpload({ ...row, owner: { kind: 'api', id: upload }, declaredType: 'application/pdf' }, 1);
  await putOnce({ ...quarantined(upload), bytes, contentType: 'application/pdf', sha256 });
  return document.parse({
    id: documentId.parse(newId('doc')),
    requestId: open.file.request.id,
    uploadId: upload,
    kind: 'authorization',
    name: authorizationWords[shown.language].text.form,
    contentType: 'application/pdf',
    bytes: bytes.length,
    pages,
    sha256,
    addedBy: 'requester',
    addedAt: signedAt,
  });
};
