import type { CaseFile } from '#functions/adapters/case-file.ts';
import { readingOf } from '#functions/adapters/readings.ts';
import type { DocumentId } from '#shared/ids.ts';
import { knownOf } from '#shared/redaction/suggest/known.ts';
import { findWrongPatients, MAX_TRIPWIRE, type TripwireFinding } from '#shared/redaction/suggest/tripwire.ts';

/** All places of a record that name another patient. The row holds the first of them; a full one may not be all. */
export const tripwireOf = async (
  { request, documents, readings }: Pick<CaseFile, 'request' | 'documents' | 'readings'>,
  documentId: DocumentId,
): Promise<TripwireFinding[]> => {
  const kept = readings.find((row) => row.documentId === documentId)?.tripwire ?? [];
  const document = documents.find(({ id }) => id === documentId);
  if (kept.length < MAX_TRIPWIRE || !document || !request.match) return kept;
  const pages = await readingOf(document);
  return findWrongPatients({ documentId, pages, known: knownOf(request.match, []) });
};
