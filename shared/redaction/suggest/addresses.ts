import { ORGANISATION } from './data/organisations.ts';
import type { Finding } from './finding.ts';
import { isKnownAddress, type Known } from './known.ts';
import type { PageText } from './page-text.ts';
import { lineTextOf, type Match, matchesOf, textBefore } from './patterns.ts';

const SUFFIX =
  '(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Lane|Ln|Dr(?:ive)?|Bl(?:vd|\\.)|Boulevard|C(?:our)?t|Terrace|Ter|Way|Pl(?:ace)?|Cir(?:cle)?|H(?:igh)?wy|Highway|Pkwy|Parkway|Row|Trail|Trl|Loop|Alley|Square|Sq|Hill|Heights|Crossing|Pike|Path|Run|Ridge|Bend|Crescent|Close|Mews|ST|AVE|RD|LN|DR|CT|BLVD|WAY|PL)\\b\\.?';
const STREET = `\\d{1,5}[A-Z]?\\s(?:[NSEW]\\.?\\s|(?:North|South|East|West)\\s)?(?:\\d{1,3}(?:st|nd|rd|th)|\\p{Lu}[\\p{L}’'-]+)(?:\\s\\p{Lu}[\\p{L}’'-]+){0,2}\\s${SUFFIX}`;
const UNIT = '(?:,?\\s(?:Apt|Apartment|Unit|Suite|Ste|Fl|Floor|Rm|#|No)\\.?\\s?#?[\\p{L}\\d-]{1,5})?';
const PLACE = '(?:,?\\s\\p{Lu}[\\p{L}’.-]+(?:\\s\\p{Lu}[\\p{L}’.-]+){0,2},?\\s[A-Z]{2}\\s{1,2}\\d{5}(?:-\\d{4})?)';

const ENGLISH = new RegExp(`(?<![\\p{L}\\d.,/-])(${STREET}${UNIT}${PLACE}?)`, 'gu');
const BOX = new RegExp(`(?<!\\p{L})(P\\.?\\s?O\\.?\\s[Bb]ox\\s\\d{1,6}${PLACE}?)`, 'gu');
const SPANISH =
  /(?<!\p{L})((?:Calle|C\/|Avenida|Av\.|Avda\.|Calzada|Paseo|Camino|Carretera|Callejón|Privada|Boulevard|Blvd\.)\s(?:(?:de|del|la|las|los|el)\s)*\p{Lu}[\p{L}’'-]+(?:\s(?:de|del|la|las|los|y|\p{Lu}[\p{L}’'-]+)){0,4},?\s(?:N[oúu]m?\.?\s|#\s?)?\d{1,5}(?:\s?[A-Z]\b)?(?:,\s(?:Col(?:onia|\.)|Depto\.?|Int\.?|Piso)\s[\p{L}\d]+(?:\s\p{Lu}[\p{L}’'-]+){0,2})?(?:,?\s(?:C\.?P\.?\s)?\d{5}(?:\s\p{Lu}[\p{L}’'-]+)?)?)/gu;

// "10 Way Stopcock", "2 Day Court" and the like have no place behind them and no word for an address before them.
const CUE =
  /(?:address|lives?|living|resid\w+|stay(?:s|ing)|moved|domicili\w+|direcci[oó]n|vive|home|mail\w*|located|at|en)\s?(?:at|in|on|with|es|is|en|to)?\s?[:,]?\s*$/i;

const isOfOffice = (text: PageText, { begin }: Match): boolean => {
  const above = textBefore(text, begin, 60);
  return ORGANISATION.test(lineTextOf(text, begin)) || ORGANISATION.test(above);
};

const finding = ({ from, to }: Match, confidence: number): Finding => ({
  from,
  to,
  kind: 'address',
  reason: 'third-party',
  confidence,
  why: "A postal address that is not the patient's in the registration.",
});

/** Postal addresses of people other than the patient, the requester and the hospital. */
export const addressFindings = (text: PageText, known: Known): Finding[] =>
  [ENGLISH, BOX, SPANISH].flatMap((pattern) =>
    matchesOf(text, pattern)
      .filter((match) => !isKnownAddress(known, match.value) && !isOfOffice(text, match))
      .map((match) => {
        const isWhole = /\d{5}(?:-\d{4})?/.test(match.value.slice(6)) || pattern !== ENGLISH;
        const isCued = CUE.test(textBefore(text, match.begin, 24));
        return finding(match, isWhole ? 0.9 : isCued ? 0.8 : 0.6);
      }),
  );
