import { commit } from '#functions/adapters/commit.ts';
import { findReplay, loadRequest, type Replay } from '#functions/adapters/requests.ts';
import { newUploadRows } from '#functions/adapters/uploads.ts';
import type { RecordUploadWanted, UploadTicket } from '#shared/api/uploads.ts';
import { uploadId } from '#shared/ids.ts';
import { WORKFLOW } from '#shared/request/workflow.ts';
import { ok, refuse } from '#shared/result.ts';
import { type Replayable, replayed } from '../replayable.ts';
import type { StaffCall } from '../staff-call.ts';
import { ticketFor, uploadLimit, waitingUpload } from '../submit/request-upload.ts';

type Asked = Omit<StaffCall, 'version'> & Required<Pick<StaffCall, 'idempotency'>> & { wanted: RecordUploadWanted };

const MAX_RECORDS = 200;
const STATES: readonly string[] = WORKFLOW['add-document'].from;

/** A place to send records to, while records can be added at all. That it was asked for is on record. */
export const requestRecordUpload = async (asked: Asked): Promise<Replayable<UploadTicket>> => {
  const { requestId, wanted, idempotency } = asked;
  if (wanted.kind !== 'record') return invalid('kind', 'Staff upload records: send "record"');
  if (wanted.bytes > uploadLimit('record')) return refuse({ code: 'file-too-large' });
  const loaded = await loadRequest(requestId, idempotency);
  if (!loaded) return refuse({ code: 'not-found' });
  if (loaded.replay) return again(asked, loaded.replay);
  if (!STATES.includes(loaded.request.state)) return refuse({ code: 'wrong-state' });

  const upload = waitingUpload({ ...asked, owner: { kind: 'request', id: requestId } });
  const done = await commit({
    before: loaded.request,
    after: loaded.request,
    chain: loaded.chain,
    actor: asked.actor,
    now: asked.now,
    action: 'upload-record',
    detail: { bytes: wanted.bytes },
    idempotency: { ...idempotency, made: upload.uploadId },
    writes: newUploadRows(upload, MAX_RECORDS),
  });
  if (done.ok) return ok(await ticketFor(upload.uploadId, wanted));
  // The same call may have won in parallel: then its place is ours.
  const replay = await findReplay(idempotency);
  if (replay) return again(asked, replay);
  return done.refusal.code === 'too-many' ? invalid('uploads', `A request has at most ${MAX_RECORDS} uploads`) : done;
};

/** The same place, with a form signed anew: a form that works is never stored. */
const again = async ({ idempotency, wanted }: Asked, replay: Replay): Promise<Replayable<UploadTicket>> =>
  replay.made
    ? replayed(idempotency, replay, await ticketFor(uploadId.parse(replay.made), wanted))
    : refuse({ code: 'key-reused' });

const invalid = (field: string, message: string) => refuse({ code: 'invalid-input', errors: [{ field, message }] });
