import type { Staff } from '#shared/access/roles.ts';
import type { RecomputePage } from '#shared/api/law.ts';
import { moveOf } from '#shared/law/clock/recompute.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { ok, type Result } from '#shared/result.ts';
import { readCaseFile } from '../../adapters/case-file.ts';
import { config } from '../../adapters/config.ts';
import { readQueue } from '../../adapters/queue.ts';
import { mutate } from '../mutate.ts';
import { clocksOf } from './append-clock.ts';

type Asked = { actor: Staff; now: Date; from?: Record<string, string> | undefined };
type Recomputed = Omit<RecomputePage, 'next'> & { next?: Record<string, string> };

/**
 * After a change of the rules: works out one page of the open requests anew and lists what moved. Each move is an event
 * of its own request; a request that somebody changes meanwhile gets its date from that change.
 */
export const recomputeClocks = async ({ actor, now, from }: Asked): Promise<Result<Recomputed>> => {
  const today = localDate(now.toISOString(), config('FACILITY_TIME_ZONE'));
  const facility = config('FACILITY_NAME');
  const page = await readQueue({ view: 'all', facility, personId: actor.personId, today, from });
  if (!page.ok) return page;
  const { requests, next } = page.value;
  const moved: Recomputed['moved'] = [];
  for (const { id } of requests) {
    const move = await recomputeOne(id, actor, now);
    if (move) moved.push(move);
  }
  return ok({ checked: requests.length, moved, ...(next ? { next } : {}) });
};

const recomputeOne = async (requestId: string, actor: Staff, now: Date) => {
  const file = await readCaseFile(requestId);
  const move = file && moveOf(file.request, clocksOf(file.request, file.clock));
  if (!move) return null;
  const call = { requestId, actor, now, version: file.request.version, loading: Promise.resolve(file) };
  const done = await mutate(call, 'recompute-clock', (request) =>
    ok({
      facts: request,
      detail: { from: move.from },
      clock: [{ kind: 'recomputed', at: now.toISOString() }],
    }),
  );
  if (!done.ok) return null;
  return { id: file.request.id, reference: file.request.reference, ...move };
};
