import type { Write } from '#functions/adapters/commit.ts';
import { addDocumentRow } from '#functions/adapters/documents.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { findChart } from '#functions/adapters/patients.ts';
import { newReading } from '#functions/adapters/readings.ts';
import { saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import { attachUpload, findUpload } from '#functions/adapters/uploads.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { DEPARTMENTS } from '#shared/law/sensitivity/data/departments.ts';
import type { Label } from '#shared/law/sensitivity/labels.ts';
import { type Document, document, type Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { departmentLabels, isSensitive } from '../sensitivity/save-labels.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Body = ActionBody<'add-document'>;
type Source = {
  facts: Omit<Document, 'id' | 'requestId' | 'kind' | 'addedBy' | 'addedAt'>;
  writes: Write[];
  /** What every page of it carries, because of the department that made it. */
  labels?: readonly Label[];
};

/** Adds records: one of the hospital's own charts, or a file staff have uploaded for this request. */
export const addDocument = (call: StaffCall, body: Body) =>
  mutate(call, 'add-document', async (request, file) => {
    const { documents } = file;
    const source = await ('chartId' in body ? fromChart(request, body.chartId) : fromUpload(request, body));
    if (!source.ok) return source;
    const { facts, writes, labels = [] } = source.value;
    if (documents.some(({ uploadId }) => uploadId === facts.uploadId))
      return wrongField('chartId' in body ? 'chartId' : 'uploadId', 'This is in the request already');
    const { by, at } = signedBy(call);
    const added = document.parse({
      ...facts,
      id: newId('doc'),
      requestId: request.id,
      kind: 'record',
      addedBy: by,
      addedAt: at,
    });
    const row = { documentId: added.id, labels: departmentLabels(labels, added.pages, { by, at }) };
    const rows = [...file.labels, row];
    return ok({
      facts: { ...request, editorId: by, isSensitive: request.isSensitive || isSensitive(request, rows) },
      detail: { documentId: added.id, sha256: added.sha256, pages: added.pages },
      writes: [addDocumentRow(added), newReading(added), saveLabelsRow(request.id, row), ...writes],
      notices: [{ kind: 'read-document', requestId: request.id, documentId: added.id }],
      shown: { documents: [...documents, added], labels: rows },
    });
  });

const wrongField = (field: string, message: string) => refuse({ code: 'invalid-input', errors: [{ field, message }] });

/** A chart's bytes lie in the records bucket already and never change, so the document points at them. */
const fromChart = async ({ match }: Request, chartId: string): Promise<Result<Source>> => {
  const chart = match ? await findChart(match.mrn, chartId) : null;
  if (!chart) return wrongField('chartId', 'Choose one of the charts of the matched patient');
  const { uploadId, title: name, recordType, recordDate, bytes, pages, sha256, department = '' } = chart;
  return ok({
    facts: { uploadId, name, recordType, recordDate, bytes, pages, sha256, contentType: 'application/pdf' },
    writes: [],
    labels: DEPARTMENTS[department]?.labels ?? [],
  });
};

const fromUpload = async (
  request: Request,
  { uploadId, recordType, recordDate }: Extract<Body, { uploadId: unknown }>,
): Promise<Result<Source>> => {
  const upload = await findUpload(uploadId);
  if (upload?.owner.kind !== 'request' || upload.owner.id !== request.id)
    return wrongField('uploadId', 'Upload the file for this request first');
  const { status, refusal, name, bytes, pages, sha256, contentType, original, suggested } = upload;
  if (status === 'refused') return refuse({ code: refusal ?? 'file-damaged' });
  if (status === 'waiting' || !bytes || !pages || !sha256 || !contentType) return refuse({ code: 'documents-waiting' });
  return ok({
    facts: {
      uploadId,
      name: suggested?.title ?? name,
      ...described({ recordType, recordDate }, suggested),
      ...(original ? { originalType: original.contentType } : {}),
      bytes,
      pages,
      sha256,
      contentType,
    },
    writes: [attachUpload(uploadId, request.id)],
  });
};

type Said = { recordType?: string | undefined; recordDate?: string | undefined };

/** What staff say of a record goes before what the file says. */
const described = (staff: Said, file: Said = {}) => {
  const recordType = staff.recordType ?? file.recordType;
  const recordDate = staff.recordDate ?? file.recordDate;
  return { ...(recordType ? { recordType } : {}), ...(recordDate ? { recordDate } : {}) };
};
