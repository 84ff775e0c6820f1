import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ChainHead } from '#shared/audit/chain.ts';
import { type Document, document, type Request, request } from '#shared/request/request.ts';
import { tables } from './clients.ts';
import { KEYS, type Key, mainTable } from './keys.ts';

/** `made` is the id of what the call makes, where the request alone does not tell. */
export type Idempotency = { actor: string; key: string; bodyHash: string; made?: string };
/** A request with all that one decision needs, read strongly and in one round trip. */
export type Loaded = { request: Request; chain: ChainHead; replay?: Replay };
export type Replay = { bodyHash: string; response: Request; made?: string };

/** Which list a request stands in. Indexes list, they never decide: they are read eventually. */
const listing = (row: Request) => {
  const isDone = row.state === 'CLOSED' || row.state === 'RELEASED' || row.state === 'ACCESSED';
  if (isDone)
    return {
      gsi1pk: `DONE#${row.facility}`,
      gsi1sk: `${row.closedAt ?? row.release?.at ?? row.submittedAt}#${row.id}`,
    };
  const sort = `${row.dueOn}#${row.id}`;
  return { gsi1pk: `OPEN#${row.facility}`, gsi1sk: sort, gsi2pk: `OWNER#${row.ownerId ?? 'none'}`, gsi2sk: sort };
};

export const requestRow = (row: Request) => ({ ...KEYS.request(row.id), ...listing(row), ...row });

/** What DynamoDB takes at once. */
const BATCH = 100;

/** All rows with these keys: a busy table may answer with a part of them. */
export const readAll = async (keys: Key[]): Promise<Record<string, unknown>[]> => {
  const rows: Record<string, unknown>[] = [];
  let wanted: Record<string, unknown>[] = keys;
  while (wanted.length > 0) {
    const { Responses, UnprocessedKeys } = await tables().send(
      new BatchGetCommand({ RequestItems: { [mainTable()]: { Keys: wanted.slice(0, BATCH), ConsistentRead: true } } }),
    );
    rows.push(...(Responses?.[mainTable()] ?? []));
    wanted = [...(UnprocessedKeys?.[mainTable()]?.Keys ?? []), ...wanted.slice(BATCH)];
  }
  return rows;
};

const replayOf = (row: Record<string, unknown>): Replay => ({
  bodyHash: String(row.bodyHash),
  response: request.parse(row.response),
  ...(row.made ? { made: String(row.made) } : {}),
});

export const loadRequest = async (id: string, idempotency?: Idempotency): Promise<Loaded | null> => {
  const rows = await readAll([
    KEYS.request(id),
    KEYS.chain(id),
    ...(idempotency ? [KEYS.idempotency(idempotency.actor, idempotency.key)] : []),
  ]);
  const find = (sk: string) => rows.find((row) => row.sk === sk);
  const [head, chain, replay] = [find('REQUEST'), find('CHAIN'), find('IDEM')];
  if (!head || !chain) return null;
  return {
    request: request.parse(head),
    chain: { seq: Number(chain.seq), hash: String(chain.hash) },
    ...(replay ? { replay: replayOf(replay) } : {}),
  };
};

/** What this caller's key has already done, if anything. */
export const findReplay = async ({ actor, key }: Idempotency): Promise<Replay | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.idempotency(actor, key), ConsistentRead: true }),
  );
  return Item ? replayOf(Item) : null;
};

export const findByReference = async (reference: string): Promise<string | null> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.reference(reference), ConsistentRead: true }),
  );
  return Item ? String(Item.requestId) : null;
};

export const documentsOf = async (requestId: string): Promise<Document[]> => {
  const { Items } = await tables().send(
    new QueryCommand({
      TableName: mainTable(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :doc)',
      ExpressionAttributeValues: { ':pk': KEYS.request(requestId).pk, ':doc': 'DOC#' },
      ConsistentRead: true,
    }),
  );
  return (Items ?? []).map((item) => document.parse(item));
};
