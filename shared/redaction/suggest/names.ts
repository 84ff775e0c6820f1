import { AMBIGUOUS_NAMES, GIVEN_NAMES } from './data/given-names.ts';
import { NOT_NAME_ENDINGS, NOT_NAMES } from './data/not-names.ts';
import { foldWord } from './fold.ts';
import { isGapAfter, isSameLine, type PageText, type Span } from './page-text.ts';

/** Words that can be a person's name. */
export type FoundName = Span & { parts: readonly string[]; isFamilyFirst: boolean };

// A capital O or I is read as 0, 1 or | now and then.
const WORD = /^[("“[]*((?:\p{Lu}|[01|](?=\p{Ll}{4}))[\p{L}0-9|’'-]*)([.,;:)\]”"]*)$/u;
const PARTICLE = new Set(['de', 'del', 'la', 'las', 'los', 'van', 'von', 'der', 'da', 'di']);
const ENDS_HARD = /[;:)\]”"]/;

const isWordOfName = (word: string): boolean => {
  const match = WORD.exec(word);
  if (!match) return false;
  const core = match[1] ?? '';
  // Recognition puts a digit into a name now and then; two are a code.
  return (core.match(/[0-9|]/g)?.length ?? 0) <= (core.length >= 4 ? 1 : 0);
};

const isNoName = (folded: string): boolean =>
  NOT_NAMES.has(folded) || (folded.length > 6 && NOT_NAME_ENDINGS.test(folded));

/** Whether a word looks like one of a name: a capital, and no word of the trade. */
export const isNameWord = ({ words, folded }: PageText, at: number): boolean => {
  const [word, plain = ''] = [words[at]?.text ?? '', folded[at]];
  if (plain === '' || !isWordOfName(word)) return false;
  return !isNoName(plain) || AMBIGUOUS_NAMES.has(plain);
};

const isInitial = (word: string): boolean => /^\p{Lu}\.?,?$/u.test(word);
const isPossessive = (word: string): boolean => /[’']s?[.,;:)]*$/u.test(word);

/** Whether a name goes on after the word at `at`: not over a column, not over the end of a sentence. */
const goesOn = (text: PageText, at: number, parts: readonly string[]): boolean => {
  const word = text.words[at]?.text ?? '';
  if (isPossessive(word) || ENDS_HARD.test(word.slice(1))) return false;
  if (word.endsWith('.') && !isInitial(word)) return false;
  if (word.endsWith(',') && (parts.length > 2 || !isSameLine(text, at, at + 1))) return false;
  if (isGapAfter(text, at)) return false;
  return isSameLine(text, at, at + 1) || parts.length < 2;
};

/** Reads a name forwards from a word: "Ana Ruiz", "Ruiz, Ana", "A. de la Cruz". */
export const nameAt = (text: PageText, from: number, most = 4): FoundName | null => {
  const parts: string[] = [];
  let [at, end, isFamilyFirst] = [from, from, false];
  while (parts.length < most) {
    const folded = text.folded[at] ?? '';
    if (PARTICLE.has(folded) && parts.length > 0) {
      at += 1;
      continue;
    }
    if (!isNameWord(text, at)) break;
    parts.push(folded);
    end = at + 1;
    if (!goesOn(text, at, parts)) break;
    if (text.words[at]?.text.endsWith(',')) {
      // A second comma ends a list; the first may part the family name from the given one.
      if (isFamilyFirst || !isNameWord(text, at + 1)) break;
      isFamilyFirst = true;
    }
    at += 1;
  }
  const isReal = parts.some((part) => part.length > 1 && !AMBIGUOUS_NAMES.has(part)) || parts.length > 1;
  return isReal && parts.some((part) => part.length > 1) ? { from, to: end, parts, isFamilyFirst } : null;
};

/** Reads a name backwards, up to and with the word at `last`. */
export const nameBefore = (text: PageText, last: number): FoundName | null => {
  if (last < 0 || !isNameWord(text, last)) return null;
  let from = last;
  while (last - from < 3) {
    const before = text.words[from - 1]?.text ?? '';
    const isPart = isNameWord(text, from - 1) || (PARTICLE.has(text.folded[from - 1] ?? '') && last - from > 0);
    if (!isPart || isGapAfter(text, from - 1) || /[,;:)]$/.test(before)) break;
    if (before.endsWith('.') && !isInitial(before)) break;
    if (!isSameLine(text, from - 1, from) && last - from > 1) break;
    from -= 1;
  }
  while (from < last && PARTICLE.has(text.folded[from] ?? '')) from += 1;
  const parts = text.folded.slice(from, last + 1).filter((part) => !PARTICLE.has(part));
  return parts.some((part) => part.length > 1) ? { from, to: last + 1, parts, isFamilyFirst: false } : null;
};

/** A single word is a name only where the word is known as one. */
export const isGivenName = (word: string): boolean => GIVEN_NAMES.has(foldWord(word));

export const isSureName = ({ parts }: FoundName): boolean =>
  parts.filter((part) => part.length > 1).length >= 2 || parts.some((part) => GIVEN_NAMES.has(part));
