import { UPLOAD_LIMITS, type UploadTicket, type UploadWanted } from '#shared/api/uploads.ts';
import { uploadId } from '#shared/ids.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { newId } from '../../adapters/new-id.ts';
import { presignUpload, quarantined } from '../../adapters/objects.ts';
import { addUpload, type UploadOwner } from '../../adapters/uploads.ts';

type Wanted = { owner: UploadOwner; wanted: UploadWanted; redirectTo?: string; now: Date };

const MAX_RECORDS = 200;
/** A script may still put the type in the form's place, once a file is chosen. */
const UNDECLARED = 'application/octet-stream';

/** A row that waits for its verdict, and a presigned POST straight to quarantine: no file passes through a function. */
export const requestUpload = async ({ owner, wanted, redirectTo, now }: Wanted): Promise<Result<UploadTicket>> => {
  const isStaff = owner.kind === 'request';
  if (wanted.kind === 'record' && !isStaff)
    return invalid('kind', 'Records come from the hospital: choose another kind');
  const maxBytes = uploadLimit(wanted.kind);
  if (wanted.bytes > maxBytes) return refuse({ code: 'file-too-large' });

  const id = uploadId.parse(newId('upl'));
  const isAdded = await addUpload(
    {
      uploadId: id,
      owner,
      kind: wanted.kind,
      name: wanted.name,
      // 0 bytes declared is a page without script: it does not know the file, so it cannot declare a type either.
      ...(wanted.bytes > 0 ? { declaredType: wanted.contentType } : {}),
      at: now.toISOString(),
      status: 'waiting',
    },
    isStaff ? MAX_RECORDS : UPLOAD_LIMITS.maxFiles,
  );
  if (!isAdded) return invalid('uploads', `Send at most ${UPLOAD_LIMITS.maxFiles} files, or remove one first`);

  const contentType = wanted.bytes > 0 ? wanted.contentType : UNDECLARED;
  const { minutes } = UPLOAD_LIMITS;
  const intake = { place: quarantined(id), maxBytes, minutes, contentType, ...(redirectTo ? { redirectTo } : {}) };
  return ok({ uploadId: id, ...(await presignUpload(intake)) });
};

/** How large a file of this kind may be: the hospital's own records come in whole charts. */
export const uploadLimit = (kind: UploadWanted['kind']): number =>
  kind === 'record' ? UPLOAD_LIMITS.maxRecordBytes : UPLOAD_LIMITS.maxBytes;

const invalid = (field: string, message: string) => refuse({ code: 'invalid-input', errors: [{ field, message }] });
