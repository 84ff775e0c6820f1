import type { Case } from '../case.ts';
import { boxAfter, literal, onePage, SECRET, type Sheet, text, widthOf, X, Y } from './sheet.ts';

const make = onePage('geometry');

/** The usual sheet, moved and scaled in its own space; the mark moves with it. */
const moved = (
  dx: number,
  dy: number,
  scale = 1,
): { content: string; mark: readonly [number, number, number, number] } => {
  const at = (words: string, x: number, y: number): string =>
    text(words, x * scale + dx, y * scale + dy, { size: 12 * scale });
  const [x0, y0, x1, y1] = boxAfter('Brother ', SECRET, X, Y);
  return {
    content: at(`Brother ${SECRET} came`, X, Y) + at('Second line stays', X, 110) + at('Third row remains', X, 60),
    mark: [x0 * scale + dx, y0 * scale + dy, x1 * scale + dx, y1 * scale + dy],
  };
};

const page = (
  name: string,
  { dx = 0, dy = 0, scale = 1 }: { dx?: number; dy?: number; scale?: number },
  sheet: Sheet,
  vertical = false,
): Case => {
  const { content, mark } = moved(dx, dy, scale);
  return make(
    name,
    { content, rest: '', ...sheet },
    { marks: [{ page: 1, rect: mark }], ...(vertical ? { vertical: true } : {}) },
  );
};

const turns = [0, 90, 180, 270, -90].flatMap((rotate) => {
  const vertical = rotate % 180 !== 0;
  return [
    page(`turned ${rotate}`, {}, { keys: `/Rotate ${rotate}` }, vertical),
    page(
      `turned ${rotate}, negative origin, cropped`,
      { dx: -400, dy: -300 },
      { box: '[-500 -400 0 0]', keys: `/CropBox [-400 -300 -100 -100] /Rotate ${rotate}` },
      vertical,
    ),
    page(
      `turned ${rotate}, user unit`,
      { scale: 0.25 },
      { box: '[0 0 75 50]', keys: `/UserUnit 4 /Rotate ${rotate}` },
      vertical,
    ),
    page(
      `turned ${rotate}, cropped, user unit, far origin`,
      { dx: 5000, dy: 3000, scale: 0.5 },
      { box: '[4900 2900 5300 3300]', keys: `/CropBox [5000 3000 5150 3100] /UserUnit 2 /Rotate ${rotate}` },
      vertical,
    ),
  ];
});

const long = 'Brother Quillfeather came';
const boxes: Case[] = [
  page('corners of the page in the other order', {}, { box: '[300 200 0 0]' }),
  page('a box of fractions', { dx: 0.37, dy: 0.61 }, { box: '[0.13 0.29 300.41 200.77]' }),
  page('a crop box larger than the page', {}, { keys: '/CropBox [-100 -100 900 900]' }),
  page('an empty crop box', {}, { keys: '/CropBox [10 10 10 10]' }),
  page('a page box that is inherited', {}, { box: '', inherited: '/MediaBox [0 0 300 200]' }),
  page('a turn and a crop that are inherited', {}, { inherited: '/Rotate 180 /CropBox [0 0 290 190]' }),
  page('no page box at all', {}, { box: '' }),
  page('other boxes', {}, { keys: '/TrimBox [10 10 20 20] /BleedBox [0 0 1 1] /ArtBox [5 5 6 6]' }),
  page('a user unit of nought', {}, { keys: '/UserUnit 0' }),
  page('a turn that is no right angle', {}, { keys: '/Rotate 45' }),
  page(
    'content under a scaled matrix',
    {},
    {
      content: `q 0.5 0 0 0.5 0 0 cm ${text(long, X * 2, Y * 2, { size: 24 })} Q\n${text('Second line stays', X, 110)}${text('Third row remains', X, 60)}`,
    },
  ),
  page(
    'content under a mirrored matrix',
    {},
    {
      content: `q 1 0 0 -1 0 200 cm BT /F1 12 Tf 1 0 0 -1 ${X} ${200 - Y} Tm ${literal(long)} Tj ET Q\n${text('Second line stays', X, 110)}${text('Third row remains', X, 60)}`,
    },
  ),
  page('a very wide page', {}, { box: '[0 0 4000 200]' }),
  page('a very high page', { dy: 3000 }, { box: '[0 0 300 3200]' }),
  page('a small page', { scale: 0.2 }, { box: '[0 0 60 40]' }),
  page('a large sheet', { scale: 5 }, { box: '[0 0 1500 1000]' }),
  make(
    'a mark that hangs over the edge of the page',
    { content: text(SECRET, 240, Y) },
    { marks: [{ page: 1, rect: [238, Y - 3, 900, Y + 10] }] },
  ),
  make('a mark that covers the page', {}, { marks: [{ page: 1, rect: [-50, -50, 400, 300] }], kept: [] }),
  make(
    'a mark half a point wide over a letter',
    { content: text('Quillfeather', X, Y) },
    { marks: [{ page: 1, rect: [X + widthOf('Quill'), Y - 1, X + widthOf('Quill') + 0.6, Y + 8] }] },
  ),
];

export const GEOMETRY_CASES: readonly Case[] = [...turns, ...boxes];
