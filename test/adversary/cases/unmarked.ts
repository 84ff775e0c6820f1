import type { Case } from '../case.ts';
import { stream } from '../pdf/build.ts';
import { SECRET, secondPage, text, X } from './sheet.ts';

/** Ways to keep a word on a page that nobody marked and nobody sees it on. */
const make = secondPage('unmarked page');
const wide = Buffer.from(SECRET, 'utf16le').swap16().toString('hex');
const WORD = text(SECRET, X, 85);

export const UNMARKED_CASES: readonly Case[] = [
  make('white text', { content: `1 g ${WORD} 0 g\n` }),
  make('almost white text', { content: `0.996 g ${WORD} 0 g\n` }),
  make('render mode 3', { content: `q 3 Tr ${WORD} Q\n` }),
  make('render mode 7', { content: `q 7 Tr ${WORD} Q\n` }),
  make('transparent text', { content: `q /G gs ${WORD} Q\n`, resources: '/ExtGState << /G << /ca 0 /CA 0 >> >>' }),
  make('text under a white rectangle', { content: `${WORD} 1 g 0 75 300 25 re f 0 g\n` }),
  make('text under a black rectangle', { content: `${WORD} 0 g 0 75 300 25 re f\n` }),
  make('text outside the page', { content: text(SECRET, X, 500) }),
  make('text outside the crop box', { content: text(SECRET, X, 185), keys: '/CropBox [0 0 300 170]' }),
  make('text outside a clip', { content: `q 0 0 4 4 re W n ${WORD} Q\n` }),
  make('tiny text', { content: text(SECRET, X, 85, { size: 0.3 }) }),
  make('white text, a letter at a time', {
    content: `1 g ${Array.from(SECRET, (l, i) => text(l, X + 20 * i, 85)).join('')} 0 g\n`,
  }),
  make('a comment in the content', { content: `% ${SECRET}\n` }),
  make('ActualText', { content: `/Span << /ActualText (${SECRET}) >> BDC ${text('Other', X, 85)} EMC\n` }),
  make('ActualText in UTF-16', { content: `/Span << /ActualText <feff${wide}> >> BDC ${text('Other', X, 85)} EMC\n` }),
  make('a marked-content tag', { content: `/${SECRET} BMC EMC\n` }),
  make('a marked-content point with a property list', { content: `/Note << /Text (${SECRET}) >> DP\n` }),
  make('a named property list', {
    content: `/Note /M BDC ${text('Other', X, 85)} EMC\n`,
    resources: `/Properties << /M << /Text (${SECRET}) >> >>`,
  }),
  make('a string operand without an operator that takes it', { content: `(${SECRET}) pop BX (${SECRET}) foo EX\n` }),
  make('an unknown operator between compatibility marks', { content: `BX (${SECRET}) zz EX\n` }),
  make('an unused colour name', { content: '', resources: `/ColorSpace << /${SECRET} /DeviceRGB >>` }),
  make('a separation named so', {
    content: '/S cs 1 scn 200 20 5 5 re f 0 g\n',
    resources: '/ColorSpace << /S [/Separation /Quillfeather /DeviceGray @tint] >>',
    objects: { tint: '<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0] >>' },
  }),
  make('a calculator function with a comment', {
    content: '/S cs 1 scn 200 20 5 5 re f 0 g\n',
    resources: '/ColorSpace << /S [/Separation /Ink /DeviceGray @tint] >>',
    objects: { tint: stream('/FunctionType 4 /Domain [0 1] /Range [0 1]', `{ 1 exch sub } % ${SECRET}`) },
  }),
  make('a colour profile that says it', {
    content: '/C cs 0 scn 200 20 5 5 re f 0 g\n',
    resources: '/ColorSpace << /C [/ICCBased @profile] >>',
    objects: { profile: stream('/N 1 /Alternate /DeviceGray', `no profile ${SECRET}`) },
  }),
  make('a key of a graphics state', {
    content: '/G gs\n',
    resources: `/ExtGState << /G << /LW 1 /Note (${SECRET}) >> >>`,
  }),
  make('keys of the page', {
    content: '',
    keys: `/PieceInfo << /A << /Private (${SECRET}) >> >> /Note (${SECRET}) /ID (${SECRET})`,
  }),
  make('a layer that is off', {
    content: `/OC /L BDC ${WORD} EMC\n`,
    resources: '/Properties << /L @layer >>',
    objects: { layer: '<< /Type /OCG /Name (Draft) >>' },
    catalog: '/OCProperties << /OCGs [@layer] /D << /OFF [@layer] >> >>',
  }),
  make('a layer named so', {
    content: `/OC /L BDC ${text('Other', X, 85)} EMC\n`,
    resources: '/Properties << /L @layer >>',
    objects: { layer: `<< /Type /OCG /Name (${SECRET}) >>` },
    catalog: '/OCProperties << /OCGs [@layer] /D << >> >>',
  }),
  make('a layer that only prints', {
    content: `/OC /L BDC ${WORD} EMC\n`,
    resources: '/Properties << /L @layer >>',
    objects: {
      layer: '<< /Type /OCG /Name (Print) /Usage << /View << /ViewState /OFF >> /Print << /PrintState /ON >> >> >>',
    },
    catalog: '/OCProperties << /OCGs [@layer] /D << /AS [<< /Event /View /Category [/View] /OCGs [@layer] >>] >> >>',
  }),
  make('a membership that is never visible', {
    content: `/OC /L BDC ${WORD} EMC\n`,
    resources: '/Properties << /L << /Type /OCMD /OCGs [@layer] /P /AllOff >> >>',
    objects: { layer: '<< /Type /OCG /Name (Draft) >>' },
    catalog: '/OCProperties << /OCGs [@layer] /D << >> >>',
  }),
  make(
    'outlines of letters in white',
    { content: `1 g 20 85 m 30 85 l 33.77 91.13 l 41.19 77.77 l f 0 g\n` },
    { needles: [Buffer.from('33.77 91.13')] },
  ),
  make('a shading that is clipped away', {
    content: 'q 0 0 1 1 re W n /H sh Q\n',
    resources: '/Shading << /H @blend >>',
    objects: {
      blend: `<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 1] /Function << /FunctionType 2 /Domain [0 1] /N 1 >> /Note (${SECRET}) >>`,
    },
  }),
  make('a second content stream with nothing but the word', {
    content: '',
    keys: '/Contents [@content1 @more]',
    objects: { more: stream('', `1 g ${WORD}`) },
  }),
];
