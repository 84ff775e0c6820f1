import type { Write } from '#functions/adapters/commit.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import type { Request } from '#shared/request/request.ts';

/** By which a requester finds it again: each is given once. */
export const referenceWrite = (filed: Request): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.reference(filed.reference), requestId: filed.id },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});
