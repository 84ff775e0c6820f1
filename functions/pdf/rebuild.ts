import { PDFContext, type PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import type { Affine } from '#shared/redaction/cover/affine.ts';
import type { Box } from '#shared/redaction/cover/box.ts';
import type { Ink } from '#shared/redaction/cover/ink.ts';
import { lettersAway } from '#shared/redaction/cover/letters-away.ts';
import { scaleFor, smallestText } from '#shared/redaction/cover/page-scale.ts';
import { planBurn } from '#shared/redaction/cover/plan-burn.ts';
import type { Tone } from '#shared/redaction/cover/tone.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { burn } from './burn.ts';
import type { Why } from './carry/uncarriable.ts';
import { readRuns, type TextRun } from './characters.ts';
import type { Sampler } from './confirm/sampler.ts';
import { type OpenDocument, pageSize, withPage } from './document.ts';
import { flattenPage, hasAnnotations } from './flatten.ts';
import { type FontUse, fontUse } from './hidden/font-use.ts';
import { dropActualText, textObjects } from './hidden/text-objects.ts';
import { embedImage } from './page-image.ts';
import { layoutOf } from './page-layout.ts';
import { type SortedWords, sortWords } from './page-words.ts';
import { discard, pageToPixels, type Raster, renderLoaded } from './raster.ts';
import { pixelInPoints, rebuiltContent } from './text-layer.ts';
import { type Likeness, likenessOf, type Rows } from './verify/likeness.ts';

/** What the verifier is told about a rebuilt page; it measures the rest itself. */
export type Rebuilt = {
  /** 0-based in the output, 1-based in the source. */
  index: number;
  page: number;
  why: Why;
  /** The verifier doubted the words, so none stayed. */
  withoutText?: boolean;
  dpi: number;
  unit: number;
  width: number;
  height: number;
  tone: Tone;
  boxes: Box[];
  /** The burned picture from afar. */
  likeness: Likeness;
  words: SortedWords;
};

/**
 * A rebuilt page before it is written: its picture and what the verifier will be told. `pairs`: for every kept word its
 * letters by font, as the sampler numbers them.
 */
export type RebuiltDraft = { facts: Rebuilt; image: PDFRawStream; covered: FontUse; pairs: number[][] };

/** `index` in the source, `place` in the output, both 0-based. */
export type PageSource = {
  document: OpenDocument;
  index: number;
  place: number;
  userUnit: number;
  why: Why;
  sampler: Sampler;
};

type Drawn = {
  raster: Raster;
  ink: Ink;
  covered: FontUse;
  pairs: number[][];
  facts: Pick<Rebuilt, 'dpi' | 'width' | 'height' | 'tone' | 'boxes' | 'likeness' | 'words'>;
};

const runsOf = (document: OpenDocument, page: number): TextRun[] => {
  dropActualText(document, textObjects(document, page));
  return readRuns(document, page);
};

const lettersOf = (runs: readonly TextRun[]) => runs.flatMap(({ characters }) => characters);

const rowsOf = ({ width, height, pixels, layout }: Raster): Rows => {
  const channels = layout === 'gray' ? 1 : 4;
  return { width, height, channels, stride: width * channels, data: pixels };
};

const onPaper = ({ width, height, bits }: Ink): Rows => ({
  width,
  height,
  channels: 1,
  stride: width,
  data: bits,
  ink: true,
});

type Look = { seen: Raster; affine: Affine; dpi: number };

/** Burns the boxes and sorts the words. `seen` is the page as the reviewer saw it; the loaded page may draw its annotations as content. */
const burnAndSort = (
  { document, index, sampler }: PageSource,
  page: number,
  runs: readonly TextRun[],
  { seen, affine, dpi }: Look,
  marks: readonly Mark[],
): Drawn => {
  const { boxes, tone, ink } = planBurn({ picture: seen, marks, letters: lettersOf(runs), affine, dpi });
  const { words, touched, kept } = sortWords(document, page, { runs, seen, affine, boxes, marks });
  const covered = fontUse(document, touched);
  const pairs = sampler.take(index, kept, seen);
  burn(seen, boxes);
  const likeness = tone === 'bilevel' ? likenessOf(onPaper(ink)) : likenessOf(rowsOf(seen));
  return {
    raster: seen,
    ink,
    covered,
    pairs,
    facts: { dpi, width: seen.width, height: seen.height, tone, boxes, likeness, words },
  };
};

const draw = (source: PageSource, marks: readonly Mark[]): Drawn => {
  const { document, index } = source;
  const points = pageSize(document, index);
  if (!points) throw new Error(`Page ${index + 1} has no size`);
  const first = withPage(document, index, (page) => {
    const runs = runsOf(document, page);
    const scale = scaleFor(points, smallestText(lettersAway(lettersOf(runs), marks)));
    if (!scale) throw new Error(`Page ${index + 1} is too large to rebuild`);
    const seen = renderLoaded(document, page, scale.size, layoutOf(document, page, points));
    const look = { seen, affine: pageToPixels(document, page, scale.size), dpi: scale.dpi };
    return hasAnnotations(document, page) ? look : burnAndSort(source, page, runs, look, marks);
  });
  if ('facts' in first) return first;
  // Values of forms and notes are words too: drawn into the content, they are read and proven like the others.
  flattenPage(document, index);
  return withPage(document, index, (page) => burnAndSort(source, page, runsOf(document, page), first, marks));
};

const encode = async (raster: Raster, tone: Tone, ink: Ink): Promise<PDFRawStream> => {
  const context = PDFContext.create();
  const image = context.lookup(await embedImage(context, raster, tone, ink));
  if (!(image instanceof PDFRawStream)) throw new Error('The picture of a page was not encoded');
  return image;
};

/** Makes a page anew from burned pixels and proven words only. Draws the annotations into the page of the open document. */
export const rebuildPage = async (source: PageSource, marks: readonly Mark[]): Promise<RebuiltDraft> => {
  const { raster, ink, covered, pairs, facts } = draw(source, marks);
  const unit = pixelInPoints(facts.dpi, source.userUnit);
  const image = await encode(raster, facts.tone, ink);
  discard(raster);
  const { index, place, why } = source;
  return { image, covered, pairs, facts: { index: place, page: index + 1, why, unit, ...facts } };
};

/** Adds the page: one image, one text block, no other key. */
export const addRebuilt = (output: PDFDocument, font: PDFRef, { facts, image }: RebuiltDraft): void => {
  const { context } = output;
  const content = context.register(context.flateStream(rebuiltContent(facts, facts.unit, facts.words.kept)));
  const { node } = output.addPage([facts.width * facts.unit, facts.height * facts.unit]);
  node.set(PDFName.of('Contents'), content);
  node.set(PDFName.of('Resources'), context.obj({ XObject: { I: context.register(image) }, Font: { F: font } }));
};
