import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '#shared/law/answer.ts';
import { authorizationFacts } from '#shared/law/authorization/facts.ts';
import { type AuthorizationForm, authorizationForm } from '#shared/law/authorization/form.ts';
import { judgeAuthorization } from '#shared/law/authorization/judge.ts';
import { sameName } from '#shared/law/authorization/same-name.ts';
import { LABELS } from '#shared/law/sensitivity/labels.ts';
import { runs } from '#test/support/runs.ts';
import { factsWith, GOOD_FACTS, GOOD_FORM } from './vectors.ts';

const said = fc.option(fc.constantFrom(...answer.options), { nil: undefined });
const text = fc.option(
  fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('Doe & Roe LLP', 'Riverbend Medical Center', 'records')),
  {
    nil: undefined,
  },
);
const typedDate = fc.option(
  fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('2026-02-30', '2/29/2028', '0000-00-00', '9999-12-31', '2026-05-01', '13/13/2026', ''),
    fc
      .date({ min: new Date('1880-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  { nil: undefined },
);
const labels = Object.keys(LABELS) as (keyof typeof LABELS)[];

const form: fc.Arbitrary<AuthorizationForm> = fc
  .record({
    patientName: text,
    patientBorn: typedDate,
    describes: text,
    recordTypes: fc.option(fc.subarray(['lab', 'entire', 'billing']), { nil: undefined }),
    from: typedDate,
    to: typedDate,
    categories: fc.option(fc.subarray(labels), { nil: undefined }),
    discloser: text,
    recipient: text,
    purpose: text,
    expiry: fc.option(
      fc.oneof(
        typedDate.map((date) => ({ kind: 'date', date: date ?? '' })),
        fc.record({ kind: fc.constant('event'), event: fc.constantFrom('end-of-litigation', 'death', 'other') }),
        fc.record({
          kind: fc.constant('after-signing'),
          amount: fc.integer({ min: 1, max: 10_000 }),
          unit: fc.constantFrom('day', 'month', 'year'),
        }),
        fc.constantFrom({ kind: 'none' }, { kind: 'unclear' }),
      ),
      { nil: undefined },
    ),
    isResearch: fc.option(fc.boolean(), { nil: undefined }),
    signed: said,
    signedOn: typedDate,
    signer: fc.option(
      fc.record({
        kind: fc.constantFrom('patient', 'representative'),
        relationship: fc.constantFrom('mother', 'guardian', ''),
        authority: fc.constantFrom('', 'court order'),
      }),
      { nil: undefined },
    ),
    statements: fc.option(
      fc.record({ revocation: said, revocationHow: said, conditioning: said, redisclosure: said, copy: said }),
      { nil: undefined },
    ),
    altered: said,
    part2: fc.option(fc.record({ describesSud: said, isTpo: said, refusal: said, hipaaRedisclosure: said }), {
      nil: undefined,
    }),
  })
  .map((made) => authorizationForm.parse(JSON.parse(JSON.stringify(made))));

const facts = fc
  .record({
    form,
    asOf: fc.constantFrom('2026-05-01', '2026-11-22', '2028-02-29', '2050-12-31'),
    state: fc.constantFrom('CA', 'MN', 'TX', 'NY', 'IL', 'PA', 'WA', 'VA', 'OH', 'ZZ', ''),
    born: typedDate,
    died: typedDate,
  })
  .map(({ form: paper, asOf, state, born, died }) =>
    authorizationFacts.parse({
      ...GOOD_FACTS,
      form: paper,
      asOf,
      facility: { ...GOOD_FACTS.facility, state },
      patient: { name: 'Rosa Example', dateOfBirth: born ?? '', ...(died ? { dateOfDeath: died } : {}) },
      requested: { recordTypes: ['lab'] },
    }),
  );

/** What 164.508(c) requires to be on the paper. */
const ELEMENTS = [
  'describes',
  'recordTypes',
  'discloser',
  'recipient',
  'purpose',
  'expiry',
  'signed',
  'signedOn',
  'signer',
  'statements',
] as const;

describe('the verdict, whatever it is given', () => {
  it('never throws, and every finding has a citation, a fact and, where it is not content, a code and a cure', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const { result, citation, fact, code, cure } of judgeAuthorization(given).findings) {
          expect(citation).not.toBe('');
          expect(fact).not.toBe('');
          if (result !== 'pass') expect([code, cure].every(Boolean)).toBe(true);
        }
      }),
      runs(500),
    );
  });

  it('AU-13: taking any element away never turns fail into pass', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom(...ELEMENTS), (given, element) => {
        const { [element]: _gone, ...rest } = given.form;
        const [before, after] = [judgeAuthorization(given), judgeAuthorization({ ...given, form: rest })];
        if (before.result === 'fail') expect(after.result).not.toBe('pass');
        if (before.part2 === 'fail' && after.part2 !== undefined) expect(after.part2).not.toBe('pass');
      }),
      runs(1000),
    );
  });

  it('AU-13: of a complete paper every required element is required', () => {
    for (const element of ELEMENTS.filter((name) => name !== 'recordTypes' && name !== 'describes'))
      expect(judgeAuthorization(factsWith({ [element]: undefined })).result, element).toBe('fail');
    expect(judgeAuthorization(factsWith({ describes: undefined, recordTypes: undefined })).result).toBe('fail');
  });

  it('AU-12: once expired it stays expired', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const later = new Date(Date.UTC(2027, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const { findings } = judgeAuthorization({ ...GOOD_FACTS, form: GOOD_FORM, asOf: later });
        expect(findings.find(({ rule }) => rule === 'AU-12')?.code).toBe('A05_EXPIRED');
      }),
    );
  });

  it('AU-3: names are compared the same way round and back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameName(a, b)).toBe(sameName(b, a));
      }),
    );
  });
});
