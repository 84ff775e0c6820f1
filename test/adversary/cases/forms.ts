import type { Case } from '../case.ts';
import { form, stream } from '../pdf/build.ts';
import { AROUND, onePage, SECRET, SPOT_X, secondPage, text, X, Y } from './sheet.ts';

const make = onePage('forms');
const second = secondPage('forms');
const WORD = text(SECRET, SPOT_X, Y);
const FONTS = '/Resources << /Font << /F1 @helvetica >> >>';
const USE = '/XObject << /X @one >>';
const call = (before = ''): string => `${AROUND}q ${before} /X Do Q\n`;
const held = (body = WORD, dict = ''): ReturnType<typeof form> => form(`${FONTS} ${dict}`, body);
const nest = (inner: string, dict = ''): ReturnType<typeof form> =>
  form(`/Resources << /XObject << /X ${inner} >> >> ${dict}`, 'q /X Do Q');

const drawn: Case[] = [
  make('form', { content: call(), resources: USE, objects: { one: held() } }),
  make('form that borrows the fonts of the page', {
    content: call(),
    resources: USE,
    objects: { one: form('', WORD) },
  }),
  make('forms three deep', {
    content: call(),
    resources: USE,
    objects: { one: nest('@two'), two: nest('@three'), three: held() },
  }),
  make('form with a matrix', {
    content: call(`1 0 0 1 ${-X} 0 cm`),
    resources: USE,
    objects: { one: held(text(SECRET, SPOT_X, Y - 50), `/Matrix [1 0 0 1 ${X} 50]`) },
  }),
  make('form scaled down', {
    content: call('0.5 0 0 0.5 0 0 cm'),
    resources: USE,
    objects: { one: held(text(SECRET, SPOT_X * 2, Y * 2, { size: 24 })) },
  }),
  make('form turned and turned back', {
    content: call('0 1 -1 0 300 0 cm'),
    resources: USE,
    objects: { one: held(WORD, '/Matrix [0 -1 1 0 0 300]') },
  }),
  make('form drawn twice in one place', { content: `${call()}q /X Do Q\n`, resources: USE, objects: { one: held() } }),
  make('form cut by its box', {
    content: AROUND + call(),
    resources: USE,
    objects: { one: held(WORD + text(SECRET, X, 85), `/BBox [0 ${Y - 5} 300 200]`) },
  }),
  make('transparency group', {
    content: call('/G gs'),
    resources: `${USE} /ExtGState << /G << /ca 0.6 >> >>`,
    objects: { one: held(WORD, '/Group << /S /Transparency /K true /I true >>') },
  }),
  make('form in a layer that is off', {
    content: `${AROUND}/OC /L BDC ${text(SECRET, X, 85)} EMC\n${WORD}`,
    resources: '/Properties << /L @layer >>',
    objects: { layer: '<< /Type /OCG /Name (Draft) >>' },
    catalog: '/OCProperties << /OCGs [@layer] /D << /OFF [@layer] >> >>',
  }),
  make('form with metadata and private data', {
    content: call(),
    resources: USE,
    objects: {
      one: held(WORD, `/Metadata @meta /PieceInfo << /A << /Private (${SECRET}) >> >> /LastModified (D:2020)`),
      meta: stream('/Type /Metadata /Subtype /XML', `<x>${SECRET}</x>`),
    },
  }),
  make('form that nobody draws', {
    content: AROUND + WORD,
    resources: USE,
    objects: { one: held(text(SECRET, X, 85)) },
  }),
  make('form in a cycle', {
    content: AROUND + WORD + call(),
    resources: USE,
    objects: { one: nest('@two'), two: nest('@one') },
  }),
  make('reference XObject', {
    content: call(),
    resources: USE,
    objects: { one: held(WORD, `/Ref << /F (${SECRET}.pdf) /Page 0 >>`) },
  }),
  make('PostScript XObject', {
    content: `${AROUND}${WORD}/X Do\n`,
    resources: USE,
    objects: { one: stream('/Type /XObject /Subtype /PS', `(${SECRET}) show`) },
  }),
];

const mask = (kind: string): string => `/ExtGState << /G << /SMask << /Type /Mask /S /${kind} /G @shape >> >> >>`;
const SHAPE = (body: string): ReturnType<typeof form> => held(body, '/Group << /S /Transparency /CS /DeviceGray >>');
const tile = (body: string, dict: string): ReturnType<typeof stream> =>
  stream(`/Type /Pattern /PatternType 1 /TilingType 1 ${dict} ${FONTS}`, body);
const FILL = `/Pattern cs /P scn ${SPOT_X} ${Y - 3} 72 13 re f\n`;

const painted: Case[] = [
  make('word as the shape of a soft mask by light', {
    content: `${AROUND}q /G gs 0 g ${SPOT_X} ${Y - 3} 80 14 re f Q\n`,
    resources: mask('Luminosity'),
    objects: { shape: SHAPE(`1 g ${WORD}`) },
  }),
  make('word as the shape of a soft mask by alpha', {
    content: `${AROUND}q /G gs 0 g ${SPOT_X} ${Y - 3} 80 14 re f Q\n`,
    resources: mask('Alpha'),
    objects: { shape: SHAPE(WORD) },
  }),
  make('soft mask that hides a word elsewhere', {
    content: `${AROUND}${WORD}q /G gs ${text(SECRET, X, 85)} Q\n`,
    resources: mask('Luminosity'),
    objects: { shape: SHAPE('0 g 0 0 300 200 re f') },
  }),
  make('tiling pattern within the box', {
    content: `${AROUND}q ${FILL} Q\n`,
    resources: '/Pattern << /P @cell >>',
    objects: { cell: tile(WORD, '/PaintType 1 /BBox [0 0 300 200] /XStep 300 /YStep 200') },
  }),
  make('tiling pattern over the whole page', {
    content: `q /Pattern cs /P scn 0 0 300 200 re f Q\n${AROUND}`,
    resources: '/Pattern << /P @cell >>',
    objects: { cell: tile(WORD, '/PaintType 1 /BBox [0 0 300 200] /XStep 300 /YStep 200') },
  }),
  make('uncoloured pattern', {
    content: `${AROUND}q /C cs 0 /P scn ${SPOT_X} ${Y - 3} 72 13 re f Q\n`,
    resources: '/Pattern << /P @cell >> /ColorSpace << /C [/Pattern /DeviceGray] >>',
    objects: { cell: tile(WORD, '/PaintType 2 /BBox [0 0 300 200] /XStep 300 /YStep 200') },
  }),
  make('pattern in a pattern', {
    content: `${AROUND}q ${FILL} Q\n`,
    resources: '/Pattern << /P @outer >>',
    objects: {
      outer: stream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 300 200] /XStep 300 /YStep 200 /Resources << /Pattern << /P @cell >> >>',
        '/Pattern cs /P scn 0 0 300 200 re f',
      ),
      cell: tile(WORD, '/PaintType 1 /BBox [0 0 300 200] /XStep 300 /YStep 200'),
    },
  }),
];

const unmarked: Case[] = [
  second('a form drawn on both pages, cut off on the unmarked one', {
    content: 'q 0 0 300 20 re W n /X Do Q\n',
    resources: USE,
    objects: { one: held(text(SECRET, X, 85)) },
  }),
  second('a form whose hidden part says it', {
    content: 'q /X Do Q\n',
    resources: USE,
    objects: { one: held(`${text('Other', X, 85)}1 g ${text(SECRET, X, 30)}`) },
  }),
  second('a soft mask whose shape says it', {
    content: `q /G gs ${text('Other', X, 85)} Q\n`,
    resources: mask('Luminosity'),
    objects: { shape: SHAPE(`1 g 0 0 300 200 re f ${text(SECRET, X, 30)}`) },
  }),
  second('a pattern that is cut off', {
    content: 'q /Pattern cs /P scn 0 0 300 20 re f Q\n',
    resources: '/Pattern << /P @cell >>',
    objects: { cell: tile(WORD, '/PaintType 1 /BBox [0 0 300 200] /XStep 300 /YStep 200') },
  }),
  second('a form nobody draws', { content: '', resources: USE, objects: { one: held(text(SECRET, X, 85)) } }),
  second('unknown keys of a form', {
    content: 'q /X Do Q\n',
    resources: USE,
    objects: { one: held(text('Other', X, 85), `/Name /${SECRET} /Note (${SECRET}) /Vendor << /Text (${SECRET}) >>`) },
  }),
];

export const FORM_CASES: readonly Case[] = [...drawn, ...painted, ...unmarked];
