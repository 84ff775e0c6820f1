import { config } from '#functions/adapters/config.ts';
import { CODE_CONTACTS } from '#shared/access/channels.ts';
import { actorId } from '#shared/access/roles.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { laneFactsOf } from '#shared/law/route/lane-facts-of.ts';
import { LANES, type Lane } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';
import { recordLane } from './record-lane.ts';

/** A person names the lane, and says why. What was proven for another lane is asked for again. */
export const changeLane = (call: StaffCall, { lane, reason, route }: ActionBody<'change-lane'>) =>
  mutate(call, 'change-lane', (request, file) => {
    const said = { ...request.route, ...route };
    const asOf = localDate(call.now.toISOString(), config('FACILITY_TIME_ZONE'));
    const facts = laneFactsOf({ asOf, type: request.requester.type, route: said, papers: file.documents });
    const chosen = { ...facts, chosen: { lane, reason } };
    const recorded = recordLane({ requestId: request.id, facts: chosen, now: call.now, by: actorId(call.actor) });
    return ok({
      facts: { ...inLane(request, lane), route: said },
      detail: { fromLane: request.lane, lane, ruleSays: recorded.decision.verdict.result, record: recorded.id },
      writes: [recorded.write],
      clock: [{ kind: 'lane-changed', at: call.now.toISOString(), lane }],
    });
  });

/** The request in its new lane: proof, contact and purpose that only the old one asked for are gone. */
const inLane = (request: Request, lane: Lane): Request => {
  const [before, after] = [LANES[request.lane], LANES[lane]];
  let moved = without(without({ ...request, lane }, 'laneOpen'), 'necessity');
  if (after.isPatientLane) moved = without(moved, 'purpose');
  if (!after.needsAuthorization) moved = without(moved, 'authorization');
  if (!after.needsAuthority) moved = without(moved, 'authority');
  if (!after.needsDirective) moved = without(moved, 'directive');
  // A code goes to other people in another lane (security.md 3.4).
  if (CODE_CONTACTS[request.lane] !== CODE_CONTACTS[lane]) moved = without(moved, 'pickupContact');
  // Who was identified as the patient is not yet known as an office, and the other way round.
  if (before.isPatientLane !== after.isPatientLane) moved = without(moved, 'identity');
  return moved;
};
