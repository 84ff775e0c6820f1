import type { Case } from '../case.ts';
import { type Objects, stream } from '../pdf/build.ts';
import { type Embedded, embedSubset } from '../pdf/embedded-font.ts';
import { AROUND, around, onePage, SECRET, type Sheet, SPOT_X, secondPage, text, widthOf, X, Y } from './sheet.ts';

const make = onePage('fonts');
const second = secondPage('fonts');
const ALPHABET = 'Brother Quillfeather came Second line stays Visible words Nikmoz';

const plain = await embedSubset('noto', ALPHABET);
const upright = await embedSubset('noto', ALPHABET, { vertical: true });
/** Draws the secret, and tells readers another word. */
const mute = await embedSubset('noto', ALPHABET, { lie: Object.fromEntries(Array.from(SECRET, (l) => [l, 'x'])) });
/** Draws "Nikmozyaterl" while readers hear the secret: letter by letter. */
const DRAWN = 'Nikmozabterl';
const loud = await embedSubset('noto', `${DRAWN} `, {
  lie: Object.fromEntries(Array.from(DRAWN, (letter, index) => [letter, SECRET[index] ?? 'x'])),
});
/** One drawn letter is told as the whole secret. */
const burst = await embedSubset('noto', 'o Visblewrd', { lie: { o: SECRET } });
const spaced = await embedSubset('noto', ALPHABET, {
  lie: Object.fromEntries(Array.from(SECRET, (l) => [l, `${l}\u200b`])),
});
const hebrew = await embedSubset('noto', ALPHABET, {
  lie: Object.fromEntries(Array.from(new Set(SECRET), (l, i) => [l, String.fromCharCode(0x5d0 + i)])),
});

const FONT = '/Font << /N @noto >>';
const drawn = (font: Embedded, words: string, x: number, y: number): string =>
  `BT /N 12 Tf ${x} ${y} Td ${font.draw(words)} Tj ET\n`;
const inFont = (font: Embedded, extra = ''): Sheet => ({
  content: drawn(font, `Brother ${SECRET} came`, X, Y) + extra,
  resources: FONT,
  objects: font.objects,
});
const spot = (font: Embedded) => [
  { page: 1, rect: around(X + font.widthOf('Brother ', 12), Y, font.widthOf(SECRET, 12)) },
];

const composite: Case[] = [
  make('composite font', inFont(plain), { marks: spot(plain) }),
  make('composite font whose ToUnicode hides the word', inFont(mute), { marks: spot(mute) }),
  make('composite font with zero-width spaces in ToUnicode', inFont(spaced), { marks: spot(spaced) }),
  make('letters told as Hebrew', inFont(hebrew), {
    marks: spot(hebrew),
    secrets: [SECRET, Array.from(SECRET, (l) => String.fromCharCode(0x5d0 + [...new Set(SECRET)].indexOf(l))).join('')],
  }),
  make('another word outside the box is told as the secret', {
    content: text(`Brother ${SECRET} came`, X, Y) + drawn(loud, DRAWN, X, 85),
    resources: FONT,
    objects: loud.objects,
  }),
  make('one letter outside the box is told as the secret', {
    content: text(`Brother ${SECRET} came`, X, Y) + drawn(burst, 'Visible words', X, 85),
    resources: FONT,
    objects: burst.objects,
  }),
  second('unmarked page: a word is told as the secret', {
    content: drawn(loud, DRAWN, X, 85),
    resources: FONT,
    objects: loud.objects,
  }),
  second('unmarked page: one letter is told as the secret', {
    content: drawn(burst, 'Visible words', X, 85),
    resources: FONT,
    objects: burst.objects,
  }),
  make(
    'vertical writing',
    {
      content: `BT /N 12 Tf 250 190 Td ${upright.draw(SECRET)} Tj ET\n`,
      resources: FONT,
      objects: upright.objects,
    },
    { marks: [{ page: 1, rect: [240, 20, 262, 196] }], vertical: true, kept: [] },
  ),
];

const typeThree = (box: string, extra: Objects = {}): Objects => {
  const used = [...new Set(SECRET)];
  const width = (letter: string): number => Math.round(widthOf(letter, { size: 1000 }));
  const glyph = (letter: string): string => `${width(letter)} 0 0 0 700 700 d1 BT /H 1000 Tf (${letter}) Tj ET`;
  const codes = used.map((letter) => letter.charCodeAt(0));
  const widths = Array.from({ length: 91 }, (_, i) => width(String.fromCharCode(32 + i)));
  return {
    ...Object.fromEntries(used.map((letter) => [`glyph${letter}`, stream('', glyph(letter))])),
    threeMap: stream(
      '',
      `begincmap 1 begincodespacerange <00> <ff> endcodespacerange ${codes.length} beginbfchar\n${codes.map((c) => `<${c.toString(16)}> <${c.toString(16).padStart(4, '0')}>`).join('\n')}\nendbfchar endcmap`,
    ),
    three: `<< /Type /Font /Subtype /Type3 /FontBBox ${box} /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 32 /LastChar 122 /Widths [${widths.join(' ')}] /Encoding << /Type /Encoding /Differences [${used.map((l) => `${l.charCodeAt(0)} /${l}`).join(' ')}] >> /CharProcs << ${used.map((l) => `/${l} @glyph${l}`).join(' ')} >> /Resources << /Font << /H @helvetica >> >> /ToUnicode @threeMap >>`,
    ...extra,
  };
};
const inThree = (box: string): Sheet => ({
  content: `${AROUND}BT /T 12 Tf ${SPOT_X} ${Y} Td (${SECRET}) Tj ET\n`,
  resources: '/Font << /T @three >>',
  objects: typeThree(box),
});

const codes = [...new Set(SECRET)];
const remapped = {
  strange: `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [1 ${codes.map((l) => `/${l}`).join(' ')}] >> >>`,
};
const strange = Array.from(SECRET, (l) => (codes.indexOf(l) + 1).toString(16).padStart(2, '0')).join('');

const simple: Case[] = [
  make('Type 3 font', inThree('[0 -300 1000 1000]')),
  make('Type 3 font with an empty box', inThree('[0 0 0 0]')),
  make('codes of the author by Differences', {
    content: `${AROUND}BT /D 12 Tf ${SPOT_X} ${Y} Td <${strange}> Tj ET\n`,
    resources: '/Font << /D @strange >>',
    objects: remapped,
  }),
  make(
    'a ligature begins the word',
    {
      content: `BT /L 12 Tf ${X} ${Y} Td (Brother \\001xwhistle came) Tj ET\n`,
      resources: '/Font << /L @joined >>',
      objects: {
        joined:
          '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding /WinAnsiEncoding /Differences [1 /fi] >> >>',
      },
    },
    {
      marks: [{ page: 1, rect: around(SPOT_X, Y, widthOf('fixwhistle')) }],
      secrets: ['xwhistle', 'fixwhistle', '\ufb01xwhistle'],
    },
  ),
];

/** The second page uses the subset font that also holds the letters of the covered word: Q and u stand nowhere else. */
const shared: Sheet = {
  content: drawn(plain, 'Visible words', X, 85),
  resources: FONT,
  objects: plain.objects,
};
const inventory: Case[] = [
  {
    ...second('a subset font shared by a covered and a carried page', shared),
    needles: ['Q', 'u', 'f'].map((letter) => plain.outline(letter)),
  },
  second('a font named after the secret on a carried page', {
    content: `BT /Z 12 Tf ${X} 85 Td (Other) Tj ET\n`,
    resources: '/Font << /Z @named >>',
    objects: {
      named: `<< /Type /Font /Subtype /Type1 /BaseFont /${SECRET} /FirstChar 32 /LastChar 33 /Widths [300 300] /FontDescriptor @namedInfo >>`,
      namedInfo: `<< /Type /FontDescriptor /FontName /${SECRET} /FontFamily (${SECRET}) /CharSet (/${SECRET}) /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>`,
    },
  }),
  second('a ToUnicode map with a comment on a carried page', {
    content: drawn(plain, 'Visible words', X, 85),
    resources: FONT,
    objects: {
      ...plain.objects,
      notoMap: stream('', `% ${SECRET}\nbegincmap 1 begincodespacerange <0000> <ffff> endcodespacerange endcmap`),
    },
  }),
  second('a Type 3 font whose unused letters hold the word on a carried page', {
    content: `BT /T 12 Tf ${X} 85 Td (Q) Tj ET\n`,
    resources: '/Font << /T @three >>',
    objects: typeThree('[0 -300 1000 1000]', { glyphu: stream('', `500 0 d0 BT /H 9 Tf (${SECRET}) Tj ET`) }),
  }),
];

export const FONT_CASES: readonly Case[] = [...composite, ...simple, ...inventory];
