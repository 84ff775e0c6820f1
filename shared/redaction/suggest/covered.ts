import { normalize, type Rect } from '../geometry.ts';
import type { Mark } from '../mark.ts';

const ACROSS = 10;
const UP = 3;
/** Edges of marks and of words differ by a little: this much of a place may stand out. */
const ENOUGH = 0.9;
const SLACK = 1;

const holds = ([x0, y0, x1, y1]: Rect, x: number, y: number): boolean =>
  x >= x0 - SLACK && x <= x1 + SLACK && y >= y0 - SLACK && y <= y1 + SLACK;

const isRectCovered = ([x0, y0, x1, y1]: Rect, boxes: readonly Rect[]): boolean => {
  let inside = 0;
  for (let column = 0; column < ACROSS; column += 1) {
    const x = x0 + ((column + 0.5) / ACROSS) * (x1 - x0);
    for (let row = 0; row < UP; row += 1) {
      const y = y0 + ((row + 0.5) / UP) * (y1 - y0);
      if (boxes.some((box) => holds(box, x, y))) inside += 1;
    }
  }
  return inside >= ENOUGH * ACROSS * UP;
};

/** Whether all rectangles of a place lie under these boxes, together if not one by one. */
export const isCovered = (rects: readonly Rect[], boxes: readonly Rect[]): boolean =>
  boxes.length > 0 && rects.every((rect) => isRectCovered(normalize(rect), boxes));

export const boxesOf = (marks: readonly Mark[], page: number): Rect[] =>
  marks.filter((mark) => mark.page === page).map((mark) => normalize(mark.rect));
