import { type RecordUploadWanted, UPLOAD_LIMITS, type UploadTicket, type UploadWanted } from '#shared/api/uploads.ts';
import { type UploadId, uploadId } from '#shared/ids.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { newId } from '../../adapters/new-id.ts';
import { presignUpload, quarantined } from '../../adapters/objects.ts';
import { addUpload, type Upload, type UploadOwner } from '../../adapters/uploads.ts';

type Wanted = { owner: UploadOwner; wanted: UploadWanted; redirectTo?: string; now: Date };

/** A script may still put the type in the form's place, once a file is chosen. */
const UNDECLARED = 'application/octet-stream';

/** A row that waits for its verdict, and a presigned POST straight to quarantine: no file passes through a function. */
export const requestUpload = async ({ owner, wanted, redirectTo, now }: Wanted): Promise<Result<UploadTicket>> => {
  if (wanted.kind === 'record') return invalid('kind', 'Records come from the hospital: choose another kind');
  if (wanted.bytes > uploadLimit(wanted.kind)) return refuse({ code: 'file-too-large' });
  const upload = waitingUpload({ owner, wanted, now });
  if (!(await addUpload(upload, UPLOAD_LIMITS.maxFiles)))
    return invalid('uploads', `Send at most ${UPLOAD_LIMITS.maxFiles} files, or remove one first`);
  return ok(await ticketFor(upload.uploadId, wanted, redirectTo));
};

type Place = { owner: UploadOwner; wanted: RecordUploadWanted; now: Date };

/** A new upload, before its file has come. */
export const waitingUpload = ({ owner, wanted, now }: Place): Upload => ({
  uploadId: uploadId.parse(newId('upl')),
  owner,
  kind: wanted.kind,
  name: wanted.name,
  // 0 bytes declared is a page without script: it does not know the file, so it cannot declare a type either.
  ...(wanted.bytes > 0 ? { declaredType: wanted.contentType } : {}),
  at: now.toISOString(),
  status: 'waiting',
});

/** Where to send the file of an upload, and for how long. */
export const ticketFor = async (
  id: UploadId,
  wanted: RecordUploadWanted,
  redirectTo?: string,
): Promise<UploadTicket> => {
  const isDeclared = wanted.bytes > 0;
  const contentType = isDeclared ? wanted.contentType : UNDECLARED;
  const maxBytes = isDeclared ? uploadLimit(wanted.kind) : UPLOAD_LIMITS.maxUndeclaredBytes;
  const place = { place: quarantined(id), maxBytes, minutes: UPLOAD_LIMITS.minutes };
  return { uploadId: id, ...(await presignUpload({ ...place, contentType, ...(redirectTo ? { redirectTo } : {}) })) };
};

/** How large a file of this kind may be: the hospital's own records come in whole charts. */
export const uploadLimit = (kind: UploadWanted['kind']): number =>
  kind === 'record' ? UPLOAD_LIMITS.maxRecordBytes : UPLOAD_LIMITS.maxBytes;

const invalid = (field: string, message: string) => refuse({ code: 'invalid-input', errors: [{ field, message }] });
