import { toPage } from '#shared/redaction/cover/affine.ts';
import { scaleFor } from '#shared/redaction/cover/page-scale.ts';
import type { PageReading, ReadWord } from '#shared/redaction/reading.ts';
import { readRuns, type TextRun } from '../characters.ts';
import { type OpenDocument, pageSize, withOwnDocument, withPage } from '../document.ts';
import type { Source } from '../engine.ts';
import { flattenPage } from '../flatten.ts';
import { pageToPixels, type Raster, renderLoaded } from '../raster.ts';
import { wordsInLines } from './lines.ts';
import type { GrayPicture } from './picture.ts';
import { pictureShare } from './picture-share.ts';
import { readPicture } from './read-picture.ts';

/** Print of ten points and more: 200 dpi, as faxes have. */
const BODY_PRINT = 10;
/** A page that is mostly picture and has fewer words of its own carries a scan under a stamp or a header. */
const FEW_WORDS = 40;
const SCAN_SHARE = 0.3;
const READABLE = /[\p{L}\p{N}]/u;
const PRIVATE_OR_LOST = /[\p{Co}\ufffd]/u;

const grayOf = ({ width, height, layout, pixels }: Raster): GrayPicture => {
  if (layout === 'gray') return { width, height, gray: pixels };
  const gray = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at += 1, from += 4)
    gray[at] = ((pixels[from] ?? 0) * 29 + (pixels[from + 1] ?? 0) * 150 + (pixels[from + 2] ?? 0) * 77) >> 8;
  return { width, height, gray };
};

/** A font without a usable mapping gives boxes and private characters: only its picture can be read. */
const isUsable = (runs: readonly TextRun[]): boolean => {
  const readable = runs.filter(({ text }) => READABLE.test(text) && !PRIVATE_OR_LOST.test(text)).length;
  return readable >= 3 && readable >= runs.length / 2;
};

const needsPicture = (document: OpenDocument, index: number, runs: readonly TextRun[]): boolean => {
  if (!isUsable(runs)) return true;
  return runs.length < FEW_WORDS && withPage(document, index, (page) => pictureShare(document, page)) > SCAN_SHARE;
};

const fromPicture = async (document: OpenDocument, index: number): Promise<ReadWord[]> => {
  const points = pageSize(document, index);
  const scale = points && scaleFor(points, BODY_PRINT);
  if (!scale) return [];
  const { raster, affine } = withPage(document, index, (page) => ({
    raster: renderLoaded(document, page, scale.size),
    affine: pageToPixels(document, page, scale.size),
  }));
  // Who writes Spanish here writes English too: both, on every page.
  const found = await readPicture(grayOf(raster), { languages: ['eng', 'spa'], dpi: Math.round(scale.dpi) });
  return found
    .filter(({ text, confidence }) => READABLE.test(text) || confidence > 0.6)
    .map(({ text, box, line, confidence }) => ({
      text,
      rect: toPage(affine, box),
      line,
      confidence: Math.round(confidence * 1000) / 1000,
    }));
};

const meets = (one: ReadWord, two: ReadWord): boolean =>
  one.rect[0] < two.rect[2] && two.rect[0] < one.rect[2] && one.rect[1] < two.rect[3] && two.rect[1] < one.rect[3];

const readPage = async (document: OpenDocument, index: number): Promise<PageReading> => {
  // Form values and notes are drawn into this copy of the page first: they are words of the page too.
  flattenPage(document, index);
  const runs = withPage(document, index, (page) => readRuns(document, page));
  const own = isUsable(runs) ? wordsInLines(runs) : [];
  const page = index + 1;
  if (!needsPicture(document, index, runs)) return { page, origin: 'text', words: own };
  const seen = await fromPicture(document, index);
  const further = seen.filter((word) => !own.some((known) => meets(word, known)));
  const after = (own.at(-1)?.line ?? -1) + 1;
  const words = [...own, ...further.map((word) => ({ ...word, line: word.line + after }))];
  return { page, origin: words.length === 0 ? 'none' : further.length > 0 ? 'picture' : 'text', words };
};

/**
 * The words of some pages (1-based, both ends included): the page's own text, and where a page has none that can be
 * used, what character recognition makes of its picture. For finding only: nothing of it enters a marked page.
 */
export const readPages = (source: Source, { from, to }: { from: number; to: number }): Promise<PageReading[]> =>
  withOwnDocument(source, async (document) => {
    const readings: PageReading[] = [];
    for (let page = from; page <= Math.min(to, document.pages); page += 1)
      readings.push(await readPage(document, page - 1));
    return readings;
  });
