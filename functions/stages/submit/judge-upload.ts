import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import { isJpeg, isPdf, isPng } from '#functions/pdf/picture-size.ts';
import { UPLOAD_REFUSALS, UPLOAD_TYPES } from '#shared/api/uploads.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { headObject, putOnce, quarantined, readObject, record } from '../../adapters/objects.ts';
import { findUpload, settleUpload, type Upload } from '../../adapters/uploads.ts';
import { uploadLimit } from './request-upload.ts';

type UploadType = (typeof UPLOAD_TYPES)[number];
type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];
type Arrived = { uploadId: string; versionId?: string; isLastTry: boolean };

/**
 * The verdict on a file in quarantine, once and for good. Size comes first, so that nothing over the limit is read;
 * what is accepted is copied from the very bytes that were judged.
 */
export const judgeUpload = async (arrived: Arrived): Promise<'accepted' | 'refused' | 'late'> => {
  const upload = await findUpload(arrived.uploadId);
  if (upload?.status !== 'waiting') return 'late';
  const place = quarantined(arrived.uploadId, arrived.versionId);
  const head = await headObject(place);
  if (!head) return 'late';
  if (head.bytes > uploadLimit(upload.kind)) return refused(upload, 'file-too-large');
  const bytes = head.bytes > 0 ? await readObject(place) : new Uint8Array();
  if (!bytes) return 'late';
  const type = upload.declaredType ?? declared(head.contentType) ?? sniffed(bytes);
  // Records go through redaction, which works on PDF alone.
  if (upload.kind === 'record' && type !== 'application/pdf') return refused(upload, 'file-type');
  const facts = await inspect(bytes, type, arrived.isLastTry);
  return facts.ok ? accept(upload, bytes, { ...facts.value, type }) : refused(upload, verdictOf(facts.refusal.code));
};

const declared = (type: string | undefined) => UPLOAD_TYPES.find((known) => known === type);

/** What the content says it is, where the sender could not say: a page without script knows no type. */
const sniffed = (bytes: Uint8Array): UploadType => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isJpeg(file)) return 'image/jpeg';
  return isPng(file) && !isPdf(file) ? 'image/png' : 'application/pdf';
};

/** A file on which the engine itself fails is refused in the end: it must not hold up the queue for ever. */
const inspect = async (bytes: Uint8Array, type: UploadType, isLastTry: boolean) => {
  try {
    return await pdfEngine.inspectUpload(bytes, type);
  } catch (error) {
    if (!isLastTry) throw error;
    return { ok: false, refusal: { code: 'file-damaged' } } as const;
  }
};

const verdictOf = (code: RefusalCode): UploadRefusal =>
  UPLOAD_REFUSALS.find((refusal) => refusal === code) ?? 'file-damaged';

const refused = async (upload: Upload, refusal: UploadRefusal): Promise<'refused'> => {
  await settleUpload(upload.uploadId, { status: 'refused', refusal });
  return 'refused';
};

const accept = async (upload: Upload, bytes: Uint8Array, { type, pages }: { type: UploadType; pages: number }) => {
  const { uploadId } = upload;
  const sha256 = hashOfBytes(bytes);
  const stored = await putOnce({ ...record(uploadId), bytes, contentType: type, sha256 });
  // The form was sent twice with different files: the one that lies there already gets its own verdict.
  if (stored === 'exists' && (await headObject(record(uploadId)))?.sha256 !== sha256) return 'late';
  await settleUpload(uploadId, { status: 'accepted', contentType: type, bytes: bytes.length, pages, sha256 });
  return 'accepted';
};
