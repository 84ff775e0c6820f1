import { foldWord } from './fold.ts';
import { isSameLine, type PageText, type Span } from './page-text.ts';

/** A word as it is meant: one that was broken over two lines is one. */
export type Unit = Span & { folded: string; raw: string };

export const unitsOf = (text: PageText): Unit[] => {
  const units: Unit[] = [];
  for (let at = 0; at < text.words.length; at += 1) {
    const [word, next] = [text.words[at]?.text ?? '', text.words[at + 1]?.text];
    const isBroken = /\p{L}-$/u.test(word) && next !== undefined && !isSameLine(text, at, at + 1);
    const raw = isBroken ? word.slice(0, -1) + next : word;
    units.push({
      from: at,
      to: at + (isBroken ? 2 : 1),
      folded: isBroken ? foldWord(raw) : (text.folded[at] ?? ''),
      raw,
    });
    if (isBroken) at += 1;
  }
  return units;
};

/** The digits of a word that is a number or a part of one. */
export const digitsIn = (raw: string): string => (/^[(+#]?\d[\d().,/:-]*$/.test(raw) ? raw.replace(/\D/g, '') : '');
