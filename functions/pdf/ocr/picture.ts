import type { Box } from '#shared/redaction/cover/box.ts';

/** One byte a pixel, 0 is black, rows from the top. */
export type GrayPicture = { width: number; height: number; gray: Uint8Array };

/** Quarter turns clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** Where pixel (x, y) of the turned picture comes from, as an index into the picture as it was. */
const sourceOf = ({ width, height }: GrayPicture, turn: Turn): ((x: number, y: number) => number) => {
  if (turn === 1) return (x, y) => (height - 1 - x) * width + y;
  if (turn === 2) return (x, y) => (height - 1 - y) * width + (width - 1 - x);
  if (turn === 3) return (x, y) => x * width + (width - 1 - y);
  return (x, y) => y * width + x;
};

export const turned = (picture: GrayPicture, turn: Turn): GrayPicture => {
  if (turn === 0) return picture;
  const sideways = turn % 2 === 1;
  const width = sideways ? picture.height : picture.width;
  const height = sideways ? picture.width : picture.height;
  const gray = new Uint8Array(width * height);
  const from = sourceOf(picture, turn);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) gray[y * width + x] = picture.gray[from(x, y)] ?? 255;
  }
  return { width, height, gray };
};

/** A box of the turned picture, in the picture as it was. */
export const boxBefore = ({ x0, y0, x1, y1 }: Box, { width, height }: GrayPicture, turn: Turn): Box => {
  if (turn === 1) return { x0: y0, y0: height - x1, x1: y1, y1: height - x0 };
  if (turn === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 };
  if (turn === 3) return { x0: width - y1, y0: x0, x1: width - y0, y1: x1 };
  return { x0, y0, x1, y1 };
};

export const cropped = ({ width, gray }: GrayPicture, { x0, y0, x1, y1 }: Box): GrayPicture => {
  const part = new Uint8Array((x1 - x0) * (y1 - y0));
  for (let y = y0; y < y1; y += 1) part.set(gray.subarray(y * width + x0, y * width + x1), (y - y0) * (x1 - x0));
  return { width: x1 - x0, height: y1 - y0, gray: part };
};

/** Portable graymap: the shortest road into Leptonica. */
export const portableGraymap = ({ width, height, gray }: GrayPicture): Uint8Array => {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  return Buffer.concat([header, gray]);
};
