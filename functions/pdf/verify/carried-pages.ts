import { type OpenDocument, pageSize } from '../document.ts';
import { lookScale } from '../hidden/look-at-page.ts';
import { looksLike, type Thumbnail, thumbnailOf } from '../hidden/thumbnail.ts';
import { renderIndex } from '../raster.ts';
import { Unproven } from './unproven.ts';

/** What the reviewer saw of a page that is carried: its visible words and a small picture. */
export type Carried = { index: number; page: number; words: readonly string[]; thumbnail: Thumbnail };

const letters = (words: readonly string[]): string => words.join('').replaceAll(/\s+/g, '');

/** A carried page reads and looks as the source's page did: nothing came with it that was not seen, and nothing was lost. */
export const checkCarriedPage = (document: OpenDocument, carried: Carried, words: readonly string[]): void => {
  const { page, index } = carried;
  if (letters(words) !== letters(carried.words))
    throw new Unproven(`Page ${page} does not read as it did`, { page, rule: 'differs' });
  const points = pageSize(document, index);
  const size = points && lookScale(points).size;
  if (!size || !looksLike(carried.thumbnail, thumbnailOf(renderIndex(document, index, size))))
    throw new Unproven(`Page ${page} does not look as it did`, { page, rule: 'differs' });
};
