import { type Box, clip as cut, outset } from '#shared/redaction/cover/box.ts';
import type { OpenDocument } from '../document.ts';
import { type Raster, renderLoaded } from '../raster.ts';
import { isRectangle, type PageObject, pixelsOfImage, segmentsOf, without } from './page-objects.ts';

/** A line is no drawing; what has a shape that is no rectangle may be the outline of a letter. */
const DRAWING_SEGMENTS = 3;
const SLACK = 3;
/** Finer than any scanner or printer: a picture this small is not meant to be seen. */
const DENSEST = 1500;
const VISIBLE = 24;

const shownOf = ({ box, clip }: PageObject, size: { width: number; height: number }): Box =>
  cut(
    {
      x0: Math.max(box.x0 - 1, clip.x0),
      y0: Math.max(box.y0 - 1, clip.y0),
      x1: Math.min(box.x1 + 1, clip.x1),
      y1: Math.min(box.y1 + 1, clip.y1),
    },
    size,
  );

const reachesBeyond = ({ box }: PageObject, shown: Box): boolean => {
  const [across, down] = [SLACK + (box.x1 - box.x0) * 0.01, SLACK + (box.y1 - box.y0) * 0.01];
  return (
    box.x0 < shown.x0 - across || box.x1 > shown.x1 + across || box.y0 < shown.y0 - down || box.y1 > shown.y1 + down
  );
};

const tooDense = (document: OpenDocument, { handle, box }: PageObject, dpi: number): boolean => {
  const [width, height] = pixelsOfImage(document, handle);
  const most = DENSEST / dpi;
  return width * height > 64 && (width > (box.x1 - box.x0) * most || height > (box.y1 - box.y0) * most);
};

const isDrawing = (document: OpenDocument, { handle, kind }: PageObject): boolean =>
  kind === 'image' ||
  (kind === 'path' && segmentsOf(document, handle) >= DRAWING_SEGMENTS && !isRectangle(document, handle));

const changes = (one: Raster, two: Raster, box: Box): boolean => {
  const size = one.layout === 'gray' ? 1 : 4;
  for (let y = box.y0; y < box.y1; y += 1) {
    const to = (y * one.width + box.x1) * size;
    for (let at = (y * one.width + box.x0) * size; at < to; at += 1)
      if (Math.abs((one.pixels[at] ?? 0) - (two.pixels[at] ?? 0)) > VISIBLE) return true;
  }
  return false;
};

/** A drawing that lies off the page or beyond its clip, wholly or in part. */
const isCutOff = (document: OpenDocument, object: PageObject, picture: Raster, dpi: number): boolean => {
  const shown = shownOf(object, picture);
  if (shown.x1 <= shown.x0 || shown.y1 <= shown.y0) return true;
  if (!isDrawing(document, object)) return false;
  if (object.shaped || reachesBeyond(object, shown)) return true;
  return object.kind === 'image' && tooDense(document, object, dpi);
};

/**
 * Pictures and long paths that the reader does not see, or not whole: off the page, cut away by clips, in no colour.
 * `picture`: the page without its text.
 */
export const hasUnseenDrawing = (
  document: OpenDocument,
  page: number,
  objects: readonly PageObject[],
  picture: Raster,
  dpi: number,
): boolean => {
  const painted = objects.filter(({ kind }) => kind !== 'text');
  if (painted.some((object) => isCutOff(document, object, picture, dpi))) return true;
  const drawings = painted.filter((object) => isDrawing(document, object));
  if (drawings.length === 0) return false;
  const hidden = [...objects.filter(({ kind }) => kind === 'text'), ...drawings].map(({ handle }) => handle);
  const bare = without(document, hidden, () => renderLoaded(document, page, picture, picture.layout));
  return drawings.some(({ box }) => !changes(picture, bare, cut(outset(box, 1), picture)));
};
