import type { Case } from '../case.ts';
import { type Objects, stream } from '../pdf/build.ts';
import { scanImage, scanOf, strip, type Tone } from '../pdf/scan.ts';
import { writePdf } from '../pdf/write.ts';
import { AROUND, LINE, onePage, REST, SECRET, type Sheet, SPOT, secondPage, specOf, text, X, Y } from './sheet.ts';

const make = onePage('scans');
const second = secondPage('scans');
const scan = await scanOf(writePdf(specOf({})));
const clean = await scanOf(writePdf(specOf({ content: text('Nobody here', X, Y) })));

const USE = '/XObject << /I @one >>';
const FULL = 'q 300 0 0 200 0 0 cm /I Do Q\n';
const layer = (operators: string): string => `q 3 Tr ${operators} Q\n`;
const layered = layer(LINE + REST);
const sheet = (content: string, tone: Tone = 'bilevel', objects: Objects = {}): Sheet => ({
  content,
  rest: '',
  resources: USE,
  objects: { one: scanImage(scan, tone), ...objects },
});
const tones: readonly Tone[] = ['bilevel', 'gray', 'colour'];

const marked: Case[] = [
  ...tones.map((tone) => make(`${tone} without words`, sheet(FULL, tone), { kept: [], tones: true })),
  ...tones.map((tone) => make(`${tone} with words behind it`, sheet(layered + FULL, tone), { kept: [], tones: true })),
  make('words over it', sheet(FULL + layered), { kept: [] }),
  make(
    'words half a line off',
    sheet(FULL + layer(text(LINE.includes(SECRET) ? `Brother ${SECRET} came` : '', X + 60, Y - 20) + REST)),
    { kept: [] },
  ),
  make('words of another page', sheet(FULL + layer(text(SECRET, X, 110))), { kept: [] }),
  make('words in white on top', sheet(`${FULL}1 g ${text(SECRET, X, 30)} 0 g\n`), { kept: [] }),
  make('skewed by two degrees', sheet('q 0.99939 0.0349 -0.0349 0.99939 0 0 cm 290 0 0 190 5 5 cm /I Do Q\n'), {
    marks: [{ page: 1, rect: [SPOT[0] - 6, SPOT[1] - 4, SPOT[2] + 6, SPOT[3] + 8] }],
    kept: [],
  }),
  make(
    'upside down with a turned page',
    { ...sheet('q -300 0 0 -200 300 200 cm /I Do Q\n'), keys: '/Rotate 180' },
    { marks: [{ page: 1, rect: [300 - SPOT[2], 200 - SPOT[3], 300 - SPOT[0], 200 - SPOT[1]] }], kept: [] },
  ),
  make(
    'in two strips, the word across the seam',
    {
      content: 'q 300 0 0 47 0 153 cm /I Do Q q 300 0 0 153 0 0 cm /J Do Q\n',
      rest: '',
      resources: '/XObject << /I @one /J @two >>',
      objects: {
        one: scanImage(strip(scan, 0, 94), 'bilevel'),
        two: scanImage(strip(scan, 94, scan.height), 'bilevel'),
      },
    },
    { kept: [] },
  ),
  make('as a mask over a background', sheet(`0.9 g 0 0 300 200 re f 0 g ${FULL}`, 'gray'), { kept: [], tones: true }),
  make(
    'a stamp of text over the picture',
    { ...sheet(FULL + text('Received today', 180, 185)) },
    { kept: [{ page: 1, words: ['Received', 'today'] }] },
  ),
  make(
    'the word typed over a clean picture',
    { ...sheet(FULL + AROUND + text(SECRET, 66, Y)), objects: { one: scanImage(clean, 'bilevel') } },
    { kept: [], marks: [{ page: 1, rect: [64, 146, 140, 162] }] },
  ),
];

const unmarked: Case[] = [
  second(
    'unmarked page: a true layer of words stays',
    {
      content: FULL + layer(text('Nobody here', X, Y) + REST),
      rest: '',
      resources: USE,
      objects: { one: scanImage(clean, 'bilevel') },
    },
    { kept: [{ page: 2, words: ['Nobody', 'Second', 'remains'] }] },
  ),
  second(
    'unmarked page: words of the layer that the picture does not show',
    {
      content: FULL + layer(text(SECRET, X, 85) + REST),
      rest: '',
      resources: USE,
      objects: { one: scanImage(clean, 'bilevel') },
    },
    { kept: [] },
  ),
  second(
    'unmarked page: a second picture under the first',
    {
      content: `q 300 0 0 200 0 0 cm /J Do Q ${FULL}`,
      rest: '',
      resources: '/XObject << /I @one /J @two >>',
      objects: {
        one: scanImage(clean, 'gray'),
        two: stream(
          '/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8',
          Buffer.from(`${SECRET}`.padEnd(64, '.')),
        ),
      },
    },
    { kept: [] },
  ),
];

export const SCAN_CASES: readonly Case[] = [...marked, ...unmarked];
