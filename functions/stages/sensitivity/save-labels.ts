import type { CaseFile } from '#functions/adapters/case-file.ts';
import { type LabelsRow, saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { LabelRange } from '#shared/law/sensitivity/labels.ts';
import type { FieldError } from '#shared/refusal.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Body = ActionBody<'save-labels'>;

/** Replaces the labels of one document, and says whether every page of it has been looked at. */
export const saveLabels = (call: StaffCall, { documentId, labels, reviewed }: Body) =>
  mutate(call, 'save-labels', (request, file) => {
    const found = file.documents.find(({ id, kind }) => id === documentId && kind === 'record');
    if (!found)
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'documentId', message: 'Choose one of the records of this request' }],
      });
    const errors = misfits(labels, found.pages);
    if (errors.length > 0) return refuse({ code: 'invalid-input', errors });
    const before = file.labels.find((row) => row.documentId === documentId);
    const row: LabelsRow = {
      documentId,
      labels: labels.map((range) => ({ ...range, ...(whoSaid(before, range) ?? signedBy(call)) })),
      ...(reviewed ? { reviewed: signedBy(call) } : {}),
      ...(before?.override ? { override: before.override } : {}),
    };
    const rows = [...file.labels.filter((one) => one !== before), row];
    return ok({
      facts: { ...request, editorId: call.actor.personId, isSensitive: isSensitive(request, rows) },
      detail: { documentId, labels: labels.length, reviewed },
      writes: [saveLabelsRow(request.id, row)],
      shown: { labels: rows },
    });
  });

/** Labels raise the request by themselves (two approvers); what a person raised stays so. */
export const isSensitive = (request: Request, rows: readonly LabelsRow[]): boolean =>
  request.sensitiveByHand === true ||
  rows.some(({ labels }) => labels.some(({ label }) => label !== 'THIRD_PARTY_INFO'));

/** A label that stood there already keeps who set it. */
const whoSaid = (before: LabelsRow | undefined, range: LabelRange) => {
  const same = before?.labels.find(
    ({ label, from, to, source }) =>
      label === range.label && from === range.from && to === range.to && source === range.source,
  );
  return same && { by: same.by, at: same.at };
};

const misfits = (labels: readonly LabelRange[], pages: number): FieldError[] =>
  labels.flatMap(({ from, to }, index) => {
    const field = `labels.${index}`;
    if (to < from) return [{ field, message: 'The last page comes before the first' }];
    return to > pages ? [{ field, message: `The document has ${pages} pages` }] : [];
  });

/** The labels that a record brings along from the department it comes from (42 CFR part 2 is a matter of the source). */
export const departmentLabels = (
  labels: readonly LabelRange['label'][],
  pages: number,
  signed: { by: string; at: string },
): LabelsRow['labels'] => labels.map((label) => ({ label, from: 1, to: pages, source: 'department', ...signed }));

/** The rows as they are with one more. */
export const withRow = ({ labels }: CaseFile, row: LabelsRow): LabelsRow[] => [
  ...labels.filter(({ documentId }) => documentId !== row.documentId),
  row,
];
