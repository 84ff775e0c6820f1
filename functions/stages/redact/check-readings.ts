import type { CaseFile } from '#functions/adapters/case-file.ts';
import { type Review, readReview } from '#functions/adapters/decisions.ts';
import type { DocumentId } from '#shared/ids.ts';
import { boxesOf, isCovered } from '#shared/redaction/suggest/covered.ts';
import type { TripwireFinding } from '#shared/redaction/suggest/tripwire.ts';
import type { FieldError } from '#shared/refusal.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { tripwireOf } from './tripwire-of.ts';

/** A place that names another patient is resolved when it is covered, or when a person says why it is the same one. */
const isResolved = ({ id, page, rects }: TripwireFinding, documentId: DocumentId, review: Review) =>
  review.decided.get(id) === 'same-patient' || isCovered(rects, boxesOf(review.marks.get(documentId) ?? [], page));

const openPages = (documentId: DocumentId, tripwire: readonly TripwireFinding[], review: Review): FieldError[] => {
  const pages = new Set(tripwire.filter((one) => !isResolved(one, documentId, review)).map(({ page }) => page));
  const list = [...pages].sort((a, b) => a - b);
  return list.length === 0 ? [] : [{ field: documentId, message: `Look at ${namedPages(list)}` }];
};

const NAMED = 10;
const namedPages = (pages: readonly number[]): string =>
  `${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, NAMED).join(', ')}${pages.length > NAMED ? ` and ${pages.length - NAMED} more` : ''}`;

/**
 * Before pages are handed over: each record was read by a program, or looked through by a person where none could, and
 * no page that names another patient stands open. Both rest on strong reads: the readings of the case file, and marks
 * and decisions, which cannot change without raising the version that the commit asks for.
 */
export const checkReadings = async (file: CaseFile): Promise<Result<null>> => {
  const { request, documents, readings } = file;
  const records = documents.filter(({ kind }) => kind === 'record');
  const of = (id: string) => readings.find(({ documentId }) => documentId === id);
  const unread = records.filter(({ id }) => !['done', 'failed'].includes(of(id)?.status ?? 'waiting'));
  if (unread.length > 0)
    return refuse({
      code: 'reading-unfinished',
      errors: unread.map(({ id }) => ({ field: id, message: 'Wait until this document has been read' })),
    });
  const doubtful = readings.filter(({ status, tripwire }) => status === 'failed' || tripwire.length > 0);
  if (doubtful.length === 0) return ok(null);

  const review = await readReview(
    request.id,
    doubtful.map(({ documentId }) => documentId),
  );
  const unseen = doubtful.filter(
    ({ documentId, status }) => status === 'failed' && !review.saved.get(documentId)?.lookedThrough,
  );
  if (unseen.length > 0)
    return refuse({
      code: 'reading-unfinished',
      errors: unseen.map(({ documentId }) => ({ field: documentId, message: 'Look through this document by eye' })),
    });
  const errors: FieldError[] = [];
  for (const { documentId } of doubtful)
    errors.push(...openPages(documentId, await tripwireOf(file, documentId), review));
  return errors.length > 0 ? refuse({ code: 'wrong-patient-open', errors }) : ok(null);
};
