import type { Rect } from '../geometry.ts';
import { type Affine, toPixels } from './affine.ts';
import { type Box, meets } from './box.ts';

/** The words that these boxes touch: none of them stays in the text of the page. */
export const wordsUnder = <Word extends { rect: Rect }>(
  boxes: readonly Box[],
  words: readonly Word[],
  affine: Affine,
): Word[] =>
  words.filter(({ rect }) => {
    const place = toPixels(affine, rect);
    return boxes.some((box) => meets(place, box));
  });
