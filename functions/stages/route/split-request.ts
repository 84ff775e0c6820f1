import type { ActionBody } from '#shared/api/staff.ts';
import { decideLane } from '#shared/law/route/decide-lane.ts';
import { laneFactsOf } from '#shared/law/route/lane-facts-of.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';
import { siblingWrites } from './sibling-writes.ts';

type Split = ActionBody<'split-request'>;

/** Splits off a part that goes another way (RT-5): a request of its own, in the same transaction. */
export const splitRequest = (call: StaffCall, split: Split) =>
  mutate(call, 'split-request', (request, { documents }) => {
    const whole = nothingLost(request, split);
    if (!whole.ok) return whole;
    const { lane, scope, rest, reason, contents } = split;
    const route = { ...request.route, ...(contents ? { contents } : {}) };
    const { sibling, writes } = siblingWrites({ call, request, documents, lane, scope, reason, route });
    const left = (request.route?.contents ?? []).filter((content) => !contents?.includes(content));
    const restRoute = { ...request.route, ...(contents ? { contents: left } : {}) };
    const kept: Request = {
      ...without(request, 'laneOpen'),
      scope: rest,
      parts: [...(request.parts ?? []), { id: sibling.id, reference: sibling.reference, lane }],
      route: restRoute,
    };
    // What is left is judged again: it may have been open only for the part that has left.
    const asOf = request.submittedAt.slice(0, 10);
    const { isOpen } = decideLane(
      laneFactsOf({ asOf, type: request.requester.type, route: restRoute, papers: documents }),
    );
    return ok({
      facts: { ...kept, ...(request.laneOpen && isOpen ? { laneOpen: true } : {}) },
      detail: { part: sibling.id, partLane: lane },
      writes,
    });
  });

/** Whatever was asked for is asked for still, in one part or the other. */
const nothingLost = (request: Request, { scope, rest }: Split): Result<null> => {
  const both = new Set([...scope.recordTypes, ...rest.recordTypes]);
  const lost = request.scope.recordTypes.filter((type) => !both.has(type) && !both.has('entire'));
  if (lost.length === 0) return ok(null);
  const message = `No part asks for: ${lost.join(', ')}`;
  return refuse({ code: 'invalid-input', errors: [{ field: 'rest.recordTypes', message }] });
};
