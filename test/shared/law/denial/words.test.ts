import { expect, it } from 'vitest';
import type { DenialFacts } from '#shared/law/denial/facts.ts';
import { DENIAL_GROUND_IDS, groundOf, NOT_GROUND_IDS } from '#shared/law/denial/grounds.ts';
import { judgeDenial } from '#shared/law/denial/judge-denial.ts';

const BASE: DenialFacts = {
  asOf: '2026-11-22',
  lane: 'RA_PR',
  ground: 'harms_other',
  extent: 'part',
  coversAll: 'unknown',
  namesPart: true,
  basis: 'It speaks of another person, who could be hurt.',
  dueOn: '2026-12-22',
  decider: 'dana',
  licence: 'physician',
  answers: { judgedByProfessional: 'yes', otherNotProvider: 'no' },
};
const review = { reviewer: 'rita', licence: 'nurse', tookPart: 'no', outcome: 'upheld', isFollowed: 'yes' } as const;
const { licence: _, ...UNLICENSED } = BASE;
const { dueOn: __, ...UNDATED } = BASE;

/** Cases that between them meet every sentence that a denial can draw. */
const CASES: Record<string, DenialFacts> = {
  ...Object.fromEntries(
    DENIAL_GROUND_IDS.map((ground) => {
      const answers = Object.fromEntries(groundOf(ground).checks.map((id) => [id, 'no']));
      return [`${ground}, which does not hold`, { ...BASE, ground, answers }];
    }),
  ),
  ...Object.fromEntries(NOT_GROUND_IDS.map((ground) => [`${ground}, no ground`, { ...BASE, ground }])),
  'of a third party': { ...BASE, lane: 'AUTH_3P' },
  "of a patient on a representative's ground": { ...BASE, lane: 'RA_SELF', ground: 'representative_harm' },
  'of all, perhaps': { ...BASE, extent: 'whole' },
  'of a part without a name': { ...BASE, namesPart: false },
  'without words': { ...BASE, basis: '' },
  late: { ...BASE, asOf: '2026-12-23' },
  'without a due date': UNDATED,
  'without a licence': UNLICENSED,
  reviewed: { ...BASE, review },
  'reviewed by the same person': { ...BASE, review: { ...review, reviewer: 'dana' } },
  'reviewed without a licence': { ...BASE, review: { reviewer: 'rita', tookPart: 'yes', isFollowed: 'unknown' } },
  'reviewed and not followed': { ...BASE, review: { ...review, outcome: 'reversed', isFollowed: 'no' } },
  'reviewed without a right to it': { ...BASE, ground: 'psychotherapy', review },
};

it.each(Object.entries(CASES))('says of a denial %s', (_name, facts) => {
  const { findings, ...rest } = judgeDenial(facts);
  const said = findings.map(({ rule, result, code, fact, cure }) => [rule, result, code ?? '', fact, cure ?? '']);
  expect({ ...rest, said }).toMatchSnapshot();
});
