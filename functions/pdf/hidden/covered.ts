import { type Box, clip } from '#shared/redaction/cover/box.ts';
import type { OpenDocument } from '../document.ts';
import { type Raster, renderLoaded } from '../raster.ts';
import { isFilled, type PageObject, without } from './page-objects.ts';

const CELL = 8;
const EDGE = 2;
const NEAR = 24;
const FAR = 32;
const SHARE = 0.0002;
const FEW = 4;

const inner = ({ x0, y0, x1, y1 }: Box): Box => ({ x0: x0 + EDGE, y0: y0 + EDGE, x1: x1 - EDGE, y1: y1 - EDGE });

/** Things painted over an area that something was painted on before: what lies under them may be hidden. */
const covering = (document: OpenDocument, objects: readonly PageObject[], { width, height }: Raster): PageObject[] => {
  const columns = Math.ceil(width / CELL);
  const painted = new Uint8Array(columns * Math.ceil(height / CELL));
  return objects.filter(({ handle, kind, box }) => {
    if (kind === 'text') return false;
    const { x0, y0, x1, y1 } = clip(box, { width, height });
    let over = false;
    for (let y = Math.floor(y0 / CELL); y * CELL < y1; y += 1) {
      for (let x = Math.floor(x0 / CELL); x * CELL < x1; x += 1) {
        over ||= painted[y * columns + x] === 1;
        painted[y * columns + x] = 1;
      }
    }
    const opaque = kind === 'image' || kind === 'shading' || (kind === 'path' && isFilled(document, handle));
    return over && opaque && x1 - x0 > 2 * EDGE && y1 - y0 > 2 * EDGE;
  });
};

const distance = (one: Raster, at: number, colour: number): number => {
  if (one.layout === 'gray') return Math.abs((one.pixels[at] ?? 0) - (colour & 0xff));
  return Math.max(
    Math.abs((one.pixels[at] ?? 0) - (colour & 0xff)),
    Math.abs((one.pixels[at + 1] ?? 0) - ((colour >> 8) & 0xff)),
    Math.abs((one.pixels[at + 2] ?? 0) - ((colour >> 16) & 0xff)),
  );
};

const colourAt = ({ pixels, layout }: Raster, at: number): number =>
  layout === 'gray'
    ? (pixels[at] ?? 0)
    : (pixels[at] ?? 0) | ((pixels[at + 1] ?? 0) << 8) | ((pixels[at + 2] ?? 0) << 16);

/** The colour that most of an area has. */
const mainColour = (raster: Raster, area: Box, counts: (at: number) => boolean): number | undefined => {
  const size = raster.layout === 'gray' ? 1 : 4;
  const seen = new Map<number, number>();
  for (let y = area.y0; y < area.y1; y += 1) {
    for (let x = area.x0; x < area.x1; x += 1) {
      const at = (y * raster.width + x) * size;
      if (!counts(at)) continue;
      const colour = colourAt(raster, at);
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
  }
  return [...seen].reduce<[number, number] | undefined>(
    (best, one) => (!best || one[1] > best[1] ? one : best),
    undefined,
  )?.[0];
};

/** True when the area shows one colour where the page beneath shows a picture. */
const hides = (picture: Raster, beneath: Raster, object: PageObject): boolean => {
  const area = clip(inner(object.box), picture);
  const size = picture.layout === 'gray' ? 1 : 4;
  const cover = mainColour(picture, area, (at) => distance(picture, at, colourAt(beneath, at)) > NEAR);
  if (cover === undefined) return false;
  const ground = mainColour(beneath, area, () => true) ?? 0;
  let hidden = 0;
  for (let y = area.y0; y < area.y1; y += 1) {
    for (let x = area.x0; x < area.x1; x += 1) {
      const at = (y * picture.width + x) * size;
      const flat = object.kind === 'image' || object.kind === 'shading' || distance(picture, at, cover) <= NEAR;
      if (flat && distance(beneath, at, ground) > FAR) hidden += 1;
    }
  }
  return hidden > Math.max(FEW, (area.x1 - area.x0) * (area.y1 - area.y0) * SHARE);
};

/**
 * Looks under everything opaque: the page is drawn without what was painted over something else, and where a picture
 * comes to light that the reader did not see, it hid one. `picture`: the page without its text.
 */
export const hidesDrawing = (
  document: OpenDocument,
  page: number,
  objects: readonly PageObject[],
  picture: Raster,
): boolean => {
  const covers = covering(document, objects, picture);
  if (covers.length === 0) return false;
  const left = objects.filter(({ kind }) => kind === 'text').map(({ handle }) => handle);
  const beneath = without(document, [...left, ...covers.map(({ handle }) => handle)], () =>
    renderLoaded(document, page, picture, picture.layout),
  );
  return covers.some((object) => hides(picture, beneath, object));
};
