import { z } from 'zod';
import { DECISIONS } from '#shared/api/suggestions.ts';
import { documentId, personId } from '#shared/ids.ts';
import { instant } from '#shared/request/request.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { marksRow, type SavedMarks } from './marks.ts';
import { readAll } from './requests.ts';

const by = { note: z.string().optional(), by: personId, at: instant };

/**
 * What people have decided about the suggestions of one document; apart from the request, because they can be many.
 * Those decided together lie together: a note is not repeated a thousand times.
 */
export const decisionsRow = z.object({
  documentId,
  rounds: z.array(z.object({ decision: z.enum(DECISIONS), ids: z.array(z.string()), ...by })),
  lookedThrough: z.object(by).optional(),
});
export type SavedDecisions = z.infer<typeof decisionsRow>;
type Decision = SavedDecisions['rounds'][number]['decision'];

/** Marks and decisions of some documents, strongly and in one round trip. */
export const readReview = async (requestId: string, documentIds: readonly string[]) => {
  const rows = await readAll(documentIds.flatMap((id) => [KEYS.marks(requestId, id), KEYS.decisions(requestId, id)]));
  const isMarks = (row: Record<string, unknown>) => row.pk === KEYS.marks(requestId, '').pk;
  const marks: SavedMarks[] = rows.filter(isMarks).map((row) => marksRow.parse(row));
  const saved: SavedDecisions[] = rows.filter((row) => !isMarks(row)).map((row) => decisionsRow.parse(row));
  const decided = new Map<string, Decision>();
  for (const { rounds } of saved)
    for (const { ids, decision } of rounds) for (const id of ids) decided.set(id, decision);
  return {
    marks: new Map(marks.map((row) => [row.documentId, row.marks])),
    saved: new Map(saved.map((row) => [row.documentId, row])),
    /** By suggestion. */
    decided,
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
