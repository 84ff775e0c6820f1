import { authorizationFacts } from './authorization/facts.ts';
import { judgeAuthorization } from './authorization/judge.ts';
import { clockFacts } from './clock/facts.ts';
import { judgeClocks } from './clock/judge-clocks.ts';
import type { DecisionKind } from './decision-record.ts';
import { replayInvoice, replayQuote } from './fees/replay.ts';
import { decideLane, laneDecisionFacts } from './route/decide-lane.ts';
import { judgeSensitivity } from './sensitivity/coverage.ts';
import { sensitivityFacts } from './sensitivity/facts.ts';

/** What a decision of one kind rests on: its stored inputs and the facility's date, nothing else. */
export type Replay = (inputs: unknown, asOf: string) => unknown;

/** Kind -> the pure function that made the result. A kind that is not here yet cannot be replayed, and says so. */
export const REPLAY: Partial<Record<DecisionKind, Replay>> = {
  authorization: (inputs, asOf) => judgeAuthorization({ ...authorizationFacts.parse(inputs), asOf }),
  quote: replayQuote,
  invoice: replayInvoice,
  sensitivity: (inputs, asOf) => judgeSensitivity({ ...sensitivityFacts.parse(inputs), asOf }),
  clock: (inputs) => judgeClocks(clockFacts.parse(inputs)),
  lane: (inputs) => decideLane(laneDecisionFacts.parse(inputs)),
};
