import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import type { OpenDocument } from './document.ts';
import { isColourless } from './page-colours.ts';
import { type Raster, renderLoaded } from './raster.ts';

const PROBE_DPI = 36;
/** Levels by which red, green and blue may differ on a page of black, white and gray. */
const SPREAD = 6;

export const hasColour = ({ pixels, layout }: Raster): boolean => {
  if (layout === 'gray') return false;
  for (let at = 0; at < pixels.length; at += 4) {
    const b = pixels[at] ?? 0;
    const g = pixels[at + 1] ?? 0;
    const r = pixels[at + 2] ?? 0;
    if (Math.abs(r - g) > SPREAD || Math.abs(g - b) > SPREAD || Math.abs(r - b) > SPREAD) return true;
  }
  return false;
};

/** The same picture, one byte a pixel, for a page without colour. */
export const inGray = ({ width, height, pixels, layout }: Raster): Raster => {
  if (layout === 'gray') return { width, height, pixels, layout };
  const gray = new Uint8Array(width * height);
  for (let index = 0; index < gray.length; index += 1) gray[index] = pixels[index * 4 + 1] ?? 0;
  return { width, height, layout: 'gray', pixels: gray };
};

/** A page without colour is drawn in a quarter of the bytes. Its objects tell, or a small picture of it. */
export const layoutOf = (document: OpenDocument, page: number, points: readonly [number, number]): Raster['layout'] =>
  !isColourless(document, page) && hasColour(renderLoaded(document, page, scaleAt(points, PROBE_DPI).size))
    ? 'bgrx'
    : 'gray';
