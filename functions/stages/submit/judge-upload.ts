import { uploadEngine } from '#functions/pdf/isolated/engines.ts';
import { isJpeg, isPdf, isPng } from '#functions/pdf/picture-size.ts';
import { suggestedFacts, UPLOAD_REFUSALS, UPLOAD_TYPES } from '#shared/api/uploads.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { type Result, refuse } from '#shared/result.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { headObject, original, putOnce, quarantined, readObject, record } from '../../adapters/objects.ts';
import { findUpload, settleUpload, type Upload } from '../../adapters/uploads.ts';
import { uploadLimit } from './request-upload.ts';

type UploadType = (typeof UPLOAD_TYPES)[number];
type UploadRefusal = (typeof UPLOAD_REFUSALS)[number];
type Outcome = 'accepted' | 'refused' | 'late';
type Head = NonNullable<Awaited<ReturnType<typeof headObject>>>;
type Arrived = { uploadId: string; versionId?: string; isLastTry: boolean };

/**
 * The verdict on a file in quarantine, once and for good. Size comes first, so that nothing over the limit is read;
 * what is accepted is copied from the very bytes that were judged.
 */
export const judgeUpload = async (arrived: Arrived): Promise<Outcome> => {
  const upload = await findUpload(arrived.uploadId);
  if (upload?.status !== 'waiting') return 'late';
  const place = quarantined(arrived.uploadId, arrived.versionId);
  const head = await headObject(place);
  if (!head) return 'late';
  if (head.bytes > uploadLimit(upload.kind)) return refused(upload, 'file-too-large');
  const bytes = head.bytes > 0 ? await readObject(place) : new Uint8Array();
  if (!bytes) return 'late';
  return upload.kind === 'record'
    ? judgeRecord(upload, bytes, arrived.isLastTry)
    : judgeProof(upload, bytes, head, arrived);
};

/** What a requester sends is looked at as it is. */
const judgeProof = async (upload: Upload, bytes: Uint8Array, head: Head, { isLastTry }: Arrived): Promise<Outcome> => {
  const type = declared(upload.declaredType) ?? declared(head.contentType) ?? sniffed(bytes);
  const facts = await attempt(() => uploadEngine.inspectUpload(bytes, type), isLastTry);
  if (!facts.ok) return refused(upload, verdictOf(facts.refusal.code));
  return accept(upload, bytes, { contentType: type, pages: facts.value.pages });
};

/** Records go through redaction, which works on PDF alone: any other kind is made into one, and kept beside it as it came. */
const judgeRecord = async (upload: Upload, bytes: Uint8Array, isLastTry: boolean): Promise<Outcome> => {
  const rendered = await attempt(() => uploadEngine.renderSource(bytes, upload.declaredType), isLastTry);
  if (!rendered.ok) return refused(upload, verdictOf(rendered.refusal.code));
  const { type, pages, bytes: pdf, suggested } = rendered.value;
  const facts = { contentType: 'application/pdf', pages, suggested: suggestedFacts.parse(suggested) } as const;
  if (!pdf) return accept(upload, bytes, facts);
  const sha256 = hashOfBytes(bytes);
  if (!(await store(original(upload.uploadId), bytes, type, sha256))) return 'late';
  return accept(upload, pdf, { ...facts, original: { contentType: type, sha256 } });
};

const declared = (type: string | undefined) => UPLOAD_TYPES.find((known) => known === type);

/** What the content says it is, where the sender could not say: a page without script knows no type. */
const sniffed = (bytes: Uint8Array): UploadType => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isJpeg(file)) return 'image/jpeg';
  return isPng(file) && !isPdf(file) ? 'image/png' : 'application/pdf';
};

/** A file on which the engine itself fails is refused in the end: it must not hold up the queue for ever. */
const attempt = async <Value>(work: () => Promise<Result<Value>>, isLastTry: boolean): Promise<Result<Value>> => {
  try {
    return await work();
  } catch (error) {
    if (!isLastTry) throw error;
    return refuse({ code: 'file-damaged' });
  }
};

const verdictOf = (code: RefusalCode): UploadRefusal =>
  UPLOAD_REFUSALS.find((refusal) => refusal === code) ?? 'file-damaged';

const refused = async (upload: Upload, refusal: UploadRefusal): Promise<'refused'> => {
  await settleUpload(upload.uploadId, { status: 'refused', refusal });
  return 'refused';
};

/** False when the form was sent twice with different files: the one that lies there already gets its own verdict. */
const store = async (place: ReturnType<typeof record>, bytes: Uint8Array, contentType: string, sha256: string) =>
  (await putOnce({ ...place, bytes, contentType, sha256 })) === 'stored' ||
  (await headObject(place))?.sha256 === sha256;

type Accepted = Pick<Upload, 'contentType' | 'pages' | 'original' | 'suggested'> & { contentType: UploadType };

const accept = async ({ uploadId }: Upload, bytes: Uint8Array, facts: Accepted): Promise<Outcome> => {
  const sha256 = hashOfBytes(bytes);
  if (!(await store(record(uploadId), bytes, facts.contentType, sha256))) return 'late';
  await settleUpload(uploadId, { status: 'accepted', ...facts, bytes: bytes.length, sha256 });
  return 'accepted';
};
