import type { MarkCover } from '../cover/page-cover.ts';

const SHOWN = 14;

/** What stands under a mark, short enough for a row. */
export const wordLine = (cover: MarkCover | undefined): string => {
  if (!cover) return 'Working out what goes…';
  if (cover.words.length === 0) return 'No words that can be read: a picture, a drawing or blank paper';
  const shown = cover.words.slice(0, SHOWN).map(({ text }) => text);
  const more = cover.words.length - shown.length;
  return more > 0 ? `${shown.join(' ')} … and ${more} more` : shown.join(' ');
};
