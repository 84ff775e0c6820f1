import { CLINICIAN_CUES } from './data/clinicians.ts';
import { ORGANISATION } from './data/organisations.ts';
import type { Finding } from './finding.ts';
import { foldWord } from './fold.ts';
import { isKnownPhone, type Known } from './known.ts';
import type { PageText } from './page-text.ts';
import { lineTextOf, type Match, matchesOf, textAfter, textBefore } from './patterns.ts';

const D = '[\\dOolISB]';
const FULL = new RegExp(
  `(?<![\\p{L}\\d.,/-])((?:\\+?1[\\s.-]?)?(?:\\(\\s?[2-9SB]${D}{2}\\)\\s?|[2-9SB]${D}{2}[\\s.–-])${D}{3}[\\s.–-]${D}{4})(?![\\p{L}\\d-]|\\.\\d)`,
  'gu',
);
const FOREIGN = /(?<![\p{L}\d])(\+(?!1[\s.-]?[(\d])\d{1,3}(?:[\s.-]?\d{2,4}){2,4})(?![\p{L}\d])/gu;
const BARE = /(?<![\p{L}\d.,/-])((?:\+?1)?[2-9]\d{9})(?![\p{L}\d-])/gu;
const SHORT = new RegExp(`(?<![\\p{L}\\d.,/)-])([2-9]${D}{2}[\\s.–-]${D}{4})(?![\\p{L}\\d-]|\\.\\d)`, 'gu');

const CUE =
  /(?:tel(?:ephone|[eé]fono)?|ph(?:one)?|cell(?:ular)?|mobile|m[oó]vil|home|work|call(?:ed|ing)?|reach(?:ed|able)?|contact(?:o|ed)?|text|llamar|fax|#|at|al|num(?:ber|ero)?|n[uú]mero|no)\.?\s?(?:is|es)?\s?[:#(]{0,2}\s*$/i;
const NOT_PHONE =
  /(?:NPI|DEA|CLIA|NDC|LOT|Lot|lot|REF|SKU|UPC|GTIN|[Aa]ccession|[Oo]rder|CSN|FIN|DOI|PMID|NCT|[Ss]erial|[Mm]odel|MRN|[Aa]cct|[Pp]olicy|ID)\.?\s?(?:#|no\.?|number)?\s?[:#]?\s*$/;
const UNIT = /^\s?(?:mg|mcg|ng|pg|g|ml|mL|L|mm|cm|kg|units?|U\/|IU|mEq|mmol|cells|copies|%|x10|kcal)\b/;

const isPhone = (text: PageText, { begin, end }: Match): boolean =>
  !UNIT.test(textAfter(text, end, 8)) && !NOT_PHONE.test(textBefore(text, begin, 24));

const isPrivate = (text: PageText, { begin }: Match): boolean =>
  /(?:home|cell(?:ular)?|mobile|m[oó]vil|emergency|emergencia|relationship|parentesco|brother|sister|mother|father|wife|husband|son|daughter|spouse|partner|neighbor|neighbour|roommate|friend|espos[oa]|herman[oa]|hij[oa]|madre|padre|vecin[oa]|amig[oa])\b/i.test(
    lineTextOf(text, begin),
  );

/** Bare digits and seven of them need a word that says what they are, or somebody's name before them. */
const isCued = (text: PageText, match: Match): boolean => {
  const before = textBefore(text, match.begin, 28);
  return CUE.test(before) || (isPrivate(text, match) && /\p{Lu}\p{Ll}+[,.]?\s?[(,-]?\s?$/u.test(before));
};

/** The number of an office or a clinician is no person's. A private word on the line makes it one all the same. */
const isOfOffice = (text: PageText, { begin }: Match): boolean => {
  const before = textBefore(text, begin, 70).split(/\s+/).map(foldWord);
  if (before.slice(-8).some((word) => CLINICIAN_CUES.has(word) || word === 'pager' || word === 'fax')) return true;
  return ORGANISATION.test(lineTextOf(text, begin)) || ORGANISATION.test(textBefore(text, begin, 70));
};

const finding = ({ from, to }: Match, confidence: number): Finding => ({
  from,
  to,
  kind: 'phone',
  reason: 'third-party',
  confidence,
  why: "A telephone number that is neither the patient's in the registration nor the hospital's.",
});

/** Telephone numbers of people other than the patient, the requester and the hospital. */
export const phoneFindings = (text: PageText, known: Known): Finding[] => {
  const isWanted = (match: Match) =>
    isPhone(text, match) && !isKnownPhone(known, match.value) && (!isOfOffice(text, match) || isPrivate(text, match));
  return [
    ...[FULL, FOREIGN].flatMap((pattern) =>
      matchesOf(text, pattern)
        .filter(isWanted)
        .map((match) => finding(match, 0.88)),
    ),
    ...[BARE, SHORT].flatMap((pattern) =>
      matchesOf(text, pattern)
        .filter((match) => isCued(text, match) && isWanted(match))
        .map((match) => finding(match, 0.8)),
    ),
  ];
};
