import { z } from 'zod';
import { type Lane, lane } from '../../request/lanes.ts';
import { REQUESTER_TYPES, type RequesterType, RIGHTS } from '../../request/requesters.ts';
import { judgeLane } from './judge-lane.ts';
import { type LaneVerdict, laneFacts } from './lane-facts.ts';

/** The facts, and the lane that a person named on top of them, with why. */
export const laneDecisionFacts = laneFacts.extend({
  chosen: z.strictObject({ lane, reason: z.string().max(2000) }).optional(),
});
export type LaneDecisionFacts = z.infer<typeof laneDecisionFacts>;

export type LaneDecision = {
  lane: Lane | null;
  by: 'rule' | 'person';
  /** A person still has to look: no rule says the lane, or there are parts of several. */
  isOpen: boolean;
  verdict: LaneVerdict;
};

/** The rule's word on the lane, unless a person has named one. */
export const decideLane = ({ chosen, ...facts }: LaneDecisionFacts): LaneDecision => {
  const verdict = judgeLane(facts);
  const [first] = verdict.parts;
  const isOpen = verdict.parts.length > 1 || !first?.lane;
  if (chosen) return { lane: chosen.lane, by: 'person', isOpen: false, verdict };
  return { lane: first?.lane ?? null, by: 'rule', isOpen, verdict };
};

/** Where a request stands until somebody has looked: the usual lane of who asks, and nothing is gathered in it. */
export const laneUntilDecided = (type: RequesterType): Lane =>
  RIGHTS[REQUESTER_TYPES[type].rights[0]].lane ?? 'AUTH_3P';
