import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type DecisionRecord, decisionRecord } from '#shared/law/decision-record.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/** Beside the change it explains, in the same transaction. Written once, never changed. */
export const decisionRow = (record: DecisionRecord): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.decisionRecord(record.requestId, `${record.at}#${record.id}`), ...record },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** Every decision on a request, oldest first. */
export const decisionRecordsOf = async (requestId: string): Promise<DecisionRecord[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': KEYS.decisionRecord(requestId, '').pk },
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((row) => decisionRecord.parse(row));
};
