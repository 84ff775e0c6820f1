import { config } from '#functions/adapters/config.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { decideLane } from '#shared/law/route/decide-lane.ts';
import type { LanePart, RouteFacts } from '#shared/law/route/lane-facts.ts';
import { laneFactsOf } from '#shared/law/route/lane-facts-of.ts';
import { lostBySplit } from '#shared/law/route/nothing-lost.ts';
import type { WantedLetter } from '#shared/letters/kinds.ts';
import type { Document, Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';
import { siblingWrites } from './sibling-writes.ts';

type Split = ActionBody<'split-request'>;

/** Splits off a part that goes another way (RT-5): a request of its own, in the same transaction. The requester is told. */
export const splitRequest = (call: StaffCall, split: Split) =>
  mutate(call, 'split-request', async (request, { documents }) => {
    const whole = nothingLost(request, split);
    if (!whole.ok) return whole;
    const { lane, scope, reason, contents } = split;
    const route = { ...request.route, ...(contents ? { contents } : {}) };
    const { sibling, writes } = siblingWrites({ call, request, documents, lane, scope, reason, route });
    const kept = keptOf(request, split, documents);
    const parts = [...(request.parts ?? []), { id: sibling.id, reference: sibling.reference, lane }];
    const letter = await letterWrites({ call, request, letter: letterOf(kept, sibling), by: 'notice' });
    if (!letter.ok) return letter;
    return ok({
      facts: { ...kept, parts },
      detail: { part: sibling.id, partLane: lane, ...letter.value.detail },
      writes: [...writes, ...letter.value.writes],
      notices: [...letter.value.notices, { kind: 'request-received', requestId: sibling.id }],
    });
  });

/** What stays, judged again: it may have been open only for the part that has left. */
const keptOf = (request: Request, { rest, contents }: Split, papers: readonly Document[]): Request => {
  const facts = (route?: RouteFacts) =>
    laneFactsOf({ asOf: request.submittedAt.slice(0, 10), type: request.requester.type, route, papers });
  const held = decideLane(facts(request.route)).verdict.parts.flatMap((part) => part.contents);
  const route = contents
    ? leftOf(
        request.route,
        held.filter((content) => !contents.includes(content)),
      )
    : request.route;
  const kept = { ...without(request, 'laneOpen'), scope: rest, ...(route ? { route } : {}) };
  return request.laneOpen && decideLane(facts(route)).isOpen ? { ...kept, laneOpen: true } : kept;
};

/** A letter that asked for too much asks, for the part that stays, only for what the electronic record holds. */
const leftOf = (route: RouteFacts | undefined, contents: LanePart['contents']): RouteFacts => ({
  ...route,
  contents,
  ...(route?.directive && contents.every((content) => content === 'ehr')
    ? { directive: { ...route.directive, fromEhr: 'yes' } }
    : {}),
});

const letterOf = (kept: Request, sibling: Request): WantedLetter => {
  const { recordTypes } = (kept.language === 'es' ? es : en).options;
  const parts = [kept, sibling].map(({ reference, scope }) => ({
    reference,
    what: scope.recordTypes.map((type) => recordTypes[type].label).join(', '),
  }));
  return { kind: 'split', variables: { receivedOn: localDate(kept.submittedAt, config('FACILITY_TIME_ZONE')), parts } };
};

/** Whatever was asked for is asked for still, in one part or the other. */
const nothingLost = ({ scope: asked }: Request, { scope, rest }: Split): Result<null> => {
  const { recordTypes, days } = lostBySplit(asked, [scope, rest]);
  const errors = [
    ...(recordTypes.length > 0
      ? [{ field: 'rest.recordTypes', message: `No part asks for: ${recordTypes.join(', ')}` }]
      : []),
    ...(days ? [{ field: 'rest.dosFrom', message: 'Some of the days that were asked for are in neither part' }] : []),
  ];
  return errors.length > 0 ? refuse({ code: 'invalid-input', errors }) : ok(null);
};
