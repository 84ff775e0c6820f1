import { describe, expect, it } from 'vitest';
import { LETTER_KINDS, type LetterKind } from '#shared/letters/kinds.ts';
import { namesCare } from '#shared/letters/names-care.ts';
import type { Language } from '#shared/words/format.ts';
import { letterWords } from '#shared/words/letters/words.ts';
import { linesOf, textOf } from './letter-text.ts';
import { LETTERHEAD, sampleLetter } from './sample-letters.ts';

const BOTH = ['en', 'es'] as const satisfies readonly Language[];
const every = LETTER_KINDS.flatMap((kind) => BOTH.map((language) => ({ kind, language })));

const bodyOf = (kind: LetterKind, language: Language): string =>
  sampleLetter(kind, language).body.flatMap(linesOf).join('\n');

describe('the text of every letter', () => {
  it.each(every)('$kind in $language stands as it was approved', ({ kind, language }) => {
    expect(textOf(sampleLetter(kind, language))).toMatchSnapshot();
  });

  it.each(every)('$kind in $language has what every letter has', ({ kind, language }) => {
    const letter = sampleLetter(kind, language);
    const text = textOf(letter);
    const { frame } = letterWords[language];
    const { facility, address, phone } = LETTERHEAD;
    const day = language === 'es' ? '24 de noviembre de 2026' : 'November 24, 2026';
    for (const part of [facility, address, phone, 'SP-7K2M-Q9XT', 'J. N.', day, frame.formats])
      expect(text).toContain(part);
    expect(text).toContain(frame.otherLanguage(phone));
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    // A letter to the patient may be about their care; nobody else's may (no "Part 2", no "HIV").
    expect(namesCare(text)).toBe(false);
  });
});

/** domain.md 15, column "must contain": for each kind, the words that show it is there. */
const MUST: { [Kind in LetterKind]: readonly (string | RegExp)[] } = {
  acknowledgement: [
    'November 22, 2026',
    'their own records',
    'December 22, 2026',
    /30 calendar days from .*164\.524\(b\)\(2\)\(i\)/,
    'What happens next',
    'https://records.example.org/en/status',
    'What it costs',
  ],
  deficiency: [
    '(AU-5)',
    '45 CFR 164.508(c)(1)(v)',
    'our own policy, not a law',
    'Write a date',
    'already filled in',
    'SP-7K2M-Q9XT',
    'stays open until January 21, 2027',
    'neither confirm nor deny',
  ],
  clarification: [
    'the tests of last spring',
    'Only the blood test',
    'December 6, 2026',
    'If we do not hear',
    'does not change',
  ],
  extension: ['kept on film', 'by January 21, 2027', 'only once', '164.524(b)(2)(ii)'],
  denial: [
    'endanger the life or physical safety',
    'You can have this reviewed',
    'How to have it reviewed',
    'took no part in our decision',
    'Privacy Officer, 202-555-0144',
    'Secretary of Health and Human Services (45 CFR 160.306)',
    '112 of 114 pages',
    'Richmond Family Clinic',
  ],
  'denial-review': ['changed a part of our decision', 'within five days', 'Privacy Officer', '45 CFR 160.306'],
  'fee-estimate': [
    'about 120 pages',
    '| Handling fee | Va. Code 8.01-413 | $20.00 |',
    'not pay more than $160.00',
    'How to pay less',
    'June 2025',
    'Social Security',
  ],
  invoice: [
    '| Certification | Va. Code 8.01-413 | $10.00 |',
    '| Postage | Va. Code 8.01-413 | $9.60 |',
    '| Total |  | $58.10 |',
    'By check',
    'pay by December 22, 2026',
    'close the request',
    'If you think this is wrong',
    'W-9',
  ],
  'no-records': [
    'José Núñez; 1980-02-29',
    'José Nuñez Ortega',
    'January 1, 2019 to November 22, 2026',
    'Chart system',
    'Fairview Clinic East',
    'November 30, 2026',
    'found no records',
    'does not prove',
    'Richmond Family Clinic',
    'other dates of birth',
  ],
  'subpoena-objection': [
    'Notice:',
    'qualified protective order',
    '164.512(e)',
    'The subpoena is not signed.',
    'Other federal or state law',
    'December 15, 2026',
  ],
  'subpoena-notice': ['Núñez v. Atlas Freight', 'All records of treatment', 'motion or a letter', 'December 8, 2026'],
  accounting: [
    'March 4, 2025',
    'Virginia Department of Health, 109 Governor Street',
    'Laboratory results',
    '164.512(b)',
    '4 times, last on September 1, 2025',
    '$12.50',
  ],
  revocation: ['November 22, 2026', 'What we stopped', 'October 2, 2026, to Atlas Insurance', '164.508(b)(5)'],
  'authorization-ended': ['ended on November 22, 2026', 'new signed authorization'],
  breach: [
    'November 2, 2026 to November 3, 2026',
    'found out on November 5, 2026',
    'wrong medical office',
    'A laboratory result',
    'Read the statements',
    'destroyed the pages',
    '1-800-555-0199',
    'privacy@example.org',
    'Write to 100 Example Avenue',
  ],
  transfer: ['Richmond Family Clinic, 20 Example Street', 'do not keep'],
  withdrawal: ['November 24, 2026', 'stopped all work'],
  split: ['SP-3HDW-81VN', 'November 22, 2026'],
};

describe('what a letter must contain (domain.md 15)', () => {
  it.each(LETTER_KINDS.flatMap((kind) => MUST[kind].map((part) => ({ kind, part }))))(
    '$kind: $part',
    ({ kind, part }) => {
      const text = bodyOf(kind, 'en');
      if (part instanceof RegExp) expect(text).toMatch(part);
      else expect(text).toContain(part);
    },
  );

  it.each(LETTER_KINDS)('%s cites the same rules in Spanish', (kind) => {
    const cited = (language: Language) => (bodyOf(kind, language).match(/(CFR|U\.S\.C\.|164\.)\S*/g) ?? []).toSorted();
    expect(cited('es')).toEqual(cited('en'));
  });

  it('a certificate of no records stands on its own page, to be signed', () => {
    const { annex } = sampleLetter('no-records', 'en');
    expect(annex.flatMap(linesOf).join('\n')).toMatch(
      /Certificate of no records[\s\S]*28 U\.S\.C\. 1746[\s\S]*____ Signature/,
    );
  });

  it('staff’s own words come before how to complain', () => {
    const body = sampleLetter('denial', 'en', 'Please call Ms. Reyes.\nShe knows the case.').body.flatMap(linesOf);
    expect(body.indexOf('She knows the case.')).toBeLessThan(body.indexOf('## If you want to complain'));
  });
});
