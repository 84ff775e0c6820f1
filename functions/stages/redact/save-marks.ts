import { saveMarksRows } from '#functions/adapters/marks.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { FieldError } from '#shared/refusal.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Replaces all marks of one document. They are saved only on top of the version that was looked at. */
export const saveMarks = (call: StaffCall, { documentId, marks }: ActionBody<'save-marks'>) =>
  mutate(call, 'save-marks', (request, { documents }) => {
    const found = documents.find(({ id }) => id === documentId);
    if (found?.kind !== 'record')
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'documentId', message: 'Choose one of the records of this request' }],
      });
    const errors = misfits(marks, found.pages);
    if (errors.length > 0) return refuse({ code: 'mark-invalid', errors });
    const savedAt = call.now.toISOString();
    return ok({
      facts: { ...request, editorId: call.actor.personId },
      detail: { documentId, marks: marks.length },
      writes: saveMarksRows({ requestId: request.id, documentId, marks, savedAt }),
    });
  });

const misfits = (marks: readonly Mark[], pages: number): FieldError[] => {
  const seen = new Set<string>();
  return marks.flatMap(({ id, page }, index) => {
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice) return [{ field: `marks.${index}.id`, message: 'This mark stands twice: remove one' }];
    return page > pages ? [{ field: `marks.${index}.page`, message: `The document has ${pages} pages` }] : [];
  });
};
