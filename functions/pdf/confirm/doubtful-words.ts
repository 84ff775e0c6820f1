import { toPixels } from '#shared/redaction/cover/affine.ts';
import { union } from '#shared/redaction/cover/box.ts';
import { directionOf } from '#shared/redaction/cover/direction.ts';
import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import { readRuns } from '../characters.ts';
import { type OpenDocument, pageSize, withPage } from '../document.ts';
import { dropActualText, textObjects } from '../hidden/text-objects.ts';
import { pageToPixels, renderIndex, renderLoaded } from '../raster.ts';
import type { RebuiltDraft } from '../rebuild.ts';
import { plain } from '../verify/removed-words.ts';
import { confirmWords } from './confirm-fonts.ts';
import { cropOf } from './crop.ts';
import type { Sample } from './sampler.ts';

/** A word that says what a mark covers, where it stands outside the boxes. */
export type Doubtful = Pick<Sample, 'letters' | 'crop'> & { page: number; word: string };

const READ_DPI = 200;
const MAX_SIDE = 6000;
const MIN_LETTERS = 3;
/** Shorter ones are parts of other words by chance. */
const MIN_PART = 5;
const PER_WORD = 3;
const MAX_DOUBTFUL = 120;

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

/** Cut out of the picture that the rebuilt page was made of. */
export const doubtfulOfRebuilt = (
  document: OpenDocument,
  index: number,
  { facts }: RebuiltDraft,
  says: (word: string) => boolean,
): Doubtful[] => {
  const words = facts.words.kept.filter(({ text }) => says(text));
  if (words.length === 0) return [];
  const raster = renderIndex(document, index, facts);
  return words.map(({ text, box, direction }) => ({
    page: index,
    word: plain(text),
    letters: [...text],
    crop: cropOf(raster, box, direction),
  }));
};

export const doubtfulOfCarried = (
  document: OpenDocument,
  index: number,
  says: (word: string) => boolean,
): Doubtful[] => {
  const points = pageSize(document, index);
  if (!points) return [];
  return withPage(document, index, (page) => {
    dropActualText(document, textObjects(document, page));
    const runs = readRuns(document, page).filter(({ text }) => says(text));
    const { size } = scaleAt(points, Math.min(READ_DPI, (MAX_SIDE * 72) / Math.max(...points)));
    const raster = renderLoaded(document, page, size);
    const affine = pageToPixels(document, page, size);
    return runs.map(({ text, characters }) => {
      const boxes = characters.map(({ rect }) => toPixels(affine, rect));
      const box = boxes.reduce(union);
      return { page: index, word: plain(text), letters: [...text], crop: cropOf(raster, box, directionOf(boxes)) };
    });
  });
};

/**
 * Reads doubtful words from the picture, a few of each. One that is seen where it says it is, is no secret of the boxes;
 * one that is not, is: the pages of such words are returned with them.
 */
export const unconfirmed = async (doubtful: readonly Doubtful[]): Promise<{ page: number; word: string }[]> => {
  const counts = new Map<string, number>();
  const asked = doubtful.filter(({ word }) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count + 1);
    return count < PER_WORD;
  });
  const read = asked.slice(0, MAX_DOUBTFUL);
  const verdicts = await confirmWords(read);
  const seen = new Set(read.filter((_, index) => verdicts[index]).map(({ word }) => word));
  const failed = new Set(read.filter((_, index) => !verdicts[index]));
  return doubtful.filter((one) => failed.has(one) || !seen.has(one.word)).map(({ page, word }) => ({ page, word }));
};
