import { type OpenDocument, withOwnDocument } from '#functions/pdf/document.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Case } from '../case.ts';
import { type Area, areaOf, characterBoxes, type Drawing, draw, factsOf, sizeOf } from './draw.ts';

/** JPEG and the reader's own smoothing leave a little gray at the edge of a bar. */
const BLACK = 48;
const EDGE = 2;

type Burned = { page: number; area: Area; size: { width: number; height: number } };

const whollyBlack = ({ width, gray }: Drawing, { x0, y0, x1, y1 }: Area): boolean => {
  for (let y = Math.max(0, Math.ceil(y0) + EDGE); y < Math.floor(y1) - EDGE; y += 1)
    for (let x = Math.max(0, Math.ceil(x0) + EDGE); x < Math.min(width, Math.floor(x1)) - EDGE; x += 1)
      if ((gray[y * width + x] ?? 0) > BLACK) return false;
  return true;
};

const meets = (a: Area, b: Area): boolean => a.x0 < b.x1 - 1 && b.x0 + 1 < a.x1 && a.y0 < b.y1 - 1 && b.y0 + 1 < a.y1;

/** Looks at every marked area of the output: black, without characters over it, on a page of one picture and no annotations. */
const attackPage = (output: OpenDocument, { page, area, size }: Burned): string[] => {
  const drawing = draw(output, page, size);
  const { annotations, objects } = factsOf(output, page);
  const onIt = characterBoxes(output, page).filter((rect) => meets(areaOf(output, page, size, rect), area));
  const found = [
    [!whollyBlack(drawing, area), 'pixels: the marked area is not black'],
    [onIt.length > 0, `glyphs: ${onIt.length} characters lie over the marked area`],
    [annotations > 0, 'annotations: some are left on a marked page'],
    [
      objects.some((kind) => kind !== 1 && kind !== 3) || objects.filter((kind) => kind === 3).length !== 1,
      'vectors: a marked page holds more than one picture and words',
    ],
  ] as const;
  return found.filter(([bad]) => bad).map(([, what]) => what);
};

/** Where change is allowed: the lines of the marks from edge to edge, or the columns where the text runs up. */
const excused = (burned: readonly Burned[], page: number, x: number, y: number, vertical: Case['vertical']): boolean =>
  burned.some(({ page: own, area }) => {
    if (own !== page) return false;
    const air = 20;
    const beside = y > area.y0 - air && y < area.y1 + air;
    const above = x > area.x0 - air && x < area.x1 + air;
    const centre = (area.x0 + area.x1 + area.y0 + area.y1) / 2;
    if (vertical === 'slanted') return (beside && above) || Math.abs(x + y - centre) < 2 * air;
    return vertical ? above : beside;
  });

/** Mean over 5 x 5 pixels: thresholds and smoothing move edges by a pixel, and that is no damage. */
const blurred = ({ width, height, gray }: Drawing, x: number, y: number): number => {
  let sum = 0;
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1)
      sum += gray[Math.min(height - 1, Math.max(0, y + dy)) * width + Math.min(width - 1, Math.max(0, x + dx))] ?? 0;
  return sum / 25;
};

const CHANGED = 72;

const damageOf = (before: Drawing, after: Drawing, isExcused: (x: number, y: number) => boolean): number => {
  let looked = 0;
  let changed = 0;
  for (let y = 1; y < before.height; y += 3) {
    for (let x = 1; x < before.width; x += 3) {
      if (isExcused(x, y)) continue;
      looked += 1;
      if (Math.abs(blurred(before, x, y) - blurred(after, x, y)) > CHANGED) changed += 1;
    }
  }
  return looked === 0 ? 0 : changed / looked;
};

export type Compared = { findings: string[]; damage: number };

/** Draws source and output beside each other. `damage`: the share of the picture outside the marked lines that changed. */
export const comparePages = async (source: Uint8Array, output: Uint8Array, one: Case): Promise<Compared> =>
  withOwnDocument(
    source,
    (before) =>
      withOwnDocument(output, (after) => {
        if (before.pages !== after.pages) return { findings: ['pages: another number'], damage: 1 };
        const burned = one.marks.map(({ page, rect }): Burned => {
          const size = sizeOf(before, page - 1);
          return { page: page - 1, size, area: areaOf(before, page - 1, size, rect as Rect) };
        });
        const damages = Array.from({ length: before.pages }, (_, index) => {
          const size = sizeOf(before, index);
          return damageOf(draw(before, index, size), draw(after, index, size), (x, y) =>
            excused(burned, index, x, y, one.vertical),
          );
        });
        return { findings: burned.flatMap((area) => attackPage(after, area)), damage: Math.max(0, ...damages) };
      }),
    one.password,
  );
