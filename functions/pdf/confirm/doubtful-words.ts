import { toPixels } from '#shared/redaction/cover/affine.ts';
import { type Box, union } from '#shared/redaction/cover/box.ts';
import { type Direction, directionOf } from '#shared/redaction/cover/direction.ts';
import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import { readRuns } from '../characters.ts';
import { type OpenDocument, pageSize, withPage } from '../document.ts';
import { dropActualText, textObjects } from '../hidden/text-objects.ts';
import { pageToPixels, renderLoaded } from '../raster.ts';
import type { RebuiltDraft } from '../rebuild.ts';
import { plain } from '../verify/removed-words.ts';
import { readCrops } from './contact-sheet.ts';
import { cropOf } from './crop.ts';
import { agrees } from './same-letter.ts';

/** A word that says what a mark covers, where it stands outside the boxes: 0-based page, pixels at this size of it. */
export type Doubtful = {
  page: number;
  text: string;
  box: Box;
  direction: Direction;
  size: { width: number; height: number };
};

const READ_DPI = 200;
const MAX_SIDE = 6000;
const MIN_LETTERS = 3;
/** Shorter ones are parts of other words by chance. */
const MIN_PART = 5;
/** Some 10 ms each. */
const MAX_READ = 60;

/** True for words that a mark itself covers somewhere, alone or as a part. */
export const saysMarked = (drafts: Iterable<RebuiltDraft>): ((word: string) => boolean) => {
  const marked = [...drafts].flatMap(({ facts }) => facts.words.marked.map(plain));
  const all = new Set(marked.filter((word) => word.length >= MIN_LETTERS));
  const long = [...all].filter((word) => word.length >= MIN_PART);
  const known = new Map<string, boolean>();
  return (word) => {
    const one = plain(word);
    const says = known.get(one) ?? (all.has(one) || long.some((covered) => one.includes(covered)));
    known.set(one, says);
    return says;
  };
};

export const doubtfulOfRebuilt = (
  index: number,
  { facts }: RebuiltDraft,
  says: (word: string) => boolean,
): Doubtful[] =>
  facts.words.kept
    .filter(({ text }) => says(text))
    .map(({ text, box, direction }) => ({ page: index, text, box, direction, size: facts }));

export const doubtfulOfCarried = (
  document: OpenDocument,
  index: number,
  says: (word: string) => boolean,
): Doubtful[] => {
  const points = pageSize(document, index);
  if (!points) return [];
  const { size } = scaleAt(points, Math.min(READ_DPI, (MAX_SIDE * 72) / Math.max(...points)));
  return withPage(document, index, (page) => {
    dropActualText(document, textObjects(document, page));
    const affine = pageToPixels(document, page, size);
    return readRuns(document, page)
      .filter(({ text }) => says(text))
      .map(({ text, characters }) => {
        const boxes = characters.map(({ rect }) => toPixels(affine, rect));
        return { page: index, text, box: boxes.reduce(union), direction: directionOf(boxes), size };
      });
  });
};

/** One place of each word, rare words first: a lie is told once, and what stands on every page is no secret. */
const choose = (doubtful: readonly Doubtful[]): Doubtful[] => {
  const places = new Map<string, Doubtful[]>();
  for (const one of doubtful) places.set(plain(one.text), [...(places.get(plain(one.text)) ?? []), one]);
  return [...places.values()]
    .sort((a, b) => a.length - b.length)
    .flatMap(([first]) => (first ? [first] : []))
    .slice(0, MAX_READ)
    .sort((a, b) => a.page - b.page);
};

const cropsOf = (document: OpenDocument, chosen: readonly Doubtful[]) => {
  const pages = new Set(chosen.map(({ page }) => page));
  return [...pages].flatMap((index) =>
    withPage(document, index, (page) => {
      const here = chosen.filter((one) => one.page === index);
      const size = here[0]?.size ?? { width: 1, height: 1 };
      const raster = renderLoaded(document, page, size, 'gray');
      return here.map(({ box, direction }) => cropOf(raster, box, direction));
    }),
  );
};

/**
 * Reads doubtful words from the picture, one place of each. A word that is seen where it says it is, is no secret of the
 * boxes; one that is not, is: these are returned, in their plain form.
 */
export const unconfirmedWords = async (
  document: OpenDocument,
  doubtful: readonly Doubtful[],
): Promise<ReadonlySet<string>> => {
  const chosen = choose(doubtful);
  const read = await readCrops(cropsOf(document, chosen));
  const failed = chosen.filter(({ text }, index) => !agrees(text, read[index] ?? ''));
  return new Set(failed.map(({ text }) => plain(text)));
};
