import type { Rect } from '#shared/redaction/geometry.ts';
import type { Case, Input, MarkSpec } from '../case.ts';
import { form, type Spec } from '../pdf/build.ts';
import { scanImage, scanOf } from '../pdf/scan.ts';
import { writePdf } from '../pdf/write.ts';
import { boxAfter, literal, REST, type Type, text, widthOf, X, Y } from './sheet.ts';

/** Two documents that differ in the hidden word only, each marked tightly round its own word. Nothing may tell them apart. */
type Draw = (word: string) => { spec: Spec; rects: readonly Rect[] } | Promise<{ spec: Spec; rects: readonly Rect[] }>;

const page = (content: string, more: Partial<Spec['pages'][number]> = {}, spec: Partial<Spec> = {}): Spec => ({
  ...spec,
  pages: [{ content: content + REST, ...more }],
});

const input = (draw: Draw, word: string): Input & { marks: MarkSpec[] } => {
  const marks: MarkSpec[] = [];
  const bytes = async (): Promise<Uint8Array> => {
    const { spec, rects } = await draw(word);
    marks.splice(0, marks.length, ...rects.map((rect) => ({ page: 1, rect })));
    return writePdf(spec);
  };
  return { bytes, marks };
};

const twins = (name: string, one: string, two: string, draw: Draw, more: Partial<Case> = {}): Case => ({
  category: 'twins',
  name,
  ...input(draw, one),
  twin: input(draw, two),
  secrets: [one],
  kept: [{ page: 1, words: ['Second', 'Third', 'remains'] }],
  ...more,
});

const LONG = 'Quillfeather';
const SHORT = 'Zorn';

const line =
  (type: Type, before: string, after: string, startOf: (width: number) => number = () => X, y = Y): Draw =>
  (word) => {
    const all = before + word + after;
    const x = startOf(widthOf(all, type));
    return { spec: page(text(all, x, y, type)), rects: [boxAfter(before, word, x, y, type)] };
  };

const F3: Type = { font: 'F3' };
const F2: Type = { font: 'F2' };
const rightTo =
  (edge: number) =>
  (width: number): number =>
    edge - width;
const centred = (width: number): number => 150 - width / 2;

/** Spaces share out what the word leaves over, as in justified print. */
const justified: Draw = (word) => {
  const words = ['The', 'patient', word, 'was', 'seen', 'here'];
  const gap = (260 - words.reduce((sum, one) => sum + widthOf(one), 0)) / (words.length - 1);
  let x = X;
  const places = words.map((one) => {
    const at = x;
    x += widthOf(one) + gap;
    return { one, at };
  });
  const own = places[2]?.at ?? 0;
  return { spec: page(places.map(({ one, at }) => text(one, at, Y)).join('')), rects: [boxAfter('', word, own, Y)] };
};

const table: Draw = (word) => ({
  spec: page(
    `0.5 w 15 140 270 22 re S 100 140 m 100 162 l S 200 140 m 200 162 l S\n${text('Name', X, Y)}${text(word, 110, Y)}${text('Ward 7', 210, Y)}`,
  ),
  rects: [boxAfter('', word, 110, Y)],
});
const tableToTheRight: Draw = (word) => ({
  spec: page(text('Name', X, Y) + text(word, 190 - widthOf(word), Y) + text('Ward 7', 230, Y)),
  rects: [boxAfter('', word, 190 - widthOf(word), Y)],
});

const matrix = (a: number, b: number, c: number, d: number, x: number, y: number, words: string): string =>
  `BT /F1 12 Tf ${a} ${b} ${c} ${d} ${x} ${y} Tm ${literal(words)} Tj ET\n`;
const upright: Draw = (word) => {
  const [start, width] = [20 + widthOf('Name '), widthOf(word)];
  return {
    spec: page(matrix(0, 1, -1, 0, 280, 20, `Name ${word} end`)),
    rects: [[269, start - 0.5, 283, start + width + 0.5]],
  };
};
const downward: Draw = (word) => {
  const [start, width] = [190 - widthOf('Name '), widthOf(word)];
  return {
    spec: page(matrix(0, -1, 1, 0, 260, 190, `Name ${word} end`)),
    rects: [[257, start - width - 0.5, 271, start + 0.5]],
  };
};
const turnedPage =
  (rotate: number): Draw =>
  (word) => {
    const { spec, rects } = line({}, 'Brother ', ' came home')(word) as { spec: Spec; rects: readonly Rect[] };
    return { spec: { ...spec, pages: spec.pages.map((one) => ({ ...one, keys: `/Rotate ${rotate}` })) }, rects };
  };

const FIELD = 'Seen by ';
const formValue: Draw = (word) => ({
  spec: page(
    text(FIELD, X, Y),
    { keys: '/Annots [@field]' },
    {
      catalog: '/AcroForm << /Fields [@field] /DR << /Font << /F1 @helvetica >> >> >>',
      objects: {
        field: `<< /Type /Annot /Subtype /Widget /FT /Tx /T (who) /V (${word}) /DA (/F1 12 Tf 0 g) /Rect [80 145 280 163] /AP << /N @look >> >>`,
        look: form('/BBox [0 0 200 18] /Resources << /Font << /F1 @helvetica >> >>', `/Tx BMC ${text(word, 2, 5)}EMC`),
      },
    },
  ),
  rects: [boxAfter('', word, 82, Y)],
});

const scanned =
  (tone: 'bilevel' | 'gray'): Draw =>
  async (word) => {
    const { spec, rects } = await line({}, 'Brother ', ' came home')(word);
    const image = scanImage(await scanOf(writePdf(spec)), tone);
    return {
      spec: {
        pages: [{ content: 'q 300 0 0 200 0 0 cm /I Do Q\n', resources: '/XObject << /I @one >>' }],
        objects: { one: image },
      },
      rects,
    };
  };

const withRule = (word: string, y: number): string =>
  `0.7 w ${X + widthOf('Brother ')} ${y} m ${X + widthOf('Brother ') + widthOf(word)} ${y} l S\n`;
const ruled =
  (rise: number): Draw =>
  async (word) => {
    const { spec, rects } = await line({}, 'Brother ', ' came')(word);
    return {
      spec: { ...spec, pages: spec.pages.map((one) => ({ ...one, content: one.content + withRule(word, Y + rise) })) },
      rects,
    };
  };
const shaded: Draw = async (word) => {
  const { spec, rects } = await line({}, 'Brother ', ' came')(word);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = rects[0] ?? [];
  const bar = `1 1 0 rg ${x0} ${y0} ${x1 - x0} ${y1 - y0} re f 0 g\n`;
  return { spec: { ...spec, pages: spec.pages.map((one) => ({ ...one, content: bar + one.content })) }, rects };
};
const inForm: Draw = async (word) => {
  const { spec, rects } = await line({}, 'Brother ', ' came')(word);
  const body = form('/Resources << /Font << /F1 @helvetica >> >>', spec.pages[0]?.content.toString() ?? '');
  return {
    spec: { pages: [{ content: '/X Do\n', resources: '/XObject << /X @one >>' }], objects: { one: body } },
    rects,
  };
};
const both: Draw = (word) => {
  const all = `From ${word} to ${word} again`;
  return {
    spec: page(text(all, X, Y)),
    rects: [boxAfter('From ', word, X, Y), boxAfter(`From ${word} to `, word, X, Y)],
  };
};
const photo = Array.from(
  { length: 40 },
  (_, i) => `${(i % 9) / 9} ${(i % 5) / 5} ${(i % 7) / 7} rg ${(i % 10) * 30} ${Math.floor(i / 10) * 8} 30 8 re f`,
).join('\n');
const coloured: Draw = async (word) => {
  const { spec, rects } = await line({}, 'Brother ', ' came')(word);
  return {
    spec: { ...spec, pages: spec.pages.map((one) => ({ ...one, content: `q ${photo} Q 0 g\n${one.content}` })) },
    rects,
  };
};
const kerned: Draw = (word) => {
  const parts = Array.from(word, (letter, i) => `(${letter}) ${i % 2 ? 40 : -25}`).join(' ');
  const shift = Array.from(word).reduce((sum, _, i) => sum - ((i % 2 ? 40 : -25) * 12) / 1000, 0);
  const [x0, y0, x1, y1] = boxAfter('Brother ', word, X, Y);
  return {
    spec: page(`BT /F1 12 Tf ${X} ${Y} Td [(Brother ) ${parts} ( came)] TJ ET\n`),
    rects: [[x0, y0, x1 + shift, y1]],
  };
};
const twoLines: Draw = (word) => ({
  spec: page(text(`Brother ${word} came`, X, Y) + text('home on Monday', X, Y - 14)),
  rects: [boxAfter('Brother ', word, X, Y)],
});
const raised: Draw = async (word) => {
  const { spec, rects } = await line({}, 'Brother ', '')(word);
  const after = text('2', X + widthOf(`Brother ${word}`), Y + 5, { size: 7 });
  return { spec: { ...spec, pages: spec.pages.map((one) => ({ ...one, content: one.content + after })) }, rects };
};

export const TWIN_CASES: readonly Case[] = [
  twins('flowing text', LONG, SHORT, line({}, 'Brother ', ' came home')),
  twins('flowing text in a typewriter face', LONG, SHORT, line(F2, 'Son ', ' came')),
  twins('flowing text with serifs', LONG, SHORT, line(F3, 'Brother ', ' came home')),
  twins('flush right', LONG, SHORT, line({}, 'Brother ', ' came', rightTo(280))),
  twins('centred', LONG, SHORT, line({}, 'Brother ', ' came', centred)),
  twins('justified', LONG, SHORT, justified),
  twins('first on its line', LONG, SHORT, line({}, '', ' came home')),
  twins('last on its line', LONG, SHORT, line({}, 'Here came ', '')),
  twins('alone on its line', LONG, SHORT, line({}, '', '')),
  twins('alone and flush right', LONG, SHORT, line({}, '', '', rightTo(280))),
  twins('before a comma', LONG, SHORT, line({}, 'Brother ', ', who came')),
  twins('in parentheses', LONG, SHORT, line({}, 'Brother (', ') came')),
  twins('another number of words', 'Anna Maria von Quill', SHORT, line({}, 'Dr ', ' came'), {
    secrets: ['Anna Maria von Quill'],
  }),
  twins('same width, other letters', 'Adebanjo', 'Adebanoj', line({}, 'Brother ', ' came')),
  twins('letters below the line', 'Peggy', 'Anna', line({}, 'Brother ', ' came')),
  twins('letters below the line, alone', 'gypjq', 'xzvno', line({}, '', '')),
  twins('no letters above the middle', 'Quilldth', 'zxmnocv', line({}, 'see ', ' sore')),
  twins('digits', '1234567', '98', line({}, 'Number ', ' as said')),
  twins('small print', LONG, SHORT, line({ size: 5 }, 'Brother ', ' came home')),
  twins('large print', LONG, SHORT, line({ size: 22 }, 'Hi ', '')),
  twins('a ruled table', LONG, SHORT, table),
  twins('a column flush right', LONG, SHORT, tableToTheRight),
  twins('running up', LONG, SHORT, upright, { vertical: true, kept: [] }),
  twins('running down', LONG, SHORT, downward, { vertical: true, kept: [] }),
  twins('a page turned by 90', LONG, SHORT, turnedPage(90), { vertical: true }),
  twins('a page turned by 180', LONG, SHORT, turnedPage(180)),
  twins('a page turned by 270', LONG, SHORT, turnedPage(270), { vertical: true }),
  twins('a form value', LONG, SHORT, formValue),
  twins('a fax', LONG, SHORT, scanned('bilevel'), { kept: [] }),
  twins('a gray scan', LONG, SHORT, scanned('gray'), { kept: [], tones: true }),
  twins('underlined', LONG, SHORT, ruled(-2)),
  twins('struck through', LONG, SHORT, ruled(4)),
  twins('on a coloured bar', LONG, SHORT, shaded),
  twins('in a form', LONG, SHORT, inForm),
  twins('twice on one line', LONG, SHORT, both),
  twins('on a coloured page', LONG, SHORT, coloured, { tones: true }),
  twins('kerned letter by letter', LONG, SHORT, kerned),
  twins('with more text on the next line', LONG, SHORT, twoLines),
  twins('before a raised figure', LONG, SHORT, raised),
];
