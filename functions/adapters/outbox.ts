import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod';
import { instant } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { type Key, mainTable } from './keys.ts';
import { type Notice, outboxRow, pendingRow } from './notices.ts';

/** An outbox row as the relay reads it: after a failure it waits until `dueAt`. */
const storedNotice = outboxRow.extend({ dueAt: instant.optional() });
export type StoredNotice = z.infer<typeof storedNotice>;

/** A notice beside a change that is no event of a request's history (a code for the status page). */
export const addNotice = (told: Notice, part: string, now: Date): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: pendingRow(told, part, now.toISOString()),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
});

export const findNotice = async (key: Key): Promise<StoredNotice | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: { pk: key.pk, sk: key.sk }, ConsistentRead: true }),
  );
  return Item ? storedNotice.parse(Item) : null;
};

type Change = { UpdateExpression: string; values?: Record<string, unknown> };

/** Only while it is pending and nobody else has counted an attempt meanwhile. */
const update = async (row: StoredNotice, { UpdateExpression, values }: Change): Promise<void> => {
  try {
    await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: { pk: row.pk, sk: row.sk },
        UpdateExpression,
        ConditionExpression: '#status = :pending AND attempts = :attempts',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':pending': 'PENDING', ':attempts': row.attempts, ...values },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/** Sent rows leave the list of the sweep. */
export const markSent = (row: StoredNotice): Promise<void> =>
  update(row, { UpdateExpression: 'SET #status = :sent REMOVE gsi1pk, gsi1sk', values: { ':sent': 'SENT' } });

const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MILLIS = 60_000;
const LONGEST_WAIT_MILLIS = 6 * 3_600_000;

/** Counts a failed attempt: later and later, and after eight a person must look (security.md 3.10). */
export const markFailed = (row: StoredNotice, now: Date): Promise<'waiting' | 'dead'> => {
  const attempts = row.attempts + 1;
  const id = row.pk.slice('OUT#'.length);
  if (attempts >= MAX_ATTEMPTS)
    return update(row, {
      UpdateExpression: 'SET #status = :dead, attempts = :next, gsi1pk = :list, gsi1sk = :sort',
      values: { ':dead': 'DEAD', ':next': attempts, ':list': 'OUTBOX#DEAD', ':sort': `${now.toISOString()}#${id}` },
    }).then(() => 'dead');
  const wait = Math.min(FIRST_WAIT_MILLIS * 2 ** row.attempts, LONGEST_WAIT_MILLIS);
  const dueAt = new Date(now.getTime() + wait).toISOString();
  return update(row, {
    UpdateExpression: 'SET attempts = :next, dueAt = :due, gsi1sk = :sort',
    values: { ':next': attempts, ':due': dueAt, ':sort': `${dueAt}#${id}` },
  }).then(() => 'waiting');
};

/** Pending notices that were due before this moment, as keys: listed eventually, decided by the relay's own read. */
export const duePending = async (before: Date, limit: number): Promise<Key[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :list AND gsi1sk < :before',
      ExpressionAttributeValues: { ':list': 'OUTBOX#PENDING', ':before': before.toISOString() },
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => ({ pk: String(item.pk), sk: String(item.sk) }));
};

/** Touches a row, so that the table's stream shows it to the relay again. */
export const wake = async ({ pk, sk }: Key, now: Date): Promise<void> => {
  try {
    await tables().send(
      new UpdateCommand({
        TableName: mainTable(),
        Key: { pk, sk },
        UpdateExpression: 'SET wokenAt = :now',
        ConditionExpression: '#status = :pending',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':pending': 'PENDING', ':now': now.toISOString() },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};
