import { ACCOUNT_LABELS, NOT_PERSONAL } from './data/account-labels.ts';
import { A_WHOLE_DATE } from './dates.ts';
import type { Finding } from './finding.ts';
import { digitsOf } from './fold.ts';
import { isOwnMrn, type Known } from './known.ts';
import type { PageText } from './page-text.ts';
import { matchesOf, textAfter, textBefore } from './patterns.ts';

const VALUE = '((?:[A-Z]{1,4}[\\s-]?)?[A-Z0-9*Xx]*\\d[A-Z0-9*-]*(?:[ -][A-Z0-9]*\\d[A-Z0-9]*){0,5})';
const LABELLED = ACCOUNT_LABELS.map((row) => ({
  ...row,
  pattern: new RegExp(`(?<![\\p{L}\\d])${row.label}\\s?[:#]{0,2}\\s{0,3}${VALUE}(?![\\p{L}\\d])`, 'gu'),
}));
const CARD = /(?<![\p{L}\d.-])([3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}|3[47]\d{2}[ -]?\d{6}[ -]?\d{5})(?![\p{L}\d-])/gu;
// Medicare beneficiary identifier: eleven places, letters without S, L, O, I, B, Z (CMS, "Understanding the MBI format").
const L = '[AC-HJKMNP-RT-Y]';
const MBI = new RegExp(
  `(?<![\\p{L}\\d])([1-9]${L}[AC-HJKMNP-RT-Y\\d]\\d-?${L}[AC-HJKMNP-RT-Y\\d]\\d-?${L}{2}\\d{2})(?![\\p{L}\\d])`,
  'gu',
);

/** ISO/IEC 7812-1 annex B: the check digit of payment cards. */
export const isLuhn = (number: string): boolean => {
  const digits = [...digitsOf(number)].map(Number).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length >= 12 && sum % 10 === 0;
};

const UNIT = /^\s?(?:mg|mcg|g|ml|mL|L|mm|cm|kg|units?|years?|days?|weeks?|pages?|%)\b/;

const isNumber = (text: PageText, value: string, end: number): boolean =>
  (value.match(/\d/g)?.length ?? 0) >= 4 && !A_WHOLE_DATE.test(value) && !UNIT.test(textAfter(text, end, 8));

/** What the value is, and how surely: a card proves itself, other numbers rest on their label. */
const found = (from: number, to: number, as: string, confidence: number): Finding => ({
  from,
  to,
  kind: 'account',
  reason: 'out-of-scope',
  confidence,
  why: `Looks like ${as}, which the record does not need to tell.`,
});

export const accountFindings = (text: PageText, known: Known): Finding[] => [
  ...LABELLED.flatMap(({ pattern, as, confidence }) =>
    matchesOf(text, pattern)
      .filter(({ value, begin, end }) => {
        const label = textBefore(text, begin, 60);
        return (
          isNumber(text, value, end) &&
          !isOwnMrn(known, value) &&
          !NOT_PERSONAL.test(label.replace(/\S+\s?[:#]*\s*$/, ''))
        );
      })
      .map(({ from, to, value }) => {
        const isUnproven = as === 'a card number' && digitsOf(value).length >= 12 && !isLuhn(value);
        return found(from, to, as, isUnproven ? 0.55 : confidence);
      }),
  ),
  ...matchesOf(text, CARD)
    .filter(({ value }) => isLuhn(value))
    .map(({ from, to }) => found(from, to, 'a card number', 0.9)),
  ...matchesOf(text, MBI).map(({ from, to }) => found(from, to, 'a Medicare number', 0.85)),
];
