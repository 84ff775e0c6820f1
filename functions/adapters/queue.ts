import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod';
import type { QUEUE_VIEWS } from '#shared/api/staff.ts';
import { addDays } from '#shared/law/deadlines.ts';
import { request } from '#shared/request/request.ts';
import type { State } from '#shared/request/states.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { tables } from './clients.ts';
import { mainTable } from './keys.ts';

export type QueueAsked = {
  view: (typeof QUEUE_VIEWS)[number];
  facility: string;
  personId: string;
  today: string;
  state?: State | undefined;
  from?: Record<string, string> | undefined;
};
/** What a list shows of a request: the rest stays in the table. */
const row = request.pick({
  id: true,
  reference: true,
  state: true,
  lane: true,
  dueOn: true,
  dueBasis: true,
  submittedAt: true,
  requester: true,
  patient: true,
  ownerId: true,
  ownerName: true,
  isSensitive: true,
  pend: true,
});
export type QueueRow = z.infer<typeof row>;
export type QueueRead = { requests: QueueRow[]; next?: Record<string, string> };

const PAGE = 50;
/** A rare state is looked for through this many pages, one after the other, before the caller is asked to go on. */
const MAX_PAGES = 2;
const DUE_SOON_DAYS = 7;

type Listing = Pick<QueryCommandInput, 'IndexName' | 'KeyConditionExpression' | 'ExpressionAttributeValues'> & {
  ScanIndexForward?: boolean;
};

const byIndex = (index: 'gsi1' | 'gsi2', pk: string, range = '', values: Record<string, string> = {}): Listing => ({
  IndexName: index,
  KeyConditionExpression: `${index}pk = :pk${range}`,
  ExpressionAttributeValues: { ':pk': pk, ...values },
});

/** Every view is one key of one index, sorted by due date: as quick with a million requests as with a thousand. */
const listingOf = ({ view, facility, personId, today }: QueueAsked): Listing => {
  const open = `OPEN#${facility}`;
  switch (view) {
    case 'mine':
      return byIndex('gsi2', `OWNER#${personId}`);
    case 'unassigned':
      return byIndex('gsi2', 'OWNER#none');
    case 'overdue':
      return byIndex('gsi1', open, ' AND gsi1sk < :today', { ':today': today });
    case 'due-soon':
      return byIndex('gsi1', open, ' AND gsi1sk BETWEEN :today AND :end', {
        ':today': today,
        ':end': `${addDays(today, DUE_SOON_DAYS)}$`,
      });
    case 'all':
      return byIndex('gsi1', open);
    case 'closed':
      return { ...byIndex('gsi1', `DONE#${facility}`), ScanIndexForward: false };
    default:
      return view satisfies never;
  }
};

const NAMES = Object.fromEntries(Object.keys(row.shape).map((name) => [`#${name}`, name]));
const SHOWN = { ProjectionExpression: Object.keys(NAMES).join(', '), ExpressionAttributeNames: NAMES };

const filterOf = (listing: Listing, state: State | undefined): Partial<QueryCommandInput> =>
  state
    ? {
        FilterExpression: '#state = :state',
        ExpressionAttributeValues: { ...listing.ExpressionAttributeValues, ':state': state },
      }
    : {};

/** One page of a view. Listed from an index, which may lag a moment: it never decides anything. */
export const readQueue = async (asked: QueueAsked): Promise<Result<QueueRead>> => {
  try {
    return ok(await readPages(asked));
  } catch (error) {
    // DynamoDB checks that a place to go on from belongs to the list: it came from the caller.
    if (!asked.from || !(error instanceof DynamoDBServiceException) || error.name !== 'ValidationException')
      throw error;
    return refuse({ code: 'invalid-input', errors: [{ field: 'cursor', message: 'Start the list again' }] });
  }
};

const readPages = async (asked: QueueAsked): Promise<QueueRead> => {
  const listing = listingOf(asked);
  const requests: QueueRow[] = [];
  let next: Record<string, string> | undefined = asked.from;
  for (let page = 0; page < MAX_PAGES && requests.length < PAGE; page += 1) {
    const { Items, LastEvaluatedKey } = await tables().send(
      new QueryCommand({
        TableName: mainTable(),
        ...listing,
        ...SHOWN,
        ...filterOf(listing, asked.state),
        Limit: PAGE - requests.length,
        ...(next ? { ExclusiveStartKey: next } : {}),
      }),
    );
    requests.push(...(Items ?? []).map((item) => row.parse(item)));
    next = LastEvaluatedKey;
    if (!next) break;
  }
  return { requests, ...(next ? { next } : {}) };
};
