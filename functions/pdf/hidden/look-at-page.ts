import { survey } from '#shared/redaction/cover/ink.ts';
import { type Scale, scaleAt } from '#shared/redaction/cover/page-scale.ts';
import type { Why } from '../carry/uncarriable.ts';
import { readRuns } from '../characters.ts';
import { type OpenDocument, pageSize, withPage } from '../document.ts';
import { hasColour, inGray } from '../page-layout.ts';
import { pageToPixels, type Raster, renderLoaded } from '../raster.ts';
import { hidesDrawing } from './covered.ts';
import { hasUnseenDrawing } from './drawings.ts';
import { type FontUse, fontUse } from './font-use.ts';
import { type PageObject, pageObjects, without } from './page-objects.ts';
import { type ProvenRun, proveText } from './prove-text.ts';
import { dropActualText } from './text-objects.ts';
import { type Thumbnail, thumbnailOf } from './thumbnail.ts';

/** What a page without marks shows. Without `why` it may be carried. */
export type Look = {
  why?: Why;
  /** All words in reading order, and those drawn in no colour: the recognised text of a scan, or hidden. */
  words: string[];
  invisible: string[];
  /** All but the invisible ones. */
  visible: string[];
  /** The invisible words lie on the ink of a picture as large as the page. */
  recognised: boolean;
  fonts: FontUse;
  thumbnail: Thumbnail;
};

const LOOK_DPI = 100;
const MAX_SIDE = 4000;
const MAX_OBJECTS = 20_000;
const SCAN_SHARE = 0.7;
const INK_SHARE = 0.02;

const coversPage = ({ kind, box }: PageObject, { width, height }: Raster): boolean =>
  kind === 'image' &&
  (Math.min(box.x1, width) - Math.max(box.x0, 0)) * (Math.min(box.y1, height) - Math.max(box.y0, 0)) >
    SCAN_SHARE * width * height;

/** Recognised text stands on what was recognised. */
const liesOnInk = (runs: readonly ProvenRun[], picture: Raster): boolean => {
  const { ink } = survey(picture);
  return runs.every(({ box }) => {
    let inked = 0;
    for (let y = Math.max(0, box.y0); y < Math.min(ink.height, box.y1); y += 1)
      for (let x = Math.max(0, box.x0); x < Math.min(ink.width, box.x1); x += 1)
        inked += ink.bits[y * ink.width + x] ?? 0;
    return inked > INK_SHARE * (box.x1 - box.x0) * (box.y1 - box.y0);
  });
};

const whyNot = (proven: readonly ProvenRun[]): Why | undefined => {
  if (proven.some(({ proof }) => proof === 'tiny')) return 'tiny-text';
  return proven.some(({ proof }) => proof === 'unseen' || proof === 'doubled') ? 'hidden-text' : undefined;
};

/** The size at which pages are looked at. */
export const lookScale = (points: readonly [number, number]): Scale => {
  const fits = Math.floor((MAX_SIDE * 72) / Math.max(...points));
  return scaleAt(points, Math.max(1, Math.min(LOOK_DPI, fits)));
};

const lookAtLoaded = (document: OpenDocument, page: number, points: readonly [number, number]): Look => {
  const { dpi, size } = lookScale(points);
  const drawn = renderLoaded(document, page, size);
  const seen = hasColour(drawn) ? drawn : inGray(drawn);
  const nothing = { words: [], invisible: [], visible: [], recognised: false, fonts: new Map() };
  const thumbnail = thumbnailOf(drawn);
  if (document.pdfium.FPDFPage_CountObjects(page) > MAX_OBJECTS) return { ...nothing, thumbnail, why: 'content' };
  const affine = pageToPixels(document, page, size);
  const objects = pageObjects(document, page, affine);
  const texts = objects.filter(({ kind }) => kind === 'text').map(({ handle }) => handle);
  dropActualText(document, texts);
  const runs = readRuns(document, page);
  const picture =
    texts.length > 0 ? without(document, texts, () => renderLoaded(document, page, size, seen.layout)) : seen;
  const proven = proveText(document, runs, seen, picture, affine);
  const byMode = proven.filter(({ proof }) => proof === 'by-mode');
  const isScan = objects.some((object) => coversPage(object, picture));
  const textWhy = whyNot(proven);
  const why =
    textWhy ??
    (hasUnseenDrawing(document, page, objects, picture, dpi) || hidesDrawing(document, page, objects, picture)
      ? 'hidden-drawing'
      : undefined);
  const textOf = ({ run }: ProvenRun): string => run.text;
  return {
    words: proven.map(textOf),
    invisible: byMode.map(textOf),
    visible: proven.filter(({ proof }) => proof !== 'by-mode').map(textOf),
    recognised: isScan && liesOnInk(byMode, picture),
    fonts: fontUse(document, runs),
    thumbnail,
    ...(why ? { why } : {}),
  };
};

/** Looks for what a page without marks holds and does not show: by drawing it with and without its parts. */
export const lookAtPage = (document: OpenDocument, index: number): Look => {
  const points = pageSize(document, index);
  if (!points) throw new Error(`Page ${index + 1} has no size`);
  return withPage(document, index, (page) => lookAtLoaded(document, page, points));
};
