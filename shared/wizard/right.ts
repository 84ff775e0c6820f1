import type { DirectiveFacts } from '../law/route/directive.ts';
import { firstLook } from '../law/route/first-look.ts';
import { judgeLane } from '../law/route/judge-lane.ts';
import type { RouteFacts } from '../law/route/lane-facts.ts';
import { LANES } from '../request/lanes.ts';
import { REQUESTER_TYPES, type RequesterType, type Right } from '../request/requesters.ts';
import type { Answers } from './answers.ts';
import * as schemas from './schemas.ts';

/** Who asks, once it has been said in full. */
export const requesterTypeOf = (answers: Answers): RequesterType | null => {
  const who = schemas.who.safeParse(answers.who);
  if (!who.success) return null;
  if (who.data.requesterType === 'insurer') return schemas.insurer.safeParse(answers.insurer).data?.insurerKind ?? null;
  if (who.data.requesterType === 'office') return schemas.office.safeParse(answers.office).data?.officeKind ?? null;
  return who.data.requesterType;
};

/** The patient, or one who stands in their place: they name no right, they have it. */
export const isOwnRight = (answers: Answers): boolean => {
  const who = answers.who?.requesterType;
  return who === 'patient' || who === 'personal_representative';
};

/** What can give this requester the right, the usual one first. */
export const rightsOffered = (answers: Answers): readonly Right[] => {
  const type = requesterTypeOf(answers);
  return type ? REQUESTER_TYPES[type].rights : [];
};

export const rightOf = (answers: Answers): Right | null =>
  schemas.rightNamed.safeParse(answers.right).data?.right ?? null;

/** What was said about the right, as the lane is judged by it. */
export const routeOf = (answers: Answers): RouteFacts => {
  if (isOwnRight(answers)) {
    const relationship = schemas.representative.safeParse(answers.representative).data?.relationship;
    return relationship && answers.who?.requesterType === 'personal_representative' ? { relationship } : {};
  }
  const right = rightOf(answers);
  const said = right === 'directive' ? schemas.letter.safeParse(answers.letter).data?.letterSays : undefined;
  return { ...(right ? { right } : {}), ...(said ? { directive: letterFacts(said) } : {}) };
};

const letterFacts = (said: readonly string[]): DirectiveFacts => {
  const of = (part: keyof DirectiveFacts) => (said.includes(part) ? 'yes' : 'no');
  return {
    signedByPatient: of('signedByPatient'),
    electronicCopy: of('electronicCopy'),
    fromEhr: of('fromEhr'),
    namesRecipient: of('namesRecipient'),
    saysWhere: of('saysWhere'),
  };
};

/** The first rule of the lane came into force long before this day, and none of them has ended since. */
const SOME_DAY = '2026-11-22';

const verdictOf = (answers: Answers) => {
  const type = requesterTypeOf(answers);
  if (!type || (!isOwnRight(answers) && !rightOf(answers))) return null;
  return judgeLane({ asOf: SOME_DAY, requesterType: type, proofs: [], ...routeOf(answers) });
};

/** Only where an authorization must name one (45 CFR 164.508(c)(1)(iv)); never of a patient (RT-2). */
export const asksPurpose = (answers: Answers): boolean => {
  const lane = verdictOf(answers)?.parts[0]?.lane;
  return lane ? LANES[lane].asksPurpose : false;
};

export const PAPERS = ['authorization', 'authority', 'letter', 'legal', 'other'] as const;
export type Paper = (typeof PAPERS)[number];

/** Which paper this person is asked to send; null where none is needed. */
export const proofAsked = (answers: Answers): Paper | null => {
  const verdict = verdictOf(answers);
  const [part] = verdict?.parts ?? [];
  if (!part) return null;
  const asked = PAPERS.find((paper) => part.asks.some((ask) => ask === paper));
  if (asked) return asked;
  if (part.lane) return null;
  return rightOf(answers) === 'authority' ? 'authority' : 'other';
};

/** What no paper of this person could cure, known from their answers alone (PR-1, PR-2). */
export const contradictionOf = (answers: Answers, today: string): 'adult' | 'minor' | null => {
  if (requesterTypeOf(answers) !== 'personal_representative') return null;
  const relationship = schemas.representative.safeParse(answers.representative).data?.relationship;
  const born = schemas.patient(today).safeParse(answers.patient).data?.dateOfBirth;
  const [found] = relationship && born ? firstLook(relationship, born, today) : [];
  if (!found) return null;
  return found.rule === 'PR-2' ? 'minor' : 'adult';
};
