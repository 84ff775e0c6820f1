import { heldAgainst } from '../answer.ts';
import { applyRule, ruleBook } from '../apply-rule.ts';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { DENIAL_CHECKS } from './checks.ts';
import type { DenialFacts } from './facts.ts';
import { DENIAL_GROUNDS, type DenialGround, groundOf, NOT_GROUNDS } from './grounds.ts';
import { canBeDenied } from './lanes.ts';
import { RULES_DENIAL } from './rules.ts';

export type DenialVerdict = {
  verdict: FindingResult;
  findings: Finding[];
  isReviewable: boolean;
  citation: string | null;
  /** The exception to information blocking that stands behind it (domain.md 13). */
  exception: string | null;
};

const rule = ruleBook(RULES_DENIAL);

const isGround = (ground: DenialFacts['ground']): ground is DenialGround => ground in DENIAL_GROUNDS;

/** Judges whether access may be denied on this ground, in this way, by this person, and whether a review holds. */
export const judgeDenial = (facts: DenialFacts): DenialVerdict => {
  const { ground, asOf } = facts;
  const find = (id: string, said: Parameters<typeof applyRule>[2]) => applyRule(rule(id), asOf, said);
  if (!isGround(ground)) {
    const finding = find('DN-2', {
      result: 'fail',
      code: 'D00_NOT_A_GROUND',
      fact: NOT_GROUNDS[ground],
      cure: 'This is no ground (45 CFR 164.524(a)). Give the records.',
    });
    return { verdict: 'fail', findings: [finding], isReviewable: false, citation: null, exception: null };
  }
  const row = groundOf(ground);
  const findings = [
    ...groundFindings(facts, ground, find),
    partFinding(facts, find),
    writtenFinding(facts, find),
    deciderFinding(facts, row.needsLicence, find),
    ...(facts.review ? reviewFindings(facts, facts.review, row.isReviewable, find) : []),
  ];
  const { citation } = rule(row.rule);
  return { verdict: worst(findings), findings, isReviewable: row.isReviewable, citation, exception: row.exception };
};

type Find = (id: string, said: Parameters<typeof applyRule>[2]) => Finding;

const groundFindings = (facts: DenialFacts, ground: DenialGround, find: Find): Finding[] => {
  const row = groundOf(ground);
  const lane = find(row.rule, {
    result: canBeDenied(facts.lane) && (!row.onlyLane || row.onlyLane === facts.lane) ? 'pass' : 'fail',
    code: canBeDenied(facts.lane) ? 'D00_WRONG_LANE' : 'D00_NOT_ACCESS',
    fact: `The request is in lane ${facts.lane}.`,
    cure: canBeDenied(facts.lane)
      ? 'This ground is for requests of a representative only.'
      : 'Nobody is denied access here: reject what a third party did not cure, or close the request.',
  });
  const checks = row.checks.map((id) => {
    const check = DENIAL_CHECKS[id];
    const given = facts.answers[id] ?? 'unknown';
    return find(row.rule, {
      result: heldAgainst('yes', given),
      code: check.code,
      fact: `${check.asks} ${given === 'unknown' ? 'Not answered' : given === 'yes' ? 'Yes' : 'No'}.`,
      cure: check.cure,
    });
  });
  return [lane, ...checks];
};

/** DN-1: all may be withheld only if the ground covers all; a part must be named. */
const partFinding = ({ extent, coversAll, namesPart }: DenialFacts, find: Find): Finding =>
  extent === 'part'
    ? find('DN-1', {
        result: namesPart ? 'pass' : 'fail',
        code: 'D01_PART_NOT_NAMED',
        fact: namesPart ? 'The part that is withheld is named.' : 'What is withheld is not named.',
        cure: 'Say which records are withheld. The rest is given.',
      })
    : find('DN-1', {
        result: heldAgainst('yes', coversAll),
        code: 'D01_REST_WITHHELD',
        fact: `The ground covers all that was asked for: ${coversAll}.`,
        cure: 'Deny only the part that the ground covers, and give the rest.',
      });

/** DN-2: in writing, in plain words, in time. A late denial is sent all the same, and a person looks at why. */
const writtenFinding = ({ basis, dueOn, asOf }: DenialFacts, find: Find): Finding => {
  if (basis.trim().length < 10)
    return find('DN-2', {
      result: 'fail',
      code: 'D02_NO_BASIS',
      fact: 'The basis is not said in plain words.',
      cure: 'Write one or two sentences that the patient understands.',
    });
  if (!dueOn || asOf <= dueOn)
    return find('DN-2', { result: 'pass', fact: `The basis is written${dueOn ? `, due ${dueOn}` : ''}.` });
  return find('DN-2', {
    result: 'look',
    code: 'D02_LATE',
    fact: `An answer was due on ${dueOn}; it is ${asOf}.`,
    cure: 'Send it today, and tell the privacy office that it is late.',
  });
};

const deciderFinding = ({ licence }: DenialFacts, needsLicence: boolean, find: Find): Finding =>
  find('DN-4', {
    result: !needsLicence || licence ? 'pass' : 'fail',
    code: 'D04_NO_LICENCE',
    fact: licence ? `Decided with a licence: ${licence}.` : 'Who decides named no licence.',
    cure: 'A licensed health care professional must decide this ground.',
  });

type Review = NonNullable<DenialFacts['review']>;

const reviewFindings = (facts: DenialFacts, review: Review, isReviewable: boolean, find: Find): Finding[] => [
  find('DN-4', {
    result: review.reviewer === facts.decider ? 'fail' : 'pass',
    code: 'D04_SAME_PERSON',
    fact: review.reviewer === facts.decider ? 'Who denied would review it.' : 'Another person reviews it.',
    cure: 'Designate a licensed professional who took no part in the denial.',
  }),
  find('DN-3', {
    result: isReviewable ? 'pass' : 'fail',
    code: 'D03_NOT_REVIEWABLE',
    fact: isReviewable ? 'This ground is reviewable.' : 'This ground is not reviewable.',
    cure: 'There is no review of this ground. The patient can complain to us or to HHS.',
  }),
  find('DN-3', {
    result: review.licence && review.tookPart !== 'yes' ? (review.tookPart === 'no' ? 'pass' : 'look') : 'fail',
    code: review.licence ? 'D03_TOOK_PART' : 'D03_NO_LICENCE',
    fact: `Licence of the reviewer: ${review.licence ?? 'none'}. Took part in the denial: ${review.tookPart}.`,
    cure: 'Designate a licensed professional who took no part in the denial.',
  }),
  ...(review.outcome
    ? [
        find('DN-3', {
          result: heldAgainst('yes', review.isFollowed),
          code: 'D03_NOT_FOLLOWED',
          fact: `Outcome: ${review.outcome}. Followed: ${review.isFollowed}.`,
          cure: 'The office must do what the reviewer decided.',
        }),
      ]
    : []),
];
