import type { AuditDetail } from '#shared/audit/events.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result } from '#shared/result.ts';
import type { CaseFile } from '../../adapters/case-file.ts';
import { type Decision, mutate } from '../mutate.ts';
import { judgeRequest } from '../verify/authorization-verdict.ts';
import { without } from '../without.ts';

type Amend = { file: CaseFile; now: Date; detail: AuditDetail };
type Change = (request: Request) => Result<Decision>;

/** Where a deficient request that is cured goes on: where it was, with its date and its place. */
const isHeld = ({ state, pend }: Request) => state === 'PENDED' && pend?.reason === 'deficient';

/**
 * An authorization changes: what staff said about the old one no longer counts, and the rules judge it anew. A request
 * that waited for just this goes on by itself.
 */
export const amend = async ({ file, now, detail }: Amend, change: Change): Promise<Result<Request>> => {
  const changed = change(file.request);
  if (!changed.ok) return changed;
  const judged = judgeRequest(without(changed.value.facts, 'authorization'), 'amended', 'requester', now);
  const isCured = isHeld(file.request) && judged !== null && judged.verdict.result !== 'fail';
  const facts = judged?.request ?? changed.value.facts;
  const call = {
    requestId: file.request.id,
    actor: { kind: 'requester' } as const,
    version: null,
    now,
    loading: Promise.resolve(file),
  };
  return mutate(call, isCured ? 'cure-authorization' : 'amend-authorization', () =>
    ok({
      ...changed.value,
      facts: isCured ? without(facts, 'pend') : facts,
      detail: { ...detail, ...judged?.detail },
      clock: isCured ? [{ kind: 'resumed', at: now.toISOString() }] : [],
      writes: [...(changed.value.writes ?? []), ...(judged?.writes ?? [])],
    }),
  );
};
