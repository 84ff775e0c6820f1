import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Letter, type LetterRow, letter, letterRow } from '#shared/letters/letter.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/** Beside the event that it tells of, in the same transaction. Written once; only its first reading is added. */
export const addLetterRow = (added: LetterRow): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.letter(added.requestId, added.id), ...added },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'in-flight',
});

/** A letter of this request with all that stands in it. */
export const findLetter = async (requestId: string, letterId: string): Promise<LetterRow | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.letter(requestId, letterId), ConsistentRead: true }),
  );
  return Item ? letterRow.parse(Item) : null;
};

const LISTED = Object.keys(letter.shape);
const NAMES = Object.fromEntries(LISTED.map((name, index) => [`#n${index}`, name]));

/** The letters of a request, newest first, without what stands in them. */
export const lettersOf = async (requestId: string): Promise<Letter[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :letter)',
      ProjectionExpression: Object.keys(NAMES).join(', '),
      ExpressionAttributeNames: NAMES,
      ExpressionAttributeValues: { ':pk': KEYS.request(requestId).pk, ':letter': 'LETTER#' },
      ConsistentRead: true,
    }),
  );
  return newestFirst((Items ?? []).map((item) => letter.parse(item)));
};

export const newestFirst = (letters: readonly Letter[]): Letter[] =>
  letters.toSorted((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));

/** The requester has it: the first time counts. */
export const letterRead = ({ requestId, id }: Letter, now: Date): Write => ({
  item: {
    Update: {
      TableName: mainTable(),
      Key: KEYS.letter(requestId, id),
      UpdateExpression: 'SET readAt = if_not_exists(readAt, :now)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':now': now.toISOString() },
    },
  },
  refusal: 'not-found',
});
