import type { Actor } from '#shared/access/roles.ts';
import type { AuditDetail } from '#shared/audit/events.ts';
import type { Request, State } from '#shared/request/request.ts';
import { type Action, judge } from '#shared/request/workflow.ts';
import { type Result, refuse } from '#shared/result.ts';
import { commit, type Write } from '../adapters/commit.ts';
import type { Notice } from '../adapters/notices.ts';
import { findReplay, type Idempotency, type Loaded, loadRequest } from '../adapters/requests.ts';
import { type Replayable, replayed } from './replayable.ts';

/** Who asks for which change of which request. `version` is the caller's If-Match; null for a worker that takes what it finds. */
export type Call = { requestId: string; actor: Actor; version: number | null; idempotency?: Idempotency; now: Date };

/** What a use case decides: the new facts (state and version are set by `mutate`), rows beside them, and who is told. */
export type Decision = { facts: Request; detail?: AuditDetail; writes?: Write[]; notices?: Notice[] };

/**
 * The five beats of every change to a request: load (strongly), authorise (the workflow table), decide (pure, given),
 * commit (one transaction with its audit event), tell (outbox rows in that transaction).
 */
export const mutate = async (call: Call, action: Action, decide: Decide): Promise<Replayable<Request>> => {
  const loaded = await loadRequest(call.requestId, call.idempotency);
  if (!loaded) return refuse({ code: 'not-found' });
  if (loaded.replay && call.idempotency) return replayed(call.idempotency, loaded.replay, loaded.replay.response);

  const done = await change(call, loaded, action, decide);
  if (done.ok || !call.idempotency) return done;
  // The same call may have won meanwhile, in parallel or before its answer was lost: then its answer is ours.
  const replay = await findReplay(call.idempotency);
  return replay ? replayed(call.idempotency, replay, replay.response) : done;
};

type Decide = (request: Request, next: State) => Result<Decision> | Promise<Result<Decision>>;

const change = async (call: Call, { request, chain }: Loaded, action: Action, decide: Decide) => {
  if (call.version !== null && call.version !== request.version) return refuse({ code: 'stale-version' });

  const judged = judge(request, action, call.actor);
  if (!judged.ok) return judged;

  const decided = await decide(request, judged.value);
  if (!decided.ok) return decided;
  const { facts, ...beside } = decided.value;

  return commit({
    ...beside,
    before: request,
    after: { ...facts, state: judged.value, version: request.version + 1 },
    chain,
    actor: call.actor,
    action,
    now: call.now,
    ...(call.idempotency ? { idempotency: call.idempotency } : {}),
  });
};
