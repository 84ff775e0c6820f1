import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { tables } from './clients.ts';

/** All rows that a query finds, read strongly, however many answers they take. */
export const queryAll = async (query: Omit<QueryCommandInput, 'ConsistentRead' | 'ExclusiveStartKey'>) => {
  const rows: Record<string, unknown>[] = [];
  let next: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Items = [], LastEvaluatedKey } = await tables().send(
      new QueryCommand({ ...query, ConsistentRead: true, ...(next ? { ExclusiveStartKey: next } : {}) }),
    );
    rows.push(...Items);
    next = LastEvaluatedKey;
  } while (next);
  return rows;
};
