import { type PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import type { Box } from '#shared/redaction/cover/box.ts';
import { planBurn } from '#shared/redaction/cover/plan-burn.ts';
import type { Tone } from '#shared/redaction/cover/tone.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { burn } from './burn.ts';
import { readRuns, type TextRun } from './characters.ts';
import { type OpenDocument, withPage } from './document.ts';
import { embedImage } from './page-image.ts';
import { scaleFor } from '#shared/redaction/cover/page-scale.ts';
import { type SortedWords, sortWords } from './page-words.ts';
import { pageToPixels, type Raster, renderLoaded } from './raster.ts';
import { pixelInPoints, rebuiltContent } from './text-layer.ts';

/** What the verifier is told about a rebuilt page; it measures the rest itself. */
export type Rebuilt = {
  index: number;
  dpi: number;
  unit: number;
  width: number;
  height: number;
  tone: Tone;
  boxes: Box[];
  words: SortedWords;
};

type Burned = { raster: Raster; facts: Omit<Rebuilt, 'unit'> };

const smallestText = (runs: readonly TextRun[]): number => {
  const heights = runs.flatMap(({ characters }) =>
    characters
      .filter(({ text }) => /[\p{Lu}\d]/u.test(text))
      .map(({ rect }) => Math.min(Math.abs(rect[3] - rect[1]), Math.abs(rect[2] - rect[0]) * 2)),
  );
  // Capitals stand about 0.7 of the type size.
  const sizes = heights.filter((height) => height > 0.5).map((height) => height / 0.7);
  return sizes.length > 0 ? Math.min(...sizes) : 10;
};

/** Draws the page, grows the boxes, burns them in, and sorts the words, all while the page is loaded. */
const drawAndBurn = (
  document: OpenDocument,
  index: number,
  points: readonly [number, number],
  marks: readonly Mark[],
): Burned =>
  withPage(document, index, (page) => {
    const runs = readRuns(document, page);
    const scale = scaleFor(points, smallestText(runs));
    if (!scale) throw new Error(`Page ${index + 1} is too large to rebuild`);
    const seen = renderLoaded(document, page, scale.size);
    const affine = pageToPixels(document, page, scale.size);
    const letters = runs.flatMap(({ characters }) => characters);
    const { boxes, tone } = planBurn({ picture: seen, marks, letters, affine, dpi: scale.dpi });
    const words = sortWords(document, page, seen, affine, boxes);
    burn(seen, boxes);
    return { raster: seen, facts: { index, dpi: scale.dpi, ...scale.size, tone, boxes, words } };
  });

export type PageSource = { document: OpenDocument; index: number; points: readonly [number, number]; userUnit: number };

/** Adds to `output` a new page made of burned pixels and proven words only: one image, one text block, no other key. */
export const rebuildPage = async (
  source: PageSource,
  output: PDFDocument,
  font: PDFRef,
  marks: readonly Mark[],
): Promise<Rebuilt> => {
  const { raster, facts } = drawAndBurn(source.document, source.index, source.points, marks);
  const { context } = output;
  const unit = pixelInPoints(facts.dpi, source.userUnit);
  const image = await embedImage(context, raster, facts.tone);
  const content = context.register(context.flateStream(rebuiltContent(facts, unit, facts.words.kept)));
  const { node } = output.addPage([facts.width * unit, facts.height * unit]);
  node.set(PDFName.of('Contents'), content);
  node.set(PDFName.of('Resources'), context.obj({ XObject: { I: image }, Font: { F: font } }));
  return { ...facts, unit };
};
