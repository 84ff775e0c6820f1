import { normalize, type Rect } from '../geometry.ts';

/** Boxes grow by a line at most across their text: in points, and in heights of the mark. */
const ROOM = 12;
const ROOM_HEIGHTS = 1.5;

/**
 * The letters that no box over these marks can reach, however far it grows along its line. Only they may decide how a page
 * is drawn: a resolution chosen for a hidden letter would tell of it.
 */
export const lettersAway = <Letter extends { rect: Rect }>(
  letters: readonly Letter[],
  marks: readonly { rect: Rect }[],
): Letter[] => {
  const bands = marks.map(({ rect }) => {
    const [x0, y0, x1, y1] = normalize(rect);
    const room = Math.min(ROOM, ROOM_HEIGHTS * Math.min(x1 - x0, y1 - y0));
    return { x0: x0 - room, y0: y0 - room, x1: x1 + room, y1: y1 + room };
  });
  return letters.filter(({ rect }) => {
    const [x0, y0, x1, y1] = normalize(rect);
    return !bands.some((band) => (x0 < band.x1 && x1 > band.x0) || (y0 < band.y1 && y1 > band.y0));
  });
};
