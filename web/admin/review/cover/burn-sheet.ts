import type { Affine } from '#shared/redaction/cover/affine.ts';
import type { Wish } from '#shared/redaction/cover/cover-marks.ts';
import { type BurnPlan, planBurn } from '#shared/redaction/cover/plan-burn.ts';
import type { Plan, Sheet } from './cover-messages.ts';

/** The page as shown already has its origin at the top left, so that only its size changes on the way to pixels. */
const affineOf = ({ density: [x, y] }: Sheet): Affine => [x, 0, 0, y, 0, 0];

const planOf = (sheet: Sheet, marks: readonly Wish[]): BurnPlan =>
  planBurn({ ...sheet, affine: affineOf(sheet), marks });

/** What every mark of a page takes. */
export const planSheet = (sheet: Sheet, marks: readonly Wish[]): Plan => {
  const { byMark, tone } = planOf(sheet, marks);
  return { byMark, tone, density: sheet.density };
};

const WHITE = 0xffffffff;
const BLACK = 0xff000000;

type Burned = { width: number; height: number; pixels: Uint8ClampedArray<ArrayBuffer> };

/** The page as it will be sent: one bit a pixel where it is black on white, else its own colours, the boxes burned in. */
export const burnSheet = (sheet: Sheet, marks: readonly Wish[]): Burned => {
  const { boxes, tone, ink } = planOf(sheet, marks);
  const { width, height } = ink;
  const pixels = new Uint8ClampedArray(sheet.picture.pixels);
  const whole = new Uint32Array(pixels.buffer);
  if (tone === 'bilevel') for (let at = 0; at < whole.length; at += 1) whole[at] = ink.bits[at] === 1 ? BLACK : WHITE;
  else if (tone === 'gray') toGray(pixels);
  for (const { x0, y0, x1, y1 } of boxes)
    for (let y = y0; y < y1; y += 1) whole.fill(BLACK, y * width + x0, y * width + x1);
  return { width, height, pixels };
};

/** ITU-R BT.601, as JPEG weighs colours. */
const toGray = (pixels: Uint8ClampedArray): void => {
  for (let at = 0; at < pixels.length; at += 4) {
    const level = ((pixels[at] ?? 0) * 77 + (pixels[at + 1] ?? 0) * 150 + (pixels[at + 2] ?? 0) * 29) >> 8;
    pixels[at] = level;
    pixels[at + 1] = level;
    pixels[at + 2] = level;
  }
};
