import { type Box, clip, union } from './box.ts';
import type { Ink } from './ink.ts';

const MAX_ROUNDS = 8;
const INSIDE_SHARE = 0.25;

type Component = { box: Box; pixels: number; inside: number };

const isInk = ({ width, height, bits }: Ink, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < width && y < height && bits[y * width + x] === 1;

const contains = (box: Box, x: number, y: number): boolean => x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;

/** Floods one 8-connected component, and gives up once it is larger than a letter or two can be. */
const flood = (
  page: Ink,
  start: number,
  limit: { width: number; height: number },
  cover: Box,
  seen: Set<number>,
): Component | undefined => {
  const { width, height, bits } = page;
  const stack = [start];
  let [x0, y0, x1, y1] = [width, height, 0, 0];
  let [pixels, inside] = [0, 0];
  seen.add(start);
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    const x = index % width;
    const y = (index - x) / width;
    pixels += 1;
    if (contains(cover, x, y)) inside += 1;
    if (x < x0) x0 = x;
    if (y < y0) y0 = y;
    if (x >= x1) x1 = x + 1;
    if (y >= y1) y1 = y + 1;
    if (x1 - x0 > limit.width || y1 - y0 > limit.height) return undefined;
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
        const next = ny * width + nx;
        if (bits[next] !== 1 || seen.has(next)) continue;
        seen.add(next);
        stack.push(next);
      }
    }
  }
  return { box: { x0, y0, x1, y1 }, pixels, inside };
};

/** Ink pixels just inside the border whose neighbour outside is ink too: where the box cuts through something. */
const cuts = (page: Ink, box: Box): number[] => {
  const found: number[] = [];
  const look = (x: number, y: number, dx: number, dy: number): void => {
    if (!isInk(page, x, y)) return;
    const out = [-1, 0, 1].some((step) => isInk(page, x + dx + (dx === 0 ? step : 0), y + dy + (dy === 0 ? step : 0)));
    if (out) found.push(y * page.width + x);
  };
  for (let x = box.x0; x < box.x1; x += 1) {
    look(x, box.y0, 0, -1);
    look(x, box.y1 - 1, 0, 1);
  }
  for (let y = box.y0; y < box.y1; y += 1) {
    look(box.x0, y, -1, 0);
    look(box.x1 - 1, y, 1, 0);
  }
  return found;
};

/**
 * Half a letter can still be read, so a box swallows every small component that it cuts and that lies at least a
 * quarter inside. It stays one rectangle: its outline must not trace glyph shapes.
 */
export const growOverCutInk = (page: Ink, box: Box, dpi: number): Box => {
  const limit = { width: dpi * 0.5, height: dpi * 0.35 };
  let grown = clip(box, page);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const seen = new Set<number>();
    let next = grown;
    for (const start of cuts(page, grown)) {
      if (seen.has(start)) continue;
      const component = flood(page, start, limit, grown, seen);
      if (component && component.inside >= component.pixels * INSIDE_SHARE) next = union(next, component.box);
    }
    if (next.x0 === grown.x0 && next.y0 === grown.y0 && next.x1 === grown.x1 && next.y1 === grown.y1) break;
    grown = next;
  }
  return grown;
};
