import type { Finding } from '../finding.ts';
import { findingOf } from './finding-of.ts';
import type { RepresentativeFacts } from './representative-facts.ts';

const ESTATE_PAPERS = ['estate_letters', 'small_estate'];
const FAMILY = ['spouse', 'family', 'parent'];

/** PR-5 and PR-7: the estate has a right; the family may be told, which is no right. */
export const estateFindings = (facts: RepresentativeFacts): Finding[] => {
  const { asOf, kind, paper, inEffect = 'unknown' } = facts;
  if (FAMILY.includes(kind) && !ESTATE_PAPERS.includes(paper)) return [familyFinding(facts)];
  const rule = findingOf('PR-5', asOf);
  const ask = 'Ask for letters testamentary or of administration, or for a small-estate affidavit.';
  if (!ESTATE_PAPERS.includes(paper))
    return [rule.fail('P05_NO_ESTATE', 'The patient has died, and no authority over the estate was shown.', ask)];
  if (inEffect === 'no') return [rule.fail('P05_ENDED', 'The letters are no longer in effect.', ask)];
  return inEffect === 'yes'
    ? [rule.pass('Authority over the estate was shown, and it is in effect.')]
    : [rule.look('P05_IN_EFFECT', 'It is not known whether the letters are in effect.', 'A person must read them.')];
};

/** 164.510(b)(5) is the office's to decide, never a matter of course. */
const familyFinding = ({ asOf, wishesKnown, professional }: RepresentativeFacts): Finding => {
  const rule = findingOf('PR-7', asOf);
  if (wishesKnown === 'against')
    return rule.fail(
      'P07_AGAINST_WISHES',
      'The patient is known to have wished otherwise.',
      'Only the estate may ask.',
    );
  if (professional === 'declines')
    return rule.fail(
      'P07_DECLINED',
      'The office decided against it. There is no right of access here.',
      'Only the estate may ask.',
    );
  return professional === 'agrees'
    ? rule.pass('The office decided to share what is relevant to the part this person took in the care.')
    : rule.look(
        'P07_OFFICE',
        'Family may be told what is relevant to the care they took part in. That is no right of access.',
        'The privacy officer must decide, and note the part taken and what is relevant.',
      );
};

/** PR-10 (42 CFR 2.15(b)): the order in which people may consent. */
export const part2Decedent = (facts: RepresentativeFacts): Finding[] => {
  const { asOf, kind, paper, part2, estateNamed = 'unknown', hasSpouse = 'unknown' } = facts;
  if (!part2) return [];
  const rule = findingOf('PR-10', asOf);
  if (ESTATE_PAPERS.includes(paper)) return [rule.pass('The representative of the estate asks.')];
  const isFamily = kind === 'spouse' || kind === 'family' || kind === 'parent';
  if (!isFamily || estateNamed === 'yes')
    return [
      rule.fail(
        'P10_NOT_FIRST',
        'Someone else comes first for SUD records after a death.',
        'Ask the representative of the estate.',
      ),
    ];
  if (estateNamed === 'unknown' || (kind !== 'spouse' && hasSpouse === 'unknown'))
    return [
      rule.look('P10_UNKNOWN', 'It is not known whether there is an estate or a spouse.', 'Ask, and note the answer.'),
    ];
  return kind === 'spouse' || hasSpouse === 'no'
    ? [rule.pass('There is no representative of the estate, and this person comes next.')]
    : [rule.fail('P10_NOT_FIRST', 'The spouse comes first for SUD records.', 'Ask the spouse.')];
};
