import type { MarkId } from '#shared/ids.ts';
import { normalize, type Rect } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';

/** About a third of a line of print: enough to take in what a mark just missed. */
const BY = 4;

/** The marks a little larger on every side, as far as the page goes. */
export const widened = (marks: readonly Mark[], crop: Rect): ReadonlyMap<MarkId, Mark['rect']> => {
  const [left, bottom, right, top] = normalize(crop);
  return new Map(
    marks.map(({ id, rect }) => {
      const [x0, y0, x1, y1] = normalize(rect);
      const wider = [
        Math.max(left, x0 - BY),
        Math.max(bottom, y0 - BY),
        Math.min(right, x1 + BY),
        Math.min(top, y1 + BY),
      ];
      return [id, wider as unknown as Mark['rect']] as const;
    }),
  );
};
