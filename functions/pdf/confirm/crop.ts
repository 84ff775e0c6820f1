import type { Box } from '#shared/redaction/cover/box.ts';
import type { Direction } from '#shared/redaction/cover/direction.ts';
import type { GrayPicture } from '../ocr/picture.ts';
import type { Raster } from '../raster.ts';

const MARGIN = 1;

const levelAt = ({ pixels, layout, width }: Raster, x: number, y: number): number => {
  const at = (y * width + x) * (layout === 'gray' ? 1 : 4);
  if (layout === 'gray') return pixels[at] ?? 255;
  return ((pixels[at + 2] ?? 255) * 77 + (pixels[at + 1] ?? 255) * 150 + (pixels[at] ?? 255) * 29) >> 8;
};

/** Light print on dark ground is turned round: recognition expects ink on paper. */
const onPaper = (gray: Uint8Array): Uint8Array => {
  let dark = 0;
  for (const level of gray) if (level < 128) dark += 1;
  return dark * 2 > gray.length ? gray.map((level) => 255 - level) : gray;
};

/** A word cut out of its page, upright. */
export const cropOf = (raster: Raster, box: Box, direction: Direction): GrayPicture => {
  const [x0, y0] = [Math.max(0, box.x0 - MARGIN), Math.max(0, box.y0 - MARGIN)];
  const [x1, y1] = [Math.min(raster.width, box.x1 + MARGIN), Math.min(raster.height, box.y1 + MARGIN)];
  const [across, down] = [Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
  const [width, height] = direction % 180 === 0 ? [across, down] : [down, across];
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [px, py] =
        direction === 0
          ? [x, y]
          : direction === 180
            ? [across - 1 - x, down - 1 - y]
            : direction === 90
              ? [y, down - 1 - x]
              : [across - 1 - y, x];
      gray[y * width + x] = levelAt(raster, x0 + px, y0 + py);
    }
  }
  return { width, height, gray: onPaper(gray) };
};
