import { type CancellationReason, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type Actor, actorId, rolesOf } from '#shared/access/roles.ts';
import { type ChainHead, chain, chainStart } from '#shared/audit/chain.ts';
import type { AuditAction, AuditDetail, AuditEvent } from '#shared/audit/events.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { tables } from './clients.ts';
import { auditKey, auditTable, KEYS, mainTable } from './keys.ts';
import { type Notice, pendingRow } from './notices.ts';
import { PERSON_CONDITIONS } from './person-conditions.ts';
import { type Idempotency, requestRow } from './requests.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** A further row of the same transaction, and the refusal to answer with when its condition fails. */
export type Write = { item: TransactItem; refusal?: RefusalCode };

export type Commit = {
  /** null when the request is created; equal to `after` when the event changes no state (a view, a grant). */
  before: Request | null;
  after: Request;
  chain: ChainHead;
  actor: Actor;
  action: AuditAction;
  now: Date;
  detail?: AuditDetail;
  idempotency?: Idempotency;
  writes?: Write[];
  notices?: Notice[];
};

/** Enough for 50 events that race for places in one chain: each round has one winner. */
const ATTEMPTS = 20;
/** Idempotency keys are kept a week or a little longer, until TTL collects them: an old key still means the old call. */
const WEEK_SECONDS = 7 * 24 * 3600;

/**
 * The one write path (security.md 3.1): state with its version condition, one audit row, the chain's head, the
 * idempotency row and the outbox rows commit together or not at all. Two events of one request that race for the same
 * place in the chain are retried; a race on the request itself is refused.
 */
export const commit = async (change: Commit): Promise<Result<Request>> => {
  let head = change.chain;
  for (let attempt = 1; ; attempt += 1) {
    const plan = planOf(change, head);
    try {
      await tables().send(new TransactWriteCommand({ TransactItems: plan.map((write) => write.item) }));
      return ok(change.after);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = plan.filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed');
      const refused =
        failed.find((write) => write.refusal !== undefined && write.refusal !== 'in-flight') ??
        failed.find((write) => write.refusal);
      if (refused?.refusal) return refuse({ code: personRefusal(change, reasons) ?? refused.refusal });
      const isTransient = reasons.some(
        (reason) => reason.Code !== undefined && reason.Code !== 'None' && reason.Code !== 'ConditionalCheckFailed',
      );
      if (attempt === ATTEMPTS || (failed.length === 0 && !isTransient)) throw error;
      await pause(attempt);
      head = await chainHead(change.after.id);
    }
  }
};

/** Where the version still stands, the write can only have failed on the person. */
const personRefusal = ({ action, before }: Commit, reasons: CancellationReason[]) =>
  reasons.some(({ Item }) => Item?.sk?.S === 'REQUEST' && Item.version?.N === `${before?.version}`)
    ? PERSON_CONDITIONS[action]?.refusal
    : undefined;

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(30 * 2 ** attempt, 1000)));

const chainHead = async (requestId: string): Promise<ChainHead> => {
  const { Item } = await tables().send(
    new GetCommand({ TableName: mainTable(), Key: KEYS.chain(requestId), ConsistentRead: true }),
  );
  return Item ? { seq: Number(Item.seq), hash: String(Item.hash) } : chainStart(requestId);
};

const eventOf = ({ actor, before, after, action, now, detail }: Commit, seq: number): AuditEvent => ({
  v: 1,
  requestId: after.id,
  seq,
  at: now.toISOString(),
  actor: { kind: actor.kind, id: actorId(actor), ...(actor.kind === 'staff' ? { roles: [...rolesOf(actor)] } : {}) },
  action,
  from: before?.state ?? null,
  to: after.state,
  version: after.version,
  detail: detail ?? {},
});

/** A further request born in the transaction of another one: its head, its first audit event, the start of its chain. */
export const newRequestWrites = (born: Omit<Commit, 'before' | 'chain'>): Write[] =>
  planOf({ ...born, before: null, chain: chainStart(born.after.id) }, chainStart(born.after.id));

const planOf = (change: Commit, head: ChainHead): Write[] => {
  const { before, after, idempotency, now } = change;
  const TableName = mainTable();
  const next = chain(head, eventOf(change, head.seq + 1));
  const seq = next.event.seq;
  return [
    ...headWrite(change),
    {
      item: {
        Put: {
          TableName: auditTable(),
          Item: { ...auditKey(after.id, seq), ...next },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    },
    {
      item: {
        Put: {
          TableName,
          Item: { ...KEYS.chain(after.id), seq, hash: next.hash },
          ...(before
            ? { ConditionExpression: 'seq = :seq', ExpressionAttributeValues: { ':seq': head.seq } }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        },
      },
    },
    ...(idempotency ? [idempotencyWrite(idempotency, after, now)] : []),
    ...(change.notices ?? []).map((told, index) => ({
      item: {
        Put: {
          TableName,
          Item: pendingRow(told, `${seq}.${index}`, now.toISOString()),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    })),
    ...(change.writes ?? []),
  ];
};

const headWrite = ({ before, after, action, actor }: Commit): Write[] => {
  if (before === after) return [];
  const Put = { TableName: mainTable(), Item: requestRow(after) };
  if (!before)
    return [{ item: { Put: { ...Put, ConditionExpression: 'attribute_not_exists(pk)' } }, refusal: 'in-flight' }];
  const person = PERSON_CONDITIONS[action];
  return [
    {
      item: {
        Put: {
          ...Put,
          ConditionExpression: `version = :version AND #state = :state${person ? ` AND ${person.condition}` : ''}`,
          ExpressionAttributeNames: { '#state': 'state', ...person?.names },
          ExpressionAttributeValues: {
            ':version': before.version,
            ':state': before.state,
            ...(person ? { ':actor': actorId(actor) } : {}),
          },
          ...(person ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const } : {}),
        },
      },
      refusal: 'stale-version',
    },
  ];
};

const idempotencyWrite = ({ actor, key, bodyHash, made }: Idempotency, response: Request, now: Date): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: {
        ...KEYS.idempotency(actor, key),
        bodyHash,
        response,
        ...(made ? { made } : {}),
        ttl: Math.floor(now.getTime() / 1000) + WEEK_SECONDS,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'in-flight',
});
