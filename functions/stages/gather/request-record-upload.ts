import type { Staff } from '#shared/access/roles.ts';
import type { UploadTicket, UploadWanted } from '#shared/api/uploads.ts';
import { WORKFLOW } from '#shared/request/workflow.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { observe } from '../account/observe.ts';
import { requestUpload } from '../submit/request-upload.ts';

type Asked = { requestId: string; wanted: UploadWanted; actor: Staff; now: Date };

/** A place to send records to, while records can be added at all. That it was asked for is on record. */
export const requestRecordUpload = async ({ requestId, wanted, actor, now }: Asked): Promise<Result<UploadTicket>> => {
  if (wanted.kind !== 'record')
    return refuse({
      code: 'invalid-input',
      errors: [{ field: 'kind', message: 'Staff upload records: send "record"' }],
    });
  const states: readonly string[] = WORKFLOW['add-document'].from;
  const seen = await observe({
    ...{ requestId, actor, now, action: 'upload-record' },
    seen: ({ state }) => (states.includes(state) ? ok({ bytes: wanted.bytes }) : refuse({ code: 'wrong-state' })),
  });
  if (!seen.ok) return seen;
  return requestUpload({ owner: { kind: 'request', id: requestId }, wanted, now });
};
