import { dropDocumentRows } from '#functions/adapters/documents.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Takes records out again, with their marks. What the requester sent is evidence and stays. */
export const removeDocument = (call: StaffCall, { documentId }: ActionBody<'remove-document'>) =>
  mutate(call, 'remove-document', (request, { documents }) => {
    const found = documents.find(({ id }) => id === documentId);
    if (found?.kind !== 'record')
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'documentId', message: 'Choose one of the records of this request' }],
      });
    return ok({
      facts: { ...request, editorId: call.actor.personId },
      detail: { documentId, sha256: found.sha256 },
      writes: dropDocumentRows(request.id, documentId),
    });
  });
