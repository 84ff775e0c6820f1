import { Temporal } from 'temporal-polyfill';
import { type Finding, type FindingResult, worst } from '../finding.ts';
import { findingOf } from './finding-of.ts';
import { minorFindings, part2Minor } from './of-a-minor.ts';
import { estateFindings, part2Decedent } from './of-the-dead.ts';
import { REPRESENTATIVE_KINDS, type RepresentativeFacts } from './representative-facts.ts';

/** Where a person comes of age later than at 18 (the exact age decides a person there). */
const COMES_OF_AGE_LATER = ['AL', 'NE', 'MS'];

type Verdict = { result: FindingResult; findings: Finding[] };

/** May this person act for the patient? PR-1 to PR-11, each with the fact it used and the cure. */
export const judgeRepresentative = (facts: RepresentativeFacts): Verdict => {
  const impossible = impossibleDates(facts);
  const findings = impossible ? [impossible] : checks(facts);
  return { result: worst(findings), findings };
};

const checks = (facts: RepresentativeFacts): Finding[] => {
  // 50 years after death nothing is protected any more: no authority is needed at all (PR-6).
  const longDead = facts.patientDied ? protectionEnded(facts, facts.patientDied) : null;
  if (longDead?.result === 'pass') return [longDead];
  if (facts.kind === 'long_dead') return [longDead ?? neverDied(facts)];
  return [...danger(facts), ...powerOfAttorney(facts), ...byLife(facts)];
};

const byLife = (facts: RepresentativeFacts): Finding[] => {
  if (facts.patientDied) return [...estateFindings(facts), ...part2Decedent(facts)];
  const age = ageOf(facts);
  if (age < 18 && facts.emancipated !== 'yes') return [...minorFindings(facts), ...part2Minor(facts)];
  return adult(facts, age);
};

const ageOf = ({ patientBorn, asOf }: RepresentativeFacts) =>
  Temporal.PlainDate.from(patientBorn).until(asOf, { largestUnit: 'years' }).years;

const impossibleDates = ({ asOf, patientBorn, patientDied }: RepresentativeFacts): Finding | null => {
  const rule = findingOf('PR-1', asOf);
  const cure = 'Check the dates against the record.';
  if (patientBorn > asOf) return rule.look('P00_DATES', 'The date of birth lies in the future.', cure);
  if (!patientDied) return null;
  if (patientDied < patientBorn)
    return rule.look('P00_DATES', 'The date of death lies before the date of birth.', cure);
  return patientDied > asOf ? rule.look('P00_DATES', 'The date of death lies in the future.', cure) : null;
};

/** PR-6: the last protected day is the 50th anniversary of the death. */
const protectionEnded = ({ asOf }: RepresentativeFacts, died: string): Finding => {
  const ends = Temporal.PlainDate.from(died).add({ years: 50 }).toString();
  const rule = findingOf('PR-6', asOf);
  if (asOf > ends) return rule.pass(`Protection ended on ${ends}, 50 years after the death.`);
  return rule.fail(
    'P06_STILL_PROTECTED',
    `Protection lasts until ${ends}.`,
    'Ask for proof of authority for the estate.',
  );
};

const neverDied = ({ asOf }: RepresentativeFacts) =>
  findingOf('PR-6', asOf).look('P06_NO_DATE', 'No date of death is known.', 'Ask for the date of death.');

/** PR-8. The reason is never told to the person it is about. */
const danger = ({ asOf, danger: suspected, professional }: RepresentativeFacts): Finding[] => {
  if (suspected !== 'suspected') return [];
  const rule = findingOf('PR-8', asOf);
  if (professional === 'agrees') return [rule.pass('A professional looked at the suspicion and lets the person act.')];
  return professional === 'declines'
    ? [
        rule.fail(
          'P08_DECLINED',
          'A professional declined to treat this person as the representative.',
          'Do not tell this person the reason. The patient, or another representative, may ask.',
        ),
      ]
    : [
        rule.look(
          'P08_SUSPECTED',
          'Abuse, neglect or danger is suspected.',
          'A licensed professional must decide. Do not tell this person the reason.',
        ),
      ];
};

/** PR-9: the wrong kind of power, or one that has ended. */
const powerOfAttorney = ({ asOf, paper, patientDied, coversHealth }: RepresentativeFacts): Finding[] => {
  const rule = findingOf('PR-9', asOf);
  const isPower = paper === 'health_care_poa' || paper === 'financial_poa' || paper === 'general_poa';
  if (!isPower) return [];
  if (patientDied)
    return [
      rule.fail(
        'P09_WRONG_POA',
        `A power of attorney ends at death, on ${patientDied}.`,
        'Ask for letters of the estate or a small-estate affidavit.',
      ),
    ];
  if (paper === 'financial_poa' || coversHealth === 'no')
    return [
      rule.fail(
        'P09_WRONG_POA',
        'The power is over money, not over health care.',
        'Ask for a health care power of attorney, a court order, or an authorization signed by the patient.',
      ),
    ];
  return paper === 'health_care_poa' || coversHealth === 'yes'
    ? [rule.pass('The power is over health care.')]
    : [
        rule.look(
          'P09_KIND_UNCLEAR',
          'It is not clear what the power is over.',
          'A person must read the power of attorney.',
        ),
      ];
};

/** PR-1: for an adult only a power over health care counts, and only while it is in effect. */
const adult = (facts: RepresentativeFacts, age: number): Finding[] => {
  const { asOf, kind, paper, inEffect = 'unknown', state } = facts;
  const rule = findingOf('PR-1', asOf);
  if (age >= 18 && age < 21 && kind === 'parent' && state && COMES_OF_AGE_LATER.includes(state))
    return [
      rule.look(
        'P01_OF_AGE',
        `The patient is ${age}, and comes of age later than at 18 in ${state}.`,
        'Ask the privacy officer whether state law still has the parent decide on care.',
      ),
    ];
  const counts =
    (kind === 'agent' && (paper === 'health_care_poa' || paper === 'general_poa')) ||
    (kind === 'guardian' && paper === 'guardianship_order');
  if (kind === 'agent' && paper === 'financial_poa') return [];
  if (!counts)
    return [
      kind === 'other' && paper !== 'none'
        ? rule.look('P01_OTHER', 'The paper shown is of another kind.', 'A person must read it.')
        : rule.fail(
            'P01_NO_AUTHORITY',
            `The patient is ${age} years old. ${REPRESENTATIVE_KINDS[kind]}: no power over health care was shown.`,
            'Ask for a health care power of attorney or a guardianship order, or for an authorization signed by the patient.',
          ),
    ];
  if (inEffect === 'yes') return [rule.pass('A power over health care was shown, and it is in effect.')];
  return inEffect === 'no'
    ? [
        rule.fail(
          'P01_NOT_IN_EFFECT',
          'The power or order is not in effect.',
          'Ask for proof that it has begun and has not ended.',
        ),
      ]
    : [
        rule.look(
          'P01_IN_EFFECT',
          'It is not known whether the power or order is in effect.',
          'A person must read when it begins and ends.',
        ),
      ];
};
