import { normalize, type Rect } from '../geometry.ts';

/** In points: boxes grow by a line at most across their text. */
const ROOM = 12;

/**
 * The letters that no box over these marks can reach, however far it grows along its line. Only they may decide how a page
 * is drawn: a resolution chosen for a hidden letter would tell of it.
 */
export const lettersAway = <Letter extends { rect: Rect }>(
  letters: readonly Letter[],
  marks: readonly { rect: Rect }[],
): Letter[] => {
  const bands = marks.map(({ rect }) => normalize(rect));
  return letters.filter(({ rect }) => {
    const [x0, y0, x1, y1] = normalize(rect);
    return !bands.some(
      (band) => (x0 < band[2] + ROOM && x1 > band[0] - ROOM) || (y0 < band[3] + ROOM && y1 > band[1] - ROOM),
    );
  });
};
