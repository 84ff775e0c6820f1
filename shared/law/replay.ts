import { accountingFacts } from './accounting/facts.ts';
import { judgeAccounting } from './accounting/judge-accounting.ts';
import { authorizationFacts } from './authorization/facts.ts';
import { judgeAuthorization } from './authorization/judge.ts';
import { clockFacts } from './clock/facts.ts';
import { judgeClocks } from './clock/judge-clocks.ts';
import type { DecisionKind } from './decision-record.ts';
import { denialFacts } from './denial/facts.ts';
import { judgeDenial } from './denial/judge-denial.ts';
import { replayInvoice, replayQuote } from './fees/replay.ts';
import { processFacts } from './process/facts.ts';
import { judgeProcess } from './process/judge-process.ts';
import { decideLane, laneDecisionFacts } from './route/decide-lane.ts';
import { directiveRead, judgeDirective } from './route/directive.ts';
import { identityFacts, judgeIdentity } from './route/judge-identity.ts';
import { judgeNecessary, necessaryFacts } from './route/judge-necessary.ts';
import { judgeRepresentative } from './route/judge-representative.ts';
import { representativeFacts } from './route/representative-facts.ts';
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
  authority: (inputs) => judgeRepresentative(representativeFacts.parse(inputs)),
  identity: (inputs) => judgeIdentity(identityFacts.parse(inputs)),
  directive: (inputs, asOf) => judgeDirective(directiveRead.parse(inputs).says, asOf),
  necessity: (inputs) => judgeNecessary(necessaryFacts.parse(inputs)),
  process: (inputs) => judgeProcess(processFacts.parse(inputs)),
  denial: (inputs) => judgeDenial(denialFacts.parse(inputs)),
  accounting: (inputs) => judgeAccounting(accountingFacts.parse(inputs)),
};
