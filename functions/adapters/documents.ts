import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { type Document, document } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { dropDecisions } from './decisions.ts';
import { KEYS, mainTable } from './keys.ts';
import { dropMarksRows } from './marks.ts';
import { dropReading } from './readings.ts';
import { dropLabelsRow } from './sensitivity.ts';

export const findDocument = async (requestId: string, documentId: string): Promise<Document | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.document(requestId, documentId), ConsistentRead: true }),
  );
  return Item ? document.parse(Item) : null;
};

export const addDocumentRow = (added: Document): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.document(added.requestId, added.id), ...added },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'in-flight',
});

/** A document leaves the request with its marks and what was read of it; its bytes stay until retention collects them. */
export const dropDocumentRows = (requestId: string, documentId: string): Write[] => [
  {
    item: {
      Delete: {
        TableName: mainTable(),
        Key: KEYS.document(requestId, documentId),
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    refusal: 'not-found',
  },
  ...dropMarksRows(requestId, documentId),
  dropReading(requestId, documentId),
  dropDecisions(requestId, documentId),
  dropLabelsRow(requestId, documentId),
];
