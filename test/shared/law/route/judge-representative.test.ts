import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRepresentative } from '#shared/law/route/judge-representative.ts';
import {
  AUTHORITY_PAPERS,
  REPRESENTATIVE_KINDS,
  type RepresentativeFacts,
  representativeFacts,
} from '#shared/law/route/representative-facts.ts';

const TODAY = '2026-11-22';
const judged = (facts: Partial<RepresentativeFacts>) =>
  judgeRepresentative(
    representativeFacts.parse({
      asOf: TODAY,
      kind: 'agent',
      paper: 'health_care_poa',
      patientBorn: '1950-05-05',
      ...facts,
    }),
  );
/** What one rule says. */
const says = (rule: string, facts: Partial<RepresentativeFacts>) =>
  judged(facts)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ result, code }) => (code ? `${result} ${code}` : result));

const GOOD_AGENT = { inEffect: 'yes', coversHealth: 'yes' } as const;
const CHILD = { patientBorn: '2015-02-28', kind: 'parent', paper: 'birth_certificate', accessLimited: 'no' } as const;
const DEAD = { patientDied: '2020-01-31' } as const;

describe('an adult', () => {
  it('PR-1: an agent with a power over health care that is in effect may act', () => {
    expect(judged(GOOD_AGENT)).toMatchObject({ result: 'pass' });
    expect(judged({ kind: 'guardian', paper: 'guardianship_order', inEffect: 'yes' }).result).toBe('pass');
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['a mother of a son of 19', { ...CHILD, patientBorn: '2007-11-22' }, 'fail P01_NO_AUTHORITY'],
    ['a spouse with no paper', { kind: 'spouse', paper: 'none' }, 'fail P01_NO_AUTHORITY'],
    ['a power that has not begun', { ...GOOD_AGENT, inEffect: 'no' }, 'fail P01_NOT_IN_EFFECT'],
    ['a power of which nobody knows whether it has begun', { coversHealth: 'yes' }, 'look P01_IN_EFFECT'],
    ['another paper', { kind: 'other', paper: 'other' }, 'look P01_OTHER'],
    ['a parent where one comes of age later', { ...CHILD, patientBorn: '2008-01-01', state: 'NE' }, 'look P01_OF_AGE'],
  ])('PR-1: %s does not pass', (_, facts, expected) => {
    expect(says('PR-1', facts)).toEqual([expected]);
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['a power over health care', GOOD_AGENT, 'pass'],
    ['a general power that covers health', { ...GOOD_AGENT, paper: 'general_poa' }, 'pass'],
    ['a financial power', { paper: 'financial_poa' }, 'fail P09_WRONG_POA'],
    ['a general power that leaves health out', { paper: 'general_poa', coversHealth: 'no' }, 'fail P09_WRONG_POA'],
    ['a general power that nobody has read', { paper: 'general_poa' }, 'look P09_KIND_UNCLEAR'],
    ['any power after the death', { ...GOOD_AGENT, ...DEAD }, 'fail P09_WRONG_POA'],
  ])('PR-9: %s', (_, facts, expected) => {
    expect(says('PR-9', facts)).toEqual([expected]);
  });

  it.each<[string, Partial<RepresentativeFacts>, string[]]>([
    ['nothing suspected', { danger: 'none' }, []],
    ['danger suspected, nobody asked', { danger: 'suspected' }, ['look P08_SUSPECTED']],
    [
      'danger suspected, a professional declines',
      { danger: 'suspected', professional: 'declines' },
      ['fail P08_DECLINED'],
    ],
    ['danger suspected, a professional lets them act', { danger: 'suspected', professional: 'agrees' }, ['pass']],
  ])('PR-8: %s', (_, facts, expected) => {
    expect(says('PR-8', { ...GOOD_AGENT, ...facts })).toEqual(expected);
  });
});

describe('a minor', () => {
  it('PR-2: a parent with a birth certificate and no order against it may act', () => {
    expect(judged({ ...CHILD, minorConsented: 'no' })).toMatchObject({ result: 'pass' });
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['an aunt', { kind: 'family' }, 'fail P02_NOT_A_PARENT'],
    ['an order that limits access', { accessLimited: 'yes' }, 'fail P02_LIMITED'],
    ['no paper at all', { paper: 'none' }, 'look P02_NO_PAPER'],
    ['nobody asked about orders', { accessLimited: 'unknown' }, 'look P02_ORDERS'],
  ])('PR-2: %s does not pass', (_, facts, expected) => {
    expect(says('PR-2', { ...CHILD, ...facts })).toEqual([expected]);
  });

  it('PR-2: on the 18th birthday the parent has no say any more, the day before they have', () => {
    expect(says('PR-2', { ...CHILD, patientBorn: '2008-11-23' })).toEqual(['pass']);
    expect(says('PR-1', { ...CHILD, patientBorn: '2008-11-22' })).toEqual(['fail P01_NO_AUTHORITY']);
    // Born on the 29th of February: 18 in a common year, on the 1st of March at the latest.
    expect(says('PR-1', { ...CHILD, asOf: '2026-03-01', patientBorn: '2008-02-29' })).toHaveLength(1);
  });

  it('PR-1: an emancipated minor decides alone', () => {
    expect(says('PR-1', { ...CHILD, emancipated: 'yes' })).toEqual(['fail P01_NO_AUTHORITY']);
  });

  it.each<[string, Partial<RepresentativeFacts>, string[]]>([
    ['no such care', { minorConsented: 'no' }, ['pass']],
    ['nobody has looked', {}, ['look P03_UNKNOWN']],
    [
      'the minor consented, and the state forbids',
      { minorConsented: 'minor', stateLaw: 'prohibits' },
      ['fail P03_MINOR_CONTROLS'],
    ],
    [
      'a court consented, and a professional declines',
      { minorConsented: 'court_or_other', stateLaw: 'silent', professional: 'declines' },
      ['fail P03_MINOR_CONTROLS'],
    ],
  ])('PR-3: %s', (_, facts, expected) => {
    expect(says('PR-3', { ...CHILD, ...facts })).toEqual(expected);
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['permits', { stateLaw: 'permits' }, 'pass'],
    ['prohibits', { stateLaw: 'prohibits' }, 'fail P04_PROHIBITED'],
    ['is silent, and a professional agrees', { stateLaw: 'silent', professional: 'agrees' }, 'pass'],
    ['is silent, and a professional declines', { stateLaw: 'silent', professional: 'declines' }, 'fail P04_DECLINED'],
    ['is silent, and nobody was asked', { stateLaw: 'silent' }, 'look P04_PROFESSIONAL'],
    ['is not known', {}, 'look P04_UNKNOWN'],
  ])('PR-4: state law %s', (_, facts, expected) => {
    expect(says('PR-4', { ...CHILD, minorConsented: 'minor', ...facts })).toEqual([expected]);
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['the minor consented', { minorMayConsentSud: 'yes', minorAgreed: 'yes' }, 'pass'],
    ['the minor has not consented', { minorMayConsentSud: 'yes', minorAgreed: 'no' }, 'fail P11_MINOR_MUST_CONSENT'],
    ['state law asks for a parent', { minorMayConsentSud: 'no' }, 'pass'],
    ['state law is not known', {}, 'look P11_STATE'],
  ])('PR-11: SUD records of a minor: %s', (_, facts, expected) => {
    expect(says('PR-11', { ...CHILD, minorConsented: 'no', part2: true, ...facts })).toEqual([expected]);
  });
});

describe('a patient who has died', () => {
  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['letters that are in effect', { kind: 'estate', paper: 'estate_letters', inEffect: 'yes' }, 'pass'],
    ['a small-estate affidavit', { kind: 'estate', paper: 'small_estate', inEffect: 'yes' }, 'pass'],
    ['no paper of the estate', { kind: 'estate', paper: 'death_certificate' }, 'fail P05_NO_ESTATE'],
    ['letters that have ended', { kind: 'estate', paper: 'estate_letters', inEffect: 'no' }, 'fail P05_ENDED'],
    ['letters that nobody has read', { kind: 'estate', paper: 'estate_letters' }, 'look P05_IN_EFFECT'],
  ])('PR-5: %s', (_, facts, expected) => {
    expect(says('PR-5', { ...DEAD, ...facts })).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    ['2026-11-22', '1976-11-21', 'pass'],
    ['2026-11-22', '1976-11-22', 'fail P06_STILL_PROTECTED'],
    ['2026-11-22', '2020-01-31', 'fail P06_STILL_PROTECTED'],
    // Died on a leap day: the 50th year has none.
    ['2022-03-01', '1972-02-29', 'pass'],
    ['2022-02-28', '1972-02-29', 'fail P06_STILL_PROTECTED'],
  ])('PR-6: asked on %s after a death on %s: %s', (asOf, patientDied, expected) => {
    expect(says('PR-6', { asOf, patientBorn: '1900-01-01', patientDied, kind: 'long_dead', paper: 'none' })).toEqual([
      expected,
    ]);
  });

  it('PR-6: without a date of death it is left to a person', () => {
    expect(says('PR-6', { kind: 'long_dead', paper: 'none' })).toEqual(['look P06_NO_DATE']);
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['the office agrees', { professional: 'agrees' }, 'pass'],
    ['nobody has decided', {}, 'look P07_OFFICE'],
    ['the office declines', { professional: 'declines' }, 'fail P07_DECLINED'],
    ['the patient wished otherwise', { wishesKnown: 'against', professional: 'agrees' }, 'fail P07_AGAINST_WISHES'],
  ])('PR-7: family: %s', (_, facts, expected) => {
    expect(says('PR-7', { ...DEAD, kind: 'family', paper: 'statement', ...facts })).toEqual([expected]);
  });

  it.each<[string, Partial<RepresentativeFacts>, string]>([
    ['the estate', { kind: 'estate', paper: 'estate_letters' }, 'pass'],
    ['the spouse, without an estate', { kind: 'spouse', estateNamed: 'no' }, 'pass'],
    [
      'a sister, where there is a spouse',
      { kind: 'family', estateNamed: 'no', hasSpouse: 'yes' },
      'fail P10_NOT_FIRST',
    ],
    ['a sister, where there is nobody else', { kind: 'family', estateNamed: 'no', hasSpouse: 'no' }, 'pass'],
    ['the spouse, where there is an estate', { kind: 'spouse', estateNamed: 'yes' }, 'fail P10_NOT_FIRST'],
    ['a spouse, nobody knows of an estate', { kind: 'spouse' }, 'look P10_UNKNOWN'],
  ])('PR-10: SUD records: %s', (_, facts, expected) => {
    expect(says('PR-10', { ...DEAD, part2: true, paper: 'statement', ...facts })).toEqual([expected]);
  });
});

describe('dates that cannot be', () => {
  it.each<[string, Partial<RepresentativeFacts>]>([
    ['a birth to come', { patientBorn: '2030-01-01' }],
    ['a death before the birth', { patientDied: '1940-01-01' }],
    ['a death to come', { patientDied: '2030-01-01' }],
  ])('%s is left to a person', (_, facts) => {
    expect(judged(facts)).toMatchObject({ result: 'look', findings: [{ code: 'P00_DATES' }] });
  });
});

it('has words for everything that can be said, and passes nothing on silence', () => {
  const maybe = fc.constantFrom('yes', 'no', 'unknown', undefined);
  const any = fc.record({
    kind: fc.constantFrom(...Object.keys(REPRESENTATIVE_KINDS)),
    paper: fc.constantFrom(...Object.keys(AUTHORITY_PAPERS)),
    patientBorn: fc.constantFrom('1950-05-05', '2015-02-28', '2030-01-01'),
    patientDied: fc.constantFrom(undefined, '2020-01-31', '1960-01-01'),
    inEffect: maybe,
    coversHealth: maybe,
    accessLimited: maybe,
    part2: fc.boolean(),
  });
  fc.assert(
    fc.property(any, (given) => {
      const facts = representativeFacts.parse(JSON.parse(JSON.stringify({ asOf: TODAY, ...given })));
      const { result, findings } = judgeRepresentative(facts);
      expect(findings.length).toBeGreaterThan(0);
      for (const finding of findings) expect(finding.result === 'pass' || (finding.cure ?? '').length > 5).toBe(true);
      if (facts.paper === 'financial_poa' && !facts.patientDied) expect(result).not.toBe('pass');
    }),
  );
});
