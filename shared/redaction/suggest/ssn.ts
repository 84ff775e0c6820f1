import type { Finding } from './finding.ts';
import { digitsOf } from './fold.ts';
import type { PageText, Span } from './page-text.ts';
import { matchesOf } from './patterns.ts';

const D = '[\\dOolISB|]';
const LABEL =
  '(?:S\\.?\\s?S\\.?\\s?N\\.?|SS ?(?:#|[Nn]o\\.?|[Nn]um(?:ber)?\\.?)|[Ss]oc(?:ial)?\\.? ?[Ss]ec(?:urity)?\\.?|SOCIAL SECURITY|[Ss]eguro [Ss]ocial|SEGURO SOCIAL|NSS)';
const FILL = '(?:\\s?(?:[Nn]umber|NUMBER|[Nn]um\\.?|[Nn]o\\.?|núm(?:ero)?\\.?|#))?(?:\\s(?:is|es))?\\s?[:#(-]?\\s{0,3}';

const DASHED = new RegExp(`(?<![\\p{L}\\d.,/-])(${D}{3}\\s?[-–]\\s?${D}{2}\\s?[-–]\\s?${D}{4})(?![\\p{L}\\d-])`, 'gu');
const LABELLED = new RegExp(
  `(?<!\\p{L})${LABEL}${FILL}(${D}{3}[\\s.-]{0,2}${D}{2}[\\s.-]{0,2}${D}{4})(?![\\p{L}\\d])`,
  'gu',
);
const MASKED = /(?<![\p{L}\d])([xX*#•]{3}\s?[-–]?\s?[xX*#•]{2}\s?[-–]?\s?[\dOolISB]{4})(?![\p{L}\d])/gu;
const LAST_FOUR = new RegExp(
  `(?<!\\p{L})(?:${LABEL}${FILL}\\(?(?:[Ll]ast|[Úú]ltimos|[Uu]ltimos)\\s(?:4|four|cuatro)(?: d[ií]gitos| digits)?\\)?|(?:[Ll]ast|[Úú]ltimos|[Uu]ltimos)\\s(?:4|four|cuatro)(?: d[ií]gitos| digits)?\\s(?:of|de|del)\\s(?:the |her |his |su |el )?${LABEL})\\s?(?:is|es|are|son)?\\s?[:#-]?\\s{0,2}(${D}{4})(?![\\p{L}\\d])`,
  'gu',
);

/** Which numbers are never given out: area 000, 666 and 900 to 999, group 00, serial 0000 (20 CFR 422.103; SSA, 2011). */
export const isPossibleSsn = (number: string): boolean => {
  const digits = digitsOf(number);
  if (digits.length !== 9) return false;
  const [area, group, serial] = [digits.slice(0, 3), digits.slice(3, 5), digits.slice(5)];
  return area !== '000' && area !== '666' && area < '900' && group !== '00' && serial !== '0000';
};

/** Recognition puts letters for digits, never for most of them. */
const isMostlyDigits = (value: string): boolean => (value.match(/\d/g)?.length ?? 0) >= 5;

const finding = ({ from, to }: Span, confidence: number, why: string): Finding => ({
  from,
  to,
  kind: 'ssn',
  reason: 'sensitive',
  confidence,
  why,
});

export const ssnFindings = (text: PageText): Finding[] => [
  ...matchesOf(text, LABELLED).map((match) =>
    isPossibleSsn(match.value)
      ? finding(match, 0.98, 'Labelled as a Social Security number.')
      : finding(match, 0.65, 'Labelled as a Social Security number, but no such number is given out: perhaps misread.'),
  ),
  ...matchesOf(text, LAST_FOUR).map((match) => finding(match, 0.9, 'The last digits of a Social Security number.')),
  ...matchesOf(text, MASKED).map((match) => finding(match, 0.88, 'The last digits of a Social Security number.')),
  ...matchesOf(text, DASHED)
    .filter(({ value }) => isMostlyDigits(value) && isPossibleSsn(value))
    .map((match) => finding(match, 0.9, 'Has the form of a Social Security number.')),
];
