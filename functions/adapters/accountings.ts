import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { mrn, requestId } from '#shared/ids.ts';
import { calendarDate } from '#shared/request/scope.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';
import { hashOf } from './link-secrets.ts';

const entry = z.object({
  ids: z.array(z.string()),
  on: calendarDate,
  until: calendarDate.optional(),
  times: z.number().int().optional(),
  basis: z.string(),
  recipient: z.string(),
  address: z.string().optional(),
  what: z.string(),
  purpose: z.string(),
});

/** An accounting as it was given: kept for six years, like what it lists (45 CFR 164.528(d), 164.530(j)). */
const accountingRow = z.object({
  requestId,
  mrn,
  at: z.iso.datetime(),
  requestedOn: calendarDate,
  list: z.enum(['statutory', 'fuller']),
  from: calendarDate,
  to: calendarDate,
  entries: z.array(entry),
  feeCents: z.number().int(),
  recordId: z.string(),
  letterId: z.string(),
});
export type GivenAccounting = z.infer<typeof accountingRow>;

// Hashed without a secret, for the same reason as disclosures are: it must be found for six years.
const patient = (number: string) => hashOf(`accountings-v1|${number}`);

/** Beside the request's end, in the same transaction. Written once, never changed. */
export const accountingWrite = (given: GivenAccounting): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.accounting(patient(given.mrn), `${given.at}#${given.requestId}`), ...given },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

/** Every accounting this patient was given, oldest first: strongly, because whether one is free rests on it (AC-8). */
export const accountingsOf = async (number: string): Promise<GivenAccounting[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': KEYS.accounting(patient(number), '').pk },
      ConsistentRead: true,
    }),
  );
  return z.array(accountingRow).parse(Items ?? []);
};
