import { findUploads } from '#functions/adapters/uploads.ts';
import { UPLOAD_LIMITS } from '#shared/api/uploads.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** A ticket that was never used must not hold a request up for ever: after this the file would have been seen. */
const STALE_MILLIS = 2 * UPLOAD_LIMITS.minutes * 60_000;

/** The records are together: their pages can be reviewed. */
export const beginRedaction = (call: StaffCall) =>
  mutate(call, 'begin-redaction', async (request, { documents, uploadIds }) => {
    const left = uploadIds.filter((id) => !documents.some(({ uploadId }) => uploadId === id));
    const uploads = await findUploads(left);
    const isWaiting = uploads.some(
      ({ status, at }) => status === 'waiting' && Date.parse(at) + STALE_MILLIS > call.now.getTime(),
    );
    if (isWaiting) return refuse({ code: 'documents-waiting' });
    if (!documents.some(({ kind }) => kind === 'record')) return refuse({ code: 'no-records' });
    return ok({ facts: request });
  });
