import type { Case } from '../case.ts';
import {
  AFTER,
  AROUND,
  around,
  BEFORE,
  boxAfter,
  LINE,
  literal,
  onePage,
  SECRET,
  SPOT_X,
  text,
  widthOf,
  X,
  Y,
} from './sheet.ts';

const make = onePage('text');
const at = (operators: string, setup = ''): string =>
  `${AROUND}BT ${setup} /F1 12 Tf ${SPOT_X} ${Y} Td ${operators} ET\n`;
const HALF = Math.SQRT1_2;
const hex = Buffer.from(SECRET).toString('hex');
const octal = Array.from(SECRET, (letter) => `\\${letter.charCodeAt(0).toString(8).padStart(3, '0')}`).join('');
const letters = Array.from(SECRET);

const renderModes = [0, 1, 2, 3, 4, 5, 6, 7].map((mode) =>
  make(`render mode ${mode}`, { content: `q ${at(`(${SECRET}) Tj`, `${mode} Tr 0.4 w`)} Q\n` }),
);

const operators: Case[] = [
  make('plain'),
  make('hexadecimal string', { content: at(`<${hex}> Tj`) }),
  make('hexadecimal string with an odd digit and spaces', { content: at(`<${hex.replace(/../g, '$& ')}2> Tj`) }),
  make('octal escapes', { content: at(`(${octal}) Tj`) }),
  make('string broken over lines', { content: at(`(${letters.join('\\\n')}) Tj`) }),
  make('TJ with kerning between all letters', { content: at(`[${letters.map((l) => `(${l}) -3`).join(' ')}] TJ`) }),
  make('one text object for every letter', {
    content: AROUND + letters.map((l, i) => text(l, SPOT_X + widthOf(SECRET.slice(0, i)), Y)).join(''),
  }),
  make('letters in reverse order of drawing', {
    content:
      AROUND +
      letters
        .map((l, i) => text(l, SPOT_X + widthOf(SECRET.slice(0, i)), Y))
        .reverse()
        .join(''),
  }),
  make('letters drawn between those of other lines', {
    content:
      letters.map((l, i) => text(l, SPOT_X + widthOf(SECRET.slice(0, i)), Y) + text(`${i}`, X + 9 * i, 85)).join('') +
      AROUND,
  }),
  make("the ' operator", { content: at(`(${SECRET}) '`, '0 TL') }),
  make('the " operator', { content: at(`0 0 (${SECRET}) "`, '0 TL') }),
  make('horizontal scaling down', { content: `${AROUND}BT /F1 20 Tf 60 Tz ${SPOT_X} ${Y} Td (${SECRET}) Tj ET\n` }),
  make('horizontal scaling up', { content: `${AROUND}BT /F1 8 Tf 150 Tz ${SPOT_X} ${Y} Td (${SECRET}) Tj ET\n` }),
  make(
    'text rise',
    { content: `${AROUND}BT /F1 12 Tf 3 Ts ${SPOT_X} ${Y} Td (${SECRET}) Tj 0 Ts ET\n` },
    {
      marks: [{ page: 1, rect: around(SPOT_X, Y + 3, widthOf(SECRET)) }],
    },
  ),
  make(
    'character and word spacing',
    { content: `BT /F1 12 Tf 1.5 Tc 4 Tw ${X} ${Y} Td (${BEFORE}${SECRET}) Tj 0 Tc 0 Tw ET\n` },
    {
      marks: [{ page: 1, rect: around(SPOT_X + BEFORE.length * 1.5 + 4, Y, widthOf(SECRET) + SECRET.length * 1.5) }],
    },
  ),
  make('drawn twice for a bold look', { content: LINE + text(BEFORE + SECRET + AFTER, X + 0.3, Y) }),
  make('mirrored', {
    content: `${AROUND}BT /F1 12 Tf -1 0 0 1 ${SPOT_X + widthOf(SECRET)} ${Y} Tm (${SECRET}) Tj ET\n`,
  }),
  make('upside down', {
    content: `${AROUND}BT /F1 12 Tf -1 0 0 -1 ${SPOT_X + widthOf(SECRET)} ${Y + 8} Tm (${SECRET}) Tj ET\n`,
  }),
  make('slanted', { content: `${AROUND}BT /F1 12 Tf 1 0 0.3 1 ${SPOT_X} ${Y} Tm (${SECRET}) Tj ET\n` }),
  make(
    'upright',
    { content: `BT /F1 12 Tf 0 1 -1 0 250 40 Tm (${SECRET}) Tj ET\n` },
    {
      marks: [{ page: 1, rect: [240, 39, 254, 41 + widthOf(SECRET)] }],
      vertical: true,
    },
  ),
  make(
    'at 45 degrees',
    {
      content: `BT /F1 12 Tf ${HALF} ${HALF} -${HALF} ${HALF} 200 60 Tm (${SECRET}) Tj ET\n`,
      rest: text('Second line', X, 110),
    },
    {
      marks: [{ page: 1, rect: [189, 56, 204 + widthOf(SECRET) * HALF, 72 + widthOf(SECRET) * HALF] }],
      vertical: 'slanted',
      kept: [],
    },
  ),
  make('fully transparent', {
    content: `${AROUND}q /G gs ${text(SECRET, SPOT_X, Y)} Q\n`,
    resources: '/ExtGState << /G << /ca 0 /CA 0 >> >>',
  }),
  make('multiplied with white', {
    content: `${AROUND}q /G gs 1 g ${text(SECRET, SPOT_X, Y)} Q\n`,
    resources: '/ExtGState << /G << /BM /Multiply >> >>',
  }),
  make('tiny type under the box', { content: `${AROUND}${text(SECRET, SPOT_X, Y, { size: 0.5 })}` }),
  make(
    'two marks on one word',
    {},
    {
      marks: [
        { page: 1, rect: boxAfter(BEFORE, 'Quill', X, Y) },
        { page: 1, rect: boxAfter(`${BEFORE}Quill`, 'feather', X, Y) },
      ],
    },
  ),
  make(
    'a mark over half of the word, tight cover',
    {},
    {
      marks: [{ page: 1, rect: boxAfter(BEFORE, 'Quill', X, Y), cover: 'word' }],
      secrets: ['Quill', SECRET],
    },
  ),
  make(
    'a mark through the lower half of the letters',
    {},
    {
      marks: [{ page: 1, rect: [SPOT_X, Y - 3, SPOT_X + widthOf(SECRET), Y + 4], cover: 'word' }],
    },
  ),
  make(
    'a mark of corners in the other order',
    {},
    {
      marks: [{ page: 1, rect: [SPOT_X + widthOf(SECRET), Y + 9, SPOT_X, Y - 3] }],
    },
  ),
  make(
    'tight cover keeps the line',
    {},
    {
      marks: [{ page: 1, rect: boxAfter(BEFORE, SECRET, X, Y), cover: 'word' }],
      kept: [{ page: 1, words: ['Brother', 'came', 'Second', 'Third'] }],
    },
  ),
  make(
    'two words of three on one line, tight cover',
    { content: text('Anna Quillfeather and Bob Zambrowski left', X, Y) },
    {
      marks: [
        { page: 1, rect: boxAfter('Anna ', SECRET, X, Y), cover: 'word' },
        { page: 1, rect: boxAfter('Anna Quillfeather and Bob ', 'Zambrowski', X, Y), cover: 'word' },
      ],
      secrets: [SECRET, 'Zambrowski'],
      kept: [{ page: 1, words: ['Anna', 'Bob', 'left', 'Second'] }],
    },
  ),
  make(
    'split over lines by a hyphen',
    { content: text('Brother Quill-', X, Y) + text('feather came', X, Y - 16) },
    {
      marks: [
        { page: 1, rect: boxAfter('Brother ', 'Quill-', X, Y) },
        { page: 1, rect: boxAfter('', 'feather', X, Y - 16) },
      ],
      secrets: [SECRET, 'Quill-'],
    },
  ),
  make(
    'in capitals with a dash',
    { content: text('Brother QUILL-FEATHER came', X, Y) },
    {
      marks: [{ page: 1, rect: boxAfter(BEFORE, 'QUILL-FEATHER', X, Y) }],
      secrets: [SECRET, 'QUILL-FEATHER'],
    },
  ),
  make(
    'the same word visible on an unmarked line',
    { content: LINE + text('Copy: Quillfeather', X, 130) },
    {
      secrets: [],
      kept: [{ page: 1, words: ['Quillfeather', 'Second'] }],
    },
  ),
  make(
    'a word glued to punctuation',
    { content: text('Brother (Quillfeather), aged', X, Y) },
    {
      marks: [{ page: 1, rect: boxAfter('Brother (', SECRET, X, Y) }],
    },
  ),
  make(
    'a soft hyphen inside',
    { content: `${AROUND}BT /F1 12 Tf ${SPOT_X} ${Y} Td (Quill\\255feather) Tj ET\n` },
    {
      marks: [{ page: 1, rect: around(SPOT_X, Y, widthOf(SECRET) + 5) }],
    },
  ),
];

const hidden = (name: string, content: string, resources = ''): Case =>
  make(`hidden elsewhere: ${name}`, { content: LINE + content, resources });
const elsewhere: Case[] = [
  hidden('white', `1 g ${text(SECRET, X, 85)} 0 g\n`),
  hidden('white in capitals', `1 g ${text(SECRET.toUpperCase(), X, 85)} 0 g\n`),
  hidden('white, spaced letters', `1 g ${text(letters.join(' '), X, 85)} 0 g\n`),
  hidden('white, one letter a line', `1 g ${letters.map((l, i) => text(l, 280, 190 - i * 14)).join('')} 0 g\n`),
  hidden('almost white', `0.995 g ${text(SECRET, X, 85)} 0 g\n`),
  hidden('render mode 3', `q BT 3 Tr /F1 12 Tf ${X} 85 Td ${literal(SECRET)} Tj ET Q\n`),
  hidden('render mode 7', `q BT 7 Tr /F1 12 Tf ${X} 85 Td ${literal(SECRET)} Tj ET Q\n`),
  hidden('half a point high', text(SECRET, X, 85, { size: 0.4 })),
  hidden('outside a clip', `q 0 0 5 5 re W n ${text(SECRET, X, 85)} Q\n`),
  hidden('under a white rectangle', `${text(SECRET, X, 85)} 1 g 10 80 200 20 re f 0 g\n`),
  hidden('on top of visible text', `${text('Visible words here', X, 85)}1 g ${text(SECRET, X, 85)} 0 g\n`),
  hidden('left of the page', text(SECRET, -200, 85)),
  hidden('above the page', text(SECRET, X, 400)),
  hidden('across the edge of the page', text(SECRET, 294, 85)),
  hidden('fully transparent', `q /G gs ${text(SECRET, X, 85)} Q\n`, '/ExtGState << /G << /ca 0 >> >>'),
  hidden('black on black', `0 g 10 80 200 20 re f ${text(SECRET, X, 85)}`),
  hidden('zero scaling', `q BT /F1 12 Tf 0.001 Tz ${X} 85 Td ${literal(SECRET)} Tj ET Q\n`),
  hidden('ActualText on other words', `/Span << /ActualText (${SECRET}) >> BDC ${text('Other', X, 85)} EMC\n`),
  hidden(
    'ActualText in UTF-16 on other words',
    `/Span << /ActualText <feff${Buffer.from(SECRET, 'utf16le').swap16().toString('hex')}> >> BDC ${text('Other', X, 85)} EMC\n`,
  ),
  hidden('expansion and alternate text', `/Span << /E (${SECRET}) /Alt (${SECRET}) >> BDC ${text('Mr', X, 85)} EMC\n`),
  hidden('a comment', `% ${SECRET}\n`),
  hidden('a marked-content tag', `/${SECRET} BMC EMC\n`),
  hidden('a property list', `/P /M BDC ${text('Other', X, 85)} EMC\n`, `/Properties << /M << /Note (${SECRET}) >> >>`),
];

const covered: Case[] = [
  make('ActualText over the word', {
    content: `${AROUND}/Span << /ActualText (${SECRET}) >> BDC ${text('Nickname', SPOT_X, Y)} EMC\n`,
  }),
  make('ActualText from the word into the next', {
    content: `/Span << /ActualText (${SECRET} came home) >> BDC ${LINE} EMC\n`,
  }),
];

export const TEXT_CASES: readonly Case[] = [...renderModes, ...operators, ...elsewhere, ...covered];
