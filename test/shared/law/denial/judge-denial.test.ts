import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId } from '#shared/ids.ts';
import { DENIAL_CHECKS } from '#shared/law/denial/checks.ts';
import { deniedPages } from '#shared/law/denial/denied-pages.ts';
import type { DenialFacts } from '#shared/law/denial/facts.ts';
import { DENIAL_GROUND_IDS, type DenialGround, groundOf, NOT_GROUND_IDS } from '#shared/law/denial/grounds.ts';
import { judgeDenial } from '#shared/law/denial/judge-denial.ts';
import { denialOnRequest } from '#shared/law/denial/on-request.ts';
import { LANE_IDS } from '#shared/request/lanes.ts';
import { DENIED } from '#test/support/law-cases.ts';

const good = (ground: DenialGround, changes: Partial<DenialFacts> = {}): DenialFacts => ({
  asOf: '2026-11-22',
  lane: groundOf(ground).onlyLane ?? 'RA_SELF',
  ground,
  extent: 'part',
  coversAll: 'no',
  namesPart: true,
  basis: 'A doctor judged that this part could put a life in danger.',
  dueOn: '2026-12-22',
  decider: 'dana',
  licence: 'physician',
  answers: Object.fromEntries(groundOf(ground).checks.map((id) => [id, 'yes'])),
  ...changes,
});
const codesOf = (facts: DenialFacts) =>
  judgeDenial(facts).findings.flatMap(({ result, code }) => (result === 'pass' ? [] : [code]));

const GROUNDS = DENIAL_GROUND_IDS.map((id) => ({ id, ...groundOf(id) }));

describe('the closed list of grounds', () => {
  it.each(GROUNDS)('$rule: passes when all that it needs is so', ({ id, rule }) => {
    expect(judgeDenial(good(id))).toMatchObject({ verdict: 'pass', citation: `45 CFR 164.${rule}` });
  });

  it.each(GROUNDS)(
    '$rule: fails on each thing that is not so, and asks for a person where it is not known',
    (ground) => {
      const { id, rule, checks } = ground;
      const facts = good(id);
      for (const check of checks) {
        const failing = judgeDenial({ ...facts, answers: { ...facts.answers, [check]: 'no' } });
        expect(failing.findings).toContainEqual(
          expect.objectContaining({ rule, result: 'fail', code: DENIAL_CHECKS[check].code }),
        );
        const { [check]: _, ...fewer } = facts.answers;
        expect(judgeDenial({ ...facts, answers: fewer }).verdict).toBe('look');
      }
    },
  );

  // Written by hand from the regulation: (a)(1) and (a)(2) have no review, (a)(3) has one and a licensed decider.
  it.each([
    ['psychotherapy', false],
    ['litigation', false],
    ['inmate', false],
    ['research', false],
    ['privacy_act', false],
    ['confidential_source', false],
    ['endangers_life', true],
    ['harms_other', true],
    ['representative_harm', true],
  ] as const)('%s is reviewable: %s', (ground, isReviewable) => {
    expect(judgeDenial(good(ground)).isReviewable).toBe(isReviewable);
    expect(groundOf(ground).needsLicence).toBe(isReviewable);
  });

  it.each(NOT_GROUND_IDS)('%s is no ground, and the words say why', (ground) => {
    const { verdict, findings } = judgeDenial({ ...good('endangers_life'), ground });
    expect(verdict).toBe('fail');
    expect(findings).toMatchObject([{ code: 'D00_NOT_A_GROUND', fact: expect.stringMatching(/\w{4}/) }]);
  });

  it('524(a)(3)(iii): is for representatives only', () => {
    expect(codesOf(good('representative_harm', { lane: 'RA_SELF' }))).toEqual(['D00_WRONG_LANE']);
  });

  it.each(LANE_IDS)('a refusal in lane %s is a denial of access only if it is access', (lane) => {
    const isAccess = ['RA_SELF', 'RA_PR', 'RA_DIRECTIVE'].includes(lane);
    expect(codesOf(good('psychotherapy', { lane })).includes('D00_NOT_ACCESS')).toBe(!isAccess);
  });
});

describe('how it is done', () => {
  it('DN-1: a part that is not named fails', () => {
    expect(codesOf(good('psychotherapy', { namesPart: false }))).toEqual(['D01_PART_NOT_NAMED']);
  });

  it('DN-1: all is denied only if the ground covers all', () => {
    const whole = good('psychotherapy', { extent: 'whole' });
    expect(codesOf({ ...whole, coversAll: 'no' })).toEqual(['D01_REST_WITHHELD']);
    expect(judgeDenial({ ...whole, coversAll: 'unknown' }).verdict).toBe('look');
    expect(judgeDenial({ ...whole, coversAll: 'yes' }).verdict).toBe('pass');
  });

  it('DN-2: without plain words it fails', () => {
    expect(codesOf(good('psychotherapy', { basis: 'no' }))).toEqual(['D02_NO_BASIS']);
  });

  it('DN-2: is in time on the last day; a late one is sent and looked at', () => {
    expect(judgeDenial(good('psychotherapy', { asOf: '2026-12-22' })).verdict).toBe('pass');
    expect(judgeDenial(good('psychotherapy', { asOf: '2026-12-23' }))).toMatchObject({ verdict: 'look' });
    expect(codesOf(good('psychotherapy', { asOf: '2026-12-23' }))).toEqual(['D02_LATE']);
  });

  it('DN-4: a ground of (a)(3) needs a licensed decider, another does not', () => {
    const { licence: _, ...without } = good('endangers_life');
    expect(codesOf(without)).toEqual(['D04_NO_LICENCE']);
    const { licence: __, ...other } = good('psychotherapy');
    expect(judgeDenial(other).verdict).toBe('pass');
  });

  const review = { reviewer: 'rita', licence: 'nurse', tookPart: 'no', outcome: 'upheld', isFollowed: 'yes' } as const;

  it('DN-3: is reviewed by a licensed professional who took no part, and the outcome is followed', () => {
    expect(judgeDenial(good('harms_other', { review })).verdict).toBe('pass');
  });

  it('DN-3: fails on a reviewer who took part or has no licence, and on an outcome that is not followed', () => {
    expect(codesOf(good('harms_other', { review: { ...review, tookPart: 'yes' } }))).toEqual(['D03_TOOK_PART']);
    expect(judgeDenial(good('harms_other', { review: { ...review, tookPart: 'unknown' } })).verdict).toBe('look');
    const { licence: _, ...unlicensed } = review;
    expect(codesOf(good('harms_other', { review: unlicensed }))).toEqual(['D03_NO_LICENCE']);
    expect(codesOf(good('harms_other', { review: { ...review, isFollowed: 'no' } }))).toEqual(['D03_NOT_FOLLOWED']);
    expect(codesOf(good('psychotherapy', { review }))).toEqual(['D03_NOT_REVIEWABLE']);
  });

  it('DN-4: is never reviewed by who denied it', () => {
    expect(codesOf(good('harms_other', { review: { ...review, reviewer: 'dana' } }))).toEqual(['D04_SAME_PERSON']);
  });
});

it('rests on the exception to information blocking that fits: harm for (a)(3), privacy for the others', () => {
  expect(judgeDenial(good('endangers_life')).exception).toBe('45 CFR 171.201');
  expect(judgeDenial(good('psychotherapy')).exception).toBe('45 CFR 171.202(d)');
});

describe('DN-1: the pages that stay behind', () => {
  const id = documentId.parse(`doc_${'0'.repeat(26)}`);
  const denial = (part: object, review?: object) =>
    denialOnRequest.parse({
      ...DENIED,
      part: { words: 'x y z', given: 'the rest', ...part },
      ...(review ? { review } : {}),
    });
  const page = (recordType: string) => ({ id, pages: 9, recordType });

  it('are those of a type of record, of a document, or ranges of it, and no others', () => {
    expect(deniedPages({ denial: denial({ recordTypes: ['notes'] }) }, page('notes'))).toEqual([{ from: 1, to: 9 }]);
    expect(deniedPages({ denial: denial({ recordTypes: ['notes'] }) }, page('lab'))).toEqual([]);
    expect(deniedPages({ denial: denial({ documents: [{ documentId: id }] }) }, page('lab'))).toEqual([
      { from: 1, to: 9 },
    ]);
    const ranges = [{ from: 2, to: 3 }];
    expect(deniedPages({ denial: denial({ documents: [{ documentId: id, ranges }] }) }, page('lab'))).toEqual(ranges);
    expect(deniedPages({}, page('notes'))).toEqual([]);
  });

  it('are none once the denial is reversed, and the same while it is upheld', () => {
    const asked = { askedAt: '2026-11-22T15:00:00.000Z', askedBy: 'requester' };
    const part = { recordTypes: ['notes'] };
    expect(deniedPages({ denial: denial(part, { ...asked, outcome: 'reversed' }) }, page('notes'))).toEqual([]);
    expect(deniedPages({ denial: denial(part, { ...asked, outcome: 'upheld' }) }, page('notes'))).toHaveLength(1);
    expect(deniedPages({ denial: denial(part, asked) }, page('notes'))).toHaveLength(1);
  });
});

it('taking an answer, the licence or the words away never turns a failure into a pass', () => {
  const some = fc.record({
    ground: fc.constantFrom(...DENIAL_GROUND_IDS),
    lane: fc.constantFrom(...LANE_IDS),
    basis: fc.constantFrom('', 'A plain sentence for the patient.'),
    namesPart: fc.boolean(),
  });
  fc.assert(
    fc.property(some, fc.nat(3), ({ ground, ...changes }, at) => {
      const facts = good(ground, changes);
      const gone = groundOf(ground).checks[at];
      const { licence: _, ...fewer } = facts;
      if (judgeDenial(facts).verdict === 'pass') return;
      expect(judgeDenial(fewer).verdict).not.toBe('pass');
      if (gone)
        expect(judgeDenial({ ...facts, answers: { ...facts.answers, [gone]: 'unknown' } }).verdict).not.toBe('pass');
    }),
  );
});
