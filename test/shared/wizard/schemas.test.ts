import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StepId } from '#shared/wizard/answers.ts';
import type { Values } from '#shared/wizard/fields.ts';
import { problemsOf } from '#shared/wizard/journey.ts';
import { patient } from '#shared/wizard/schemas.ts';
import { STEPS, stepOf } from '#shared/wizard/steps.ts';
import { en } from '#shared/words/en.ts';
import { EXAMPLES, TODAY } from './example-answers.ts';

const found = (id: StepId, values: Values) =>
  problemsOf(stepOf(id), values, TODAY).map(({ field, code }) => `${field}: ${code}`);
const ana = EXAMPLES.patient.patient;
const born = (dobMonth: string, dobDay: string, dobYear: string) => ({ ...ana, dobMonth, dobDay, dobYear });
const some = (fromMonth: string, fromYear: string, toMonth: string, toYear: string) => ({
  period: 'some',
  fromMonth,
  fromYear,
  toMonth,
  toYear,
});

describe('each page says what is wrong, field by field', () => {
  it.each<[string, StepId, Values, string[]]>([
    ['nobody chosen', 'who', {}, ['requesterType: who-missing']],
    ['a type that does not exist', 'who', { requesterType: 'doctor' }, ['requesterType: who-missing']],
    ['no kind of insurer', 'insurer', {}, ['insurerKind: insurer-missing']],
    ['no kind of office', 'office', { officeKind: '' }, ['officeKind: office-missing']],
    ['a right that is none', 'right', { right: 'magic' }, ['right: right-missing']],
    ['a letter that says nothing', 'letter', { letterSays: [] }, ['letterSays: letter-missing']],
    ['an empty name page', 'patient', born('', '', ''), ['dobMonth: dob-missing']],
    [
      'everything empty at once',
      'patient',
      { given: ' ', family: '', dobMonth: '', dobDay: '', dobYear: '', clue: '' },
      ['given: given-missing', 'family: family-missing', 'dobMonth: dob-missing'],
    ],
    ['no month', 'patient', born('', '3', '1986'), ['dobMonth: dob-month-missing']],
    ['no day', 'patient', born('4', '', '1986'), ['dobDay: dob-day-missing']],
    ['no year', 'patient', born('4', '3', ''), ['dobYear: dob-year-missing']],
    ['a short year', 'patient', born('4', '3', '86'), ['dobYear: dob-year-short']],
    ['a day that never was', 'patient', born('2', '30', '1986'), ['dobDay: dob-not-real']],
    ['the 29th of February in a common year', 'patient', born('2', '29', '2023'), ['dobDay: dob-not-real']],
    ['tomorrow', 'patient', born('11', '23', '2026'), ['dobYear: dob-future']],
    ['a date too long ago', 'patient', born('1', '1', '1066'), ['dobYear: dob-too-old']],
    ['a name without end', 'patient', { ...ana, given: 'x'.repeat(81) }, ['given: text-too-long']],
    ['a field nobody asked for', 'patient', { ...ana, ssn: '1' }, [': unexpected-field']],
    ['a list where text belongs', 'patient', { ...ana, given: ['a', 'b'] }, ['given: given-missing']],
    ['no relationship', 'representative', { name: 'A' }, ['relationship: relationship-missing']],
    [
      'another relationship, unnamed',
      'representative',
      { name: 'A', relationship: 'other', relationshipOther: ' ' },
      ['relationshipOther: relationship-other-missing'],
    ],
    ['no firm', 'organization', { organization: '', name: 'A' }, ['organization: organization-missing']],
    ['no purpose', 'purpose', { purpose: '' }, ['purpose: purpose-missing']],
    ['no file', 'uploads', { uploads: [] }, ['uploads: uploads-missing']],
    ['no kind of record', 'records', { recordTypes: [], note: '' }, ['recordTypes: records-missing']],
    ['a note too long', 'records', { recordTypes: ['lab'], note: 'x'.repeat(1001) }, ['note: note-too-long']],
    ['no period', 'dates', some('', '', '', '') && { period: '' }, ['period: period-missing']],
    ['some dates, but none', 'dates', some('', '', '', ''), ['fromMonth: range-missing']],
    ['a month without a year', 'dates', some('3', '', '', ''), ['fromYear: from-year-missing']],
    ['a year without a month', 'dates', some('', '', '', '2020'), ['toMonth: to-month-missing']],
    ['a year of two digits', 'dates', some('3', '20', '', ''), ['fromYear: from-not-real']],
    ['a first month to come', 'dates', some('12', '2026', '', ''), ['fromYear: from-future']],
    ['an end before its start', 'dates', some('3', '2021', '2', '2021'), ['toMonth: to-before-from']],
    ['no address', 'contact', { email: ' ', phone: '' }, ['email: email-missing']],
    ['half an address', 'contact', { email: 'ana@', phone: '' }, ['email: email-format']],
    ['half a phone number', 'contact', { email: 'ana@example.com', phone: '555 0143' }, ['phone: phone-format']],
  ])('%s', (_name, id, values, expected) => {
    expect(found(id, values)).toEqual(expected);
  });

  it('accepts what each kind of requester answers', () => {
    for (const answers of Object.values(EXAMPLES))
      for (const [id, values] of Object.entries(answers)) expect(found(id as StepId, values)).toEqual([]);
  });

  it('takes dates with stray spaces and marks', () => {
    expect(patient(TODAY).parse(born(' 4 ', '28,', ' 1986.')).dateOfBirth).toBe('1986-04-28');
  });

  it('has words for every problem that any input at all can cause', () => {
    const anyText = fc.oneof(fc.string({ maxLength: 1200 }), fc.array(fc.string()));
    for (const step of STEPS) {
      const names = step.fields
        .map((field) => field.name)
        .concat(['dobMonth', 'dobDay', 'dobYear', 'fromMonth'] as never);
      fc.assert(
        fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), anyText), (values) => {
          for (const { code } of problemsOf(step, values, TODAY)) expect(en.errors[code]).toBeTypeOf('string');
        }),
        { numRuns: 200 },
      );
    }
  });

  it('finds every real day of birth real, and no other', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }),
        (date) => {
          const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
          expect(patient(TODAY).parse(born(String(Number(month)), day, year)).dateOfBirth).toBe(
            `${year}-${month}-${day}`,
          );
        },
      ),
    );
  });
});
