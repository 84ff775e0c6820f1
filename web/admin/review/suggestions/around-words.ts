import type { Box } from '../geometry.ts';
import type { TextLine } from '../text-lines.ts';

export type Around = { before: string; after: string };

const LENGTH = 38;
const overlaps = (a: Box, b: Box): boolean => {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return wide > 0 && high > Math.min(a.height, b.height) / 2;
};

/** The words before and after a place on its line, cut at whole words. */
export const aroundWords = (lines: readonly TextLine[], place: Box): Around => {
  const line = lines.find(({ words }) => words.some(({ box }) => overlaps(box, place)));
  const at = (line?.words ?? []).map(({ box }) => overlaps(box, place));
  const texts = (line?.words ?? []).map(({ text }) => text);
  const before = texts.slice(0, Math.max(0, at.indexOf(true))).join(' ');
  const after = texts.slice(at.lastIndexOf(true) + 1).join(' ');
  return {
    before: before.length > LENGTH ? `…${before.slice(-LENGTH).replace(/^\S*\s/, '')}` : before,
    after: after.length > LENGTH ? `${after.slice(0, LENGTH).replace(/\s\S*$/, '')}…` : after,
  };
};
