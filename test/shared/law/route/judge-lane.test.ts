import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLane, laneUntilDecided } from '#shared/law/route/decide-lane.ts';
import { judgeDirective } from '#shared/law/route/directive.ts';
import { judgeLane } from '#shared/law/route/judge-lane.ts';
import { CONTENTS, type LaneFacts, laneFacts, laneVerdict, PROOFS } from '#shared/law/route/lane-facts.ts';
import { LANE_IDS, LANES } from '#shared/request/lanes.ts';
import { REQUESTER_TYPE_IDS, REQUESTER_TYPES, RIGHT_IDS, RIGHTS } from '#shared/request/requesters.ts';

const TODAY = '2026-11-22';
const LETTER = {
  signedByPatient: 'yes',
  electronicCopy: 'yes',
  fromEhr: 'yes',
  namesRecipient: 'yes',
  saysWhere: 'yes',
} as const;
const judged = (facts: Partial<LaneFacts>) =>
  judgeLane(laneFacts.parse({ asOf: TODAY, requesterType: 'attorney', ...facts }));
const codes = (facts: Partial<LaneFacts>) => judged(facts).findings.flatMap(({ code }) => code ?? []);
const lanes = (facts: Partial<LaneFacts>) => judged(facts).parts.map(({ lane }) => lane);

describe('who asks, and by what right', () => {
  it.each(
    REQUESTER_TYPE_IDS.flatMap((requesterType) =>
      REQUESTER_TYPES[requesterType].rights
        .filter((right) => !['directive', 'authority', 'operations', 'other'].includes(right))
        .map((right) => [requesterType, right] as const),
    ),
  )('RT-6: a %s with the right "%s" goes to the lane of that right', (requesterType, right) => {
    expect(judged({ requesterType, right })).toMatchObject({ parts: [{ lane: RIGHTS[right].lane }], result: 'pass' });
  });

  it.each([
    ['a kind of requester that nobody knows', { requesterType: 'astrologer' }, 'R06_WHO'],
    ['a right that nobody knows', { right: 'because' }, 'R06_RIGHT'],
    ['another right', { right: 'other' }, 'R06_RIGHT'],
    ['no right, and papers of two kinds', { proofs: ['authorization', 'legal'] }, 'R06_NO_RIGHT'],
    ['no right and no paper', {}, 'R06_NO_RIGHT'],
    ['a school with a warrant', { requesterType: 'school', right: 'warrant' }, 'R06_CONTRADICTION'],
    ['a patient with a subpoena', { requesterType: 'patient', right: 'subpoena' }, 'R06_CONTRADICTION'],
    ['a subpoena, shown by an authorization', { right: 'subpoena', proofs: ['authorization'] }, 'R06_PAPERS'],
    [
      'an authorization whose copy goes to the patient',
      { right: 'authorization', copyTo: 'patient' },
      'R06_COPY_TO_PATIENT',
    ],
    [
      'quality work without a patient in common',
      { requesterType: 'payer_audit', right: 'operations' },
      'R06_RELATIONSHIP',
    ],
  ] as const)('RT-6: %s is never guessed: a person must look', (_, facts, code) => {
    const verdict = judged(facts as Partial<LaneFacts>);
    expect(verdict.result).toBe('look');
    expect(verdict.parts).toMatchObject([{ lane: null, asks: ['person'] }]);
    expect(codes(facts as Partial<LaneFacts>)).toContain(code);
    expect(verdict.findings.every(({ fact, cure }) => fact.length > 10 && (cure ?? '').length > 10)).toBe(true);
  });

  it('RT-6: a paper tells the right that nobody named, when it is an authorization alone', () => {
    expect(lanes({ proofs: ['authorization', 'identity'] })).toEqual(['AUTH_3P']);
  });

  it('quality work of two that know the patient is its own lane', () => {
    expect(lanes({ requesterType: 'payer_audit', right: 'operations', sharesPatient: 'yes' })).toEqual(['OPERATIONS']);
  });
});

describe('the guards of routing', () => {
  it.each(['health_care', 'estate'] as const)(
    'RT-1: an attorney who shows authority over %s acts for the patient',
    (authorityShown) => {
      expect(judged({ right: 'authority', authorityShown })).toMatchObject({
        result: 'pass',
        parts: [{ lane: 'RA_PR', asks: ['authority'] }],
      });
    },
  );

  it.each(['financial', 'none'] as const)(
    'RT-1: an attorney is no representative with authority "%s": an authorization is asked for',
    (authorityShown) => {
      const verdict = judged({ right: 'authority', authorityShown });
      expect(verdict).toMatchObject({
        result: 'fail',
        parts: [{ lane: 'AUTH_3P', asks: ['authorization', 'purpose'] }],
      });
      expect(verdict.findings[0]).toMatchObject({
        rule: 'RT-1',
        code: 'R01_NO_AUTHORITY',
        citation: '45 CFR 164.502(g)',
      });
    },
  );

  it('RT-1: papers that nobody has read leave it to a person', () => {
    expect(judged({ right: 'authority' })).toMatchObject({ result: 'look', parts: [{ lane: null }] });
  });

  it('RT-2: nothing more is asked of a patient', () => {
    const verdict = judged({ requesterType: 'patient' });
    expect(verdict).toMatchObject({ result: 'pass', parts: [{ lane: 'RA_SELF', asks: [] }] });
  });

  it.each(['purpose', 'witness', 'notary', 'ssn', 'expiry'] as const)(
    'RT-2: a patient who was asked for "%s" was asked too much',
    (asked) => {
      expect(codes({ requesterType: 'patient', asked: [asked] })).toEqual(['R02_ASKED']);
      expect(codes({ right: 'authorization', asked: [asked] })).toEqual([]);
    },
  );

  it.each(['requester', 'patient', undefined] as const)(
    'RT-3: the form of a patient with a copy to "%s" is their own request',
    (copyTo) => {
      const facts = { requesterType: 'patient', right: 'authorization', ...(copyTo ? { copyTo } : {}) };
      expect(judged(facts)).toMatchObject({ result: 'pass', parts: [{ lane: 'RA_SELF', asks: [] }] });
    },
  );

  it('RT-3: the form of a patient that names someone else is an authorization', () => {
    const facts = { requesterType: 'patient', right: 'authorization', copyTo: 'someone_else' } as const;
    expect(lanes(facts)).toEqual(['AUTH_3P']);
    expect(codes(facts)).toContain('R03_OTHER_RECIPIENT');
  });

  it('RT-4: a letter with all five parts is a directive, and asks for the letter alone', () => {
    expect(judged({ right: 'directive', directive: LETTER })).toMatchObject({
      result: 'pass',
      parts: [{ lane: 'RA_DIRECTIVE', asks: ['letter'] }],
    });
    expect(judged({ right: 'directive', directive: LETTER, proofs: ['letter'] }).parts[0]?.asks).toEqual([]);
  });

  it.each([
    ['signedByPatient', 'R04_NOT_SIGNED'],
    ['electronicCopy', 'R04_NOT_ELECTRONIC'],
    ['namesRecipient', 'R04_NO_RECIPIENT'],
    ['saysWhere', 'R04_NO_PLACE'],
  ] as const)('RT-4: a letter without "%s" needs an authorization', (part, code) => {
    const facts = { right: 'directive', directive: { ...LETTER, [part]: 'no' } };
    expect(judged(facts)).toMatchObject({ result: 'fail', parts: [{ lane: 'AUTH_3P' }] });
    expect(codes(facts)).toContain(code);
    expect(judged({ right: 'directive', directive: { ...LETTER, [part]: 'unknown' } })).toMatchObject({
      result: 'look',
      parts: [{ lane: null }],
    });
  });

  it('RT-4: a letter that nobody has read is no directive yet', () => {
    expect(codes({ right: 'directive' })).toEqual(['R04_UNREAD']);
  });

  it('RT-4: before the court narrowed it, the rule of today is not used', () => {
    expect(judgeDirective(LETTER, '2019-06-01').result).toBe('look');
  });

  it('RT-4: a patient who wants a copy sent to someone else is held to the letter, too', () => {
    const facts = { requesterType: 'patient', copyTo: 'someone_else' } as const;
    expect(codes(facts)).toEqual(['R04_UNREAD']);
    expect(lanes({ ...facts, directive: LETTER })).toEqual(['RA_DIRECTIVE']);
  });

  it('RT-5: a letter that asks for the paper chart, too, makes two parts', () => {
    const verdict = judged({ right: 'directive', directive: { ...LETTER, fromEhr: 'no' }, proofs: ['letter'] });
    expect(verdict.parts).toEqual([
      { lane: 'RA_DIRECTIVE', contents: ['ehr'], asks: [] },
      { lane: 'AUTH_3P', contents: ['paper'], asks: ['authorization', 'purpose'] },
    ]);
    expect(verdict.findings.at(-1)).toMatchObject({ rule: 'RT-5', result: 'look', code: 'R05_SPLIT' });
  });

  it('RT-5: SUD records by a directive need a consent, by a subpoena an order of a court', () => {
    const directive = judged({ right: 'directive', directive: LETTER, contents: ['ehr', 'film', 'part2'] });
    expect(directive.parts.map(({ lane, contents }) => [lane, contents.join()])).toEqual([
      ['RA_DIRECTIVE', 'ehr'],
      ['AUTH_3P', 'film'],
      ['AUTH_3P', 'part2'],
    ]);
    expect(directive.parts[2]?.asks).toContain('part2-consent');
    expect(judged({ right: 'subpoena', contents: ['part2'] }).parts[0]?.asks).toContain('part2-order');
  });

  it('RT-5: one lane for all contents makes one part', () => {
    const verdict = judged({ requesterType: 'patient', contents: [...CONTENTS] });
    expect(verdict.parts).toHaveLength(1);
    expect(verdict.result).toBe('pass');
  });
});

describe('the decision on a lane', () => {
  const facts = laneFacts.parse({ asOf: TODAY, requesterType: 'other', right: 'other' });

  it('stays open until a person has looked', () => {
    expect(decideLane(facts)).toMatchObject({ lane: null, isOpen: true, by: 'rule' });
    expect(decideLane({ ...facts, chosen: { lane: 'PUBLIC_HEALTH', reason: 'State law' } })).toMatchObject({
      lane: 'PUBLIC_HEALTH',
      isOpen: false,
      by: 'person',
      verdict: { result: 'look' },
    });
  });

  it('is open, too, where one request holds parts of several lanes', () => {
    const split = laneFacts.parse({
      asOf: TODAY,
      requesterType: 'attorney',
      right: 'directive',
      directive: { ...LETTER, fromEhr: 'no' },
    });
    expect(decideLane(split)).toMatchObject({ lane: 'RA_DIRECTIVE', isOpen: true });
  });

  it.each(REQUESTER_TYPE_IDS)('has a place to wait in for a %s', (type) => {
    expect(LANE_IDS).toContain(laneUntilDecided(type));
  });

  it('never crashes, never leaves words out, and gives a patient lane to none but who may have it', () => {
    const any = fc.record({
      asOf: fc.constant(TODAY),
      requesterType: fc.oneof(fc.constantFrom(...REQUESTER_TYPE_IDS), fc.string({ maxLength: 60 })),
      right: fc.option(fc.oneof(fc.constantFrom(...RIGHT_IDS), fc.string({ maxLength: 60 })), { nil: undefined }),
      copyTo: fc.constantFrom(undefined, 'requester', 'patient', 'someone_else'),
      authorityShown: fc.constantFrom(undefined, 'health_care', 'estate', 'financial', 'none', 'unknown'),
      contents: fc.subarray([...CONTENTS]),
      proofs: fc.subarray([...PROOFS]),
    });
    fc.assert(
      fc.property(any, (given) => {
        const facts = laneFacts.parse(JSON.parse(JSON.stringify(given)));
        const verdict = laneVerdict.parse(judgeLane(facts));
        expect(verdict.findings.length).toBeGreaterThan(0);
        for (const { lane, asks } of verdict.parts) {
          if (!lane) expect(verdict.result).toBe('look');
          if (lane && LANES[lane].isPatientLane) expect(asks).not.toContain('purpose');
          if (lane === 'RA_SELF') expect(facts.requesterType).toBe('patient');
        }
      }),
    );
  });
});
