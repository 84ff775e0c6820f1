import { z } from 'zod';
import { DECISIONS } from '#shared/api/suggestions.ts';
import { documentId, personId } from '#shared/ids.ts';
import { instant } from '#shared/request/request.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { marksRow, type SavedMarks } from './marks.ts';
import { readAll } from './requests.ts';

const by = { note: z.string().optional(), by: personId, at: instant };

/** What people have decided about the suggestions of one document; apart from the request, because they can be many. */
export const decisionsRow = z.object({
  documentId,
  decisions: z.record(z.string(), z.object({ decision: z.enum(DECISIONS), ...by })),
  lookedThrough: z.object(by).optional(),
});
export type SavedDecisions = z.infer<typeof decisionsRow>;

/** Marks and decisions of some documents, strongly and in one round trip. */
export const readReview = async (requestId: string, documentIds: readonly string[]) => {
  const rows = await readAll(documentIds.flatMap((id) => [KEYS.marks(requestId, id), KEYS.decisions(requestId, id)]));
  const isMarks = (row: Record<string, unknown>) => row.pk === KEYS.marks(requestId, '').pk;
  const marks: SavedMarks[] = rows.filter(isMarks).map((row) => marksRow.parse(row));
  const decided: SavedDecisions[] = rows.filter((row) => !isMarks(row)).map((row) => decisionsRow.parse(row));
  return {
    marks: new Map(marks.map((saved) => [saved.documentId, saved.marks])),
    decisions: new Map(decided.map((saved) => [saved.documentId, saved])),
  };
};
export type Review = Awaited<ReturnType<typeof readReview>>;

/** Replaces a document's decisions; the version of the request is the condition. */
export const saveDecisionsRow = (requestId: string, saved: SavedDecisions): Write => ({
  item: { Put: { TableName: mainTable(), Item: { ...KEYS.decisions(requestId, saved.documentId), ...saved } } },
});

export const dropDecisions = (requestId: string, id: string): Write => ({
  item: { Delete: { TableName: mainTable(), Key: KEYS.decisions(requestId, id) } },
});
