import type { Box } from '#shared/redaction/cover/box.ts';
import { cropped, type GrayPicture, type Turn, turned } from './picture.ts';
import type { Layout, OcrWord } from './read-picture.ts';

const INK = 128;
/** Below this an upright page of text is rare, and a turned one the rule. */
const SURE = 0.72;
const SAMPLE = 640;
const STEP = 64;
const TURNS = [0, 1, 2, 3] as const;

/** How sure the engine is of the letters it read, weighted by length: short scraps of noise count little. */
const certainty = (words: readonly OcrWord[]): number => {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters;
};

/** Letters read with confidence: a wrongly turned sample gives few, however sure the engine is of them. */
const worth = (words: readonly OcrWord[]): number =>
  words.reduce((sum, { text, confidence }) => sum + (confidence > 0.5 ? text.length * confidence : 0), 0);

const inkOf = ({ width, gray }: GrayPicture, { x0, y0, x1, y1 }: Box): number => {
  let ink = 0;
  for (let y = y0; y < y1; y += 2) {
    for (let x = x0; x < x1; x += 2) if ((gray[y * width + x] ?? 255) < INK) ink += 1;
  }
  return ink;
};

/** The square with the most ink, dark edges of the scanner left aside: a few lines of text in any direction. */
const sampleOf = (picture: GrayPicture): Box => {
  const width = Math.min(SAMPLE, picture.width);
  const height = Math.min(SAMPLE, picture.height);
  let best: Box = { x0: 0, y0: 0, x1: width, y1: height };
  let most = -1;
  for (let y0 = 0; y0 + height <= picture.height; y0 += STEP) {
    for (let x0 = 0; x0 + width <= picture.width; x0 += STEP) {
      const box = { x0, y0, x1: x0 + width, y1: y0 + height };
      const share = (inkOf(picture, box) * 4) / (width * height);
      if (share > most && share < 0.4) {
        most = share;
        best = box;
      }
    }
  }
  return best;
};

/**
 * Which turn sets a page upright. A page that reads well is left alone at no cost; otherwise a small sample is read in
 * all four directions, and the winner must be clear.
 */
export const uprightTurn = (
  picture: GrayPicture,
  words: readonly OcrWord[],
  read: (part: GrayPicture, layout: Layout) => OcrWord[],
): Turn => {
  if (certainty(words) >= SURE && words.length >= 12) return 0;
  const sample = cropped(picture, sampleOf(picture));
  const scores = TURNS.map((turn) => ({ turn, score: worth(read(turned(sample, turn), 'block')) }));
  const asItIs = scores[0]?.score ?? 0;
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > asItIs * 1.5 + 8 ? best.turn : 0;
};
