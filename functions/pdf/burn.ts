import type { Box } from '#shared/redaction/cover/box.ts';
import type { Raster } from './raster.ts';

/** Black, in place, before anything is compressed. */
export const burn = ({ width, pixels, layout }: Raster, boxes: readonly Box[]): void => {
  const size = layout === 'gray' ? 1 : 4;
  for (const { x0, y0, x1, y1 } of boxes)
    for (let y = y0; y < y1; y += 1) pixels.fill(0, (y * width + x0) * size, (y * width + x1) * size);
};
