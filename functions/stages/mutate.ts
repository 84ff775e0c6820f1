import { type Actor, actorId } from '#shared/access/roles.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { ClockEvent } from '#shared/law/clock/event.ts';
import type { Request } from '#shared/request/request.ts';
import { type Action, judge } from '#shared/request/workflow.ts';
import { type Result, refuse } from '#shared/result.ts';
import { type CaseFile, readCaseFile } from '../adapters/case-file.ts';
import { commit, type Write } from '../adapters/commit.ts';
import type { Notice } from '../adapters/notices.ts';
import { findReplay, type Idempotency } from '../adapters/requests.ts';
import { appendClock } from './clock/append-clock.ts';
import { type Replayable, replayed } from './replayable.ts';

/** Who asks for which change of which request. `version` is the caller's If-Match; null for a worker that takes what it finds. */
export type Call = {
  requestId: string;
  actor: Actor;
  version: number | null;
  idempotency?: Idempotency;
  now: Date;
  /** The load, when it was begun before the caller was known. */
  loading?: Promise<CaseFile | null>;
};

/** What a use case decides: the new facts (state and version are set by `mutate`), rows beside them, and who is told. */
export type Decision = {
  facts: Request;
  detail?: AuditDetail;
  writes?: Write[];
  /** What this does to the request's clocks: rows of its log, and the due date worked out anew. */
  clock?: ClockEvent[];
  notices?: Notice[];
  /** What `writes` make of the rows that are shown beside the request: with it nobody needs to look again. */
  shown?: Partial<Pick<CaseFile, 'documents' | 'build' | 'labels' | 'consents'>>;
};

/** The request as it is now. `file` is there when the rows beside it are known too: then nobody needs to look again. */
export type Done = Replayable<Request> & { file?: CaseFile };

/**
 * The five beats of every change to a request: load (strongly), authorise (the workflow table), decide (pure, given),
 * commit (one transaction with its audit event), tell (outbox rows in that transaction).
 */
export const mutate = async (call: Call, action: Action, decide: Decide): Promise<Done> => {
  const file = await (call.loading ?? readCaseFile(call.requestId));
  if (!file) return refuse({ code: 'not-found' });

  const done = await change(call, file, action, decide);
  if (done.ok || !call.idempotency) return done;
  // The same call may have won already, in parallel or before its answer was lost: then its answer is ours. A key that
  // has done something never does anything again: the row of the key is a condition of every commit.
  const replay = await findReplay(call.idempotency);
  return replay ? replayed(call.idempotency, replay, replay.response) : done;
};

type Decide = (request: Request, file: CaseFile) => Result<Decision> | Promise<Result<Decision>>;

const change = async (call: Call, file: CaseFile, action: Action, decide: Decide): Promise<Done> => {
  const { request, chain } = file;
  if (call.version !== null && call.version !== request.version) return refuse({ code: 'stale-version' });

  const judged = judge(request, action, call.actor);
  if (!judged.ok) return judged;

  const decided = await decide(request, file);
  if (!decided.ok) return decided;
  const { facts: given, shown, clock, ...told } = decided.value;
  const by = actorId(call.actor);
  const clocked = clock && appendClock({ request: given, log: file.clock, added: clock, by, now: call.now });
  const facts = clocked?.request ?? given;
  const beside = clocked
    ? { ...told, writes: [...(told.writes ?? []), ...clocked.writes], detail: { ...told.detail, ...clocked.detail } }
    : told;

  const done = await commit({
    ...beside,
    before: request,
    after: { ...facts, state: judged.value, version: request.version + 1 },
    chain,
    actor: call.actor,
    action,
    now: call.now,
    ...(call.idempotency ? { idempotency: call.idempotency } : {}),
  });
  const isKnown = shown !== undefined || told.writes === undefined;
  const log = clocked ? { clock: clocked.log } : {};
  return done.ok && isKnown ? { ...done, file: { ...file, ...shown, ...log } } : done;
};
