import type { Box, PixelSize } from '#shared/redaction/cover/box.ts';
import type { Direction } from '#shared/redaction/cover/direction.ts';
import type { PlacedWord } from './page-words.ts';

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('');

/** No control characters, no half surrogate pairs. */
const writable = (text: string): string => text.replaceAll(/\p{Cc}|\p{Cs}/gu, '');

/** a b c d of the text matrix, the corner where the word starts, and whether it runs along the height. */
const PLACEMENT: Record<
  Direction,
  { matrix: string; start: (box: Box, height: number) => readonly [number, number]; upright: boolean }
> = {
  0: { matrix: '1 0 0 1', start: (box, height) => [box.x0, height - box.y1], upright: true },
  90: { matrix: '0 1 -1 0', start: (box, height) => [box.x1, height - box.y1], upright: false },
  180: { matrix: '-1 0 0 -1', start: (box, height) => [box.x1, height - box.y0], upright: true },
  270: { matrix: '0 -1 1 0', start: (box, height) => [box.x0, height - box.y0], upright: false },
};

const wordOperators = ({ text, box, direction }: PlacedWord, height: number): string[] => {
  const clean = writable(text);
  const { matrix, start, upright } = PLACEMENT[direction];
  const [along, across] = upright ? [box.x1 - box.x0, box.y1 - box.y0] : [box.y1 - box.y0, box.x1 - box.x0];
  // Every glyph is half as wide as it is high; Tz stretches the word to its box, whole percents rounded down.
  const stretch = Math.floor((along * 100) / (clean.length * across * 0.5));
  if (clean === '' || across < 1 || stretch < 1) return [];
  const [x, y] = start(box, height);
  return [`/F ${across} Tf ${stretch} Tz ${matrix} ${x} ${y} Tm <${hex(clean)}> Tj`];
};

/** Points per pixel, with few enough digits that every writer and reader agrees. */
export const pixelInPoints = (dpi: number, userUnit: number): number => Math.round((72 / dpi) * userUnit * 1e6) / 1e6;

/** The whole content of a rebuilt page. All coordinates are whole pixels, so no sub-pixel advance of the source survives. */
export const rebuiltContent = ({ width, height }: PixelSize, unit: number, words: readonly PlacedWord[]): string => {
  const lines = words.flatMap((word) => wordOperators(word, height));
  const text = lines.length > 0 ? ['BT', '3 Tr', ...lines, 'ET'] : [];
  return ['q', `${unit} 0 0 ${unit} 0 0 cm`, 'q', `${width} 0 0 ${height} 0 0 cm`, '/I Do', 'Q', ...text, 'Q', ''].join(
    '\n',
  );
};
