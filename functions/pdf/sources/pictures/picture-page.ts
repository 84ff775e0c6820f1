import {
  concatTransformationMatrix,
  drawObject,
  type PDFDocument,
  PDFName,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import type { Density, Orientation } from './pixels.ts';

const LETTER: readonly [number, number] = [612, 792];
/** Scanners say their resolution; cameras say 72 or anything. A page of these sizes, in points, is one that a scanner made. */
const SHEET = { least: 144, most: 1500 } as const;
const LEAST_DPI = 90;

type Matrix = readonly [number, number, number, number, number, number];

/** The unit square of an image, turned upright: for each EXIF orientation where its corners go. */
const UPRIGHT: Record<Orientation, (width: number, height: number) => Matrix> = {
  1: (w, h) => [w, 0, 0, h, 0, 0],
  2: (w, h) => [-w, 0, 0, h, w, 0],
  3: (w, h) => [-w, 0, 0, -h, w, h],
  4: (w, h) => [w, 0, 0, -h, 0, h],
  5: (w, h) => [0, -h, -w, 0, w, h],
  6: (w, h) => [0, -h, w, 0, 0, h],
  7: (w, h) => [0, h, w, 0, 0, 0],
  8: (w, h) => [0, h, -w, 0, w, 0],
};

type Placed = { width: number; height: number; orientation: Orientation; density: Density | undefined };

/** The size of the sheet that was scanned, or else as large as a letter page takes. */
const sizeOf = ({ width, height, orientation, density }: Placed): readonly [number, number] => {
  const isSideways = orientation >= 5;
  const shown = (a: number, b: number): readonly [number, number] => (isSideways ? [b, a] : [a, b]);
  if (density && density.x >= LEAST_DPI && density.y >= LEAST_DPI) {
    const sides = shown((width * 72) / density.x, (height * 72) / density.y);
    if (sides.every((side) => side >= SHEET.least && side <= SHEET.most)) return sides;
  }
  const [w, h] = shown(width, height);
  const [most, more] = w > h ? [LETTER[1], LETTER[0]] : LETTER;
  const scale = Math.min(most / w, more / h);
  return [w * scale, h * scale];
};

/** One page that is exactly the picture, upright. */
export const addPicturePage = (document: PDFDocument, image: PDFRef, placed: Placed): void => {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const [width, height] = sizeOf(placed).map(round) as [number, number];
  const page = document.addPage([width, height]);
  page.node.setXObject(PDFName.of('Picture'), image);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...UPRIGHT[placed.orientation](width, height)),
    drawObject('Picture'),
    popGraphicsState(),
  );
};
