import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { documentId } from '#shared/ids.ts';
import { type Mark, marks } from '#shared/redaction/mark.ts';
import { instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/** All marks of one document, in one row: saved whole, with the version of the request as their condition. */
export const marksRow = z.object({ documentId, marks, savedAt: instant });
export type SavedMarks = z.infer<typeof marksRow>;

export const findMarks = async (requestId: string, id: string): Promise<SavedMarks | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.marks(requestId, id), ConsistentRead: true }),
  );
  return Item ? marksRow.parse(Item) : null;
};

type NewMarks = { requestId: string; documentId: string; marks: Mark[]; savedAt: string };

const put = (Item: Record<string, unknown>): Write => ({ item: { Put: { TableName: mainTable(), Item } } });

export const saveMarksRows = ({ requestId, documentId, marks, savedAt }: NewMarks): Write[] => [
  put({ ...KEYS.marks(requestId, documentId), documentId, marks, savedAt }),
  put({ ...KEYS.markCount(requestId, documentId), documentId, count: marks.length }),
];

export const dropMarksRows = (requestId: string, id: string): Write[] =>
  [KEYS.marks(requestId, id), KEYS.markCount(requestId, id)].map((Key) => ({
    item: { Delete: { TableName: mainTable(), Key } },
  }));
