import { z } from 'zod';
import { calendarDate } from '../request/scope.ts';
import { accountingFacts } from './accounting/facts.ts';
import { authorizationFacts } from './authorization/facts.ts';
import { clockFacts } from './clock/facts.ts';
import { denialFacts } from './denial/facts.ts';
import { feeFacts } from './fees/facts.ts';
import { processFacts } from './process/facts.ts';
import { directiveFacts } from './route/directive.ts';
import { identityFacts } from './route/judge-identity.ts';
import { necessaryFacts } from './route/judge-necessary.ts';
import { laneFacts } from './route/lane-facts.ts';
import { representativeFacts } from './route/representative-facts.ts';
import { sensitivityFacts } from './sensitivity/facts.ts';

const without = { asOf: true } as const;

/** Facts of each area, without the day: that is one for the whole file. Whoever leaves an area out gets no verdict on it. */
const AREAS = {
  lane: laneFacts.omit(without).describe('Who asks, by what right, with what papers'),
  authority: representativeFacts.omit(without).describe('Whether somebody may act for the patient'),
  identity: identityFacts.omit(without).describe('How the requester was identified'),
  directive: directiveFacts.describe("A patient's letter that sends an electronic copy to somebody else"),
  necessity: necessaryFacts.omit(without).describe('Whether no more is asked for than is needed'),
  authorization: authorizationFacts.omit(without).describe('What a signed authorization says'),
  process: processFacts.omit(without).describe('A subpoena, an order, a warrant or the like'),
  denial: denialFacts.omit(without).describe('A denial of access, in full or in part'),
  sensitivity: sensitivityFacts.omit(without).describe('Labelled pages and the consents that cover them'),
  fees: feeFacts.omit(without).describe('What is copied, for whom, in which state'),
  clock: clockFacts.describe('What happened when: the clocks are worked out from it'),
  accounting: accountingFacts.omit(without).describe('Disclosures of one patient'),
};

/** The file that `npm run judge` reads. */
export const judgeFile = z
  .strictObject({
    asOf: calendarDate.describe("The facility's date of the judgement: the rules in force on it are asked"),
    ...AREAS,
  })
  .partial({ ...Object.fromEntries(Object.keys(AREAS).map((name) => [name, true])) } as Record<
    keyof typeof AREAS,
    true
  >);
export type JudgeFile = z.infer<typeof judgeFile>;
export const JUDGED_AREAS = Object.keys(AREAS) as (keyof typeof AREAS)[];
