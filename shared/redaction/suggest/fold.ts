const FOLDED = new Map<string, string>();
const MAX_KEPT = 50_000;

const fold = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s?$|[’']s(?=[^\p{L}]*$)/u, '')
    .replace(/[^\p{L}\p{N}/@-]/gu, '')
    .replace(/^[-/]+|[-/]+$/g, '');

/** The normal form of one word: no case, accents, possessive or punctuation. Charts repeat themselves, so it is kept. */
export const foldWord = (word: string): string => {
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  if (FOLDED.size > MAX_KEPT) FOLDED.clear();
  const folded = fold(word);
  FOLDED.set(word, folded);
  return folded;
};

/** What character recognition confuses, made equal: O and 0, l and 1, S and 5, B and 8, rn and m, vv and w. */
export const skeleton = (folded: string): string =>
  folded
    .replace(/[0oq]/g, 'o')
    .replace(/[1li|]/g, 'l')
    .replace(/[5s]/g, 's')
    .replace(/[8b]/g, 'b')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w');

const AS_DIGIT: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1', '|': '1', S: '5', B: '8' };

/** Digits of a number, with the letters that recognition puts in their place. */
export const digitsOf = (text: string): string =>
  text.replace(/[OolI|SB]/g, (letter) => AS_DIGIT[letter] ?? letter).replace(/\D/g, '');

/** Whether one letter put in, left out or replaced makes one of the other. */
export const isOneEditAway = (a: string, b: string): boolean => {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(at + (short.length === long.length ? 1 : 0)) === long.slice(at + 1);
};
