import type { Case } from '../case.ts';
import { form, type Objects } from '../pdf/build.ts';
import { AROUND, LINE, onePage, SECRET, type Sheet, SPOT, SPOT_X, secondPage, text, X, Y } from './sheet.ts';

const RECT = `/Rect [${SPOT.join(' ')}]`;
const S = `(${SECRET})`;
const FACE = '/AP << /N @face >>';
/** An appearance that shows the word exactly under the box. */
const face = form(
  `/BBox [0 0 90 13] /Resources << /Font << /F1 @helvetica >> >>`,
  text(SECRET, SPOT_X - SPOT[0], Y - SPOT[1]),
);
const lookless = form('/BBox [0 0 90 13]', '');

type Kind = readonly [name: string, keys: string, objects?: Objects];

const KINDS: readonly Kind[] = [
  ['Text note', `/Subtype /Text /Contents ${S} /T ${S} /Subj ${S}`],
  ['FreeText', `/Subtype /FreeText /Contents ${S} /DA (/Helv 12 Tf 0 g) /RC (<body>${SECRET}</body>) ${FACE}`],
  ['FreeText without appearance', `/Subtype /FreeText /Contents ${S} /DA (/Helv 12 Tf 0 g)`],
  ['Link with an address', `/Subtype /Link /A << /S /URI /URI (https://example.org/${SECRET}) >>`],
  ['Link with a script', `/Subtype /Link /A << /S /JavaScript /JS (app.alert\\("${SECRET}"\\)) >>`],
  ['Link to another file', `/Subtype /Link /A << /S /GoToR /F (${SECRET}.pdf) /D [0 /Fit] >>`],
  ['Highlight', `/Subtype /Highlight /QuadPoints [60 160 130 160 60 147 130 147] /Contents ${S} /C [1 1 0]`],
  ['Underline', `/Subtype /Underline /QuadPoints [60 160 130 160 60 147 130 147] /Contents ${S}`],
  ['StrikeOut', `/Subtype /StrikeOut /QuadPoints [60 160 130 160 60 147 130 147] /Contents ${S}`],
  ['Squiggly', `/Subtype /Squiggly /QuadPoints [60 160 130 160 60 147 130 147] /Contents ${S}`],
  ['Square', `/Subtype /Square /Contents ${S} ${FACE}`],
  ['Circle', `/Subtype /Circle /Contents ${S} ${FACE}`],
  ['Line with a caption', `/Subtype /Line /L [60 150 130 150] /Cap true /Contents ${S} ${FACE}`],
  ['Polygon', `/Subtype /Polygon /Vertices [60 150 90 160 130 150] /Contents ${S}`],
  ['PolyLine', `/Subtype /PolyLine /Vertices [60 150 90 160 130 150] /Contents ${S}`],
  ['Stamp', `/Subtype /Stamp /Name /${SECRET} /Contents ${S} ${FACE}`],
  ['Caret', `/Subtype /Caret /Contents ${S}`],
  ['Ink', `/Subtype /Ink /InkList [[60 150 90 160 130 150]] /Contents ${S} ${FACE}`],
  [
    'FileAttachment',
    `/Subtype /FileAttachment /FS << /Type /Filespec /F (${SECRET}.txt) /UF (${SECRET}.txt) /Desc ${S} /EF << /F @file >> >>`,
    { file: { dict: '/Type /EmbeddedFile', body: Buffer.from(SECRET) } },
  ],
  [
    'Sound',
    `/Subtype /Sound /Sound @sound /Contents ${S}`,
    { sound: { dict: '/Type /Sound /R 8000', body: Buffer.from(SECRET) } },
  ],
  ['Movie', `/Subtype /Movie /T ${S} /Movie << /F (${SECRET}.mov) >>`],
  ['Screen with a rendition', `/Subtype /Screen /T ${S} /A << /S /Rendition /R << /S /MR /N ${S} >> >>`],
  [
    'RichMedia',
    `/Subtype /RichMedia /RichMediaContent << /Assets << /Names [${S} << /Type /Filespec /F ${S} >>] >> >>`,
  ],
  [
    '3D',
    `/Subtype /3D /Contents ${S} /3DD @model ${FACE}`,
    { model: { dict: '/Type /3D /Subtype /U3D', body: Buffer.from(SECRET) } },
  ],
  ['Watermark', `/Subtype /Watermark ${FACE}`],
  ['Redact that was never applied', `/Subtype /Redact /OverlayText ${S} /RO @face /Contents ${S}`],
  ['Popup', `/Subtype /Popup /Contents ${S} /Open true`],
  ['PrinterMark', `/Subtype /PrinterMark ${FACE}`],
  ['TrapNet', `/Subtype /TrapNet /LastModified (D:2020) ${FACE}`],
  ['hidden Stamp', `/Subtype /Stamp /F 2 /Contents ${S} ${FACE}`],
  ['Stamp that shows on no screen', `/Subtype /Stamp /F 32 /Contents ${S} ${FACE}`],
  ['Stamp that prints only', `/Subtype /Stamp /F 36 /Contents ${S} ${FACE}`],
  ['Square whose appearance is empty', `/Subtype /Square /Contents ${S} /AP << /N @lookless >>`, { lookless }],
  ['Stamp with a second look', `/Subtype /Stamp /AP << /N @lookless /D @face /R @face >>`, { lookless }],
  ['Stamp in a layer that is off', `/Subtype /Stamp /OC @layer ${FACE}`, { layer: `<< /Type /OCG /Name ${S} >>` }],
  ['unknown subtype', `/Subtype /Vendor /Contents ${S} /Secret ${S} ${FACE}`],
];

const fieldOf = (keys: string): string => `/Subtype /Widget /T (name) /DA (/F1 12 Tf 0 g) ${keys}`;
const WIDGETS: readonly Kind[] = [
  ['text field with appearance', fieldOf(`/FT /Tx /V ${S} /DV ${S} ${FACE}`)],
  ['text field without appearance', fieldOf(`/FT /Tx /V ${S}`)],
  ['text field of rich text', fieldOf(`/FT /Tx /Ff 33554432 /V ${S} /RV (<body>${SECRET}</body>) ${FACE}`)],
  ['text field named so', fieldOf(`/FT /Tx /TU ${S} /TM ${S} /V (other)`).replace('(name)', S)],
  ['password field', fieldOf(`/FT /Tx /Ff 8192 /V ${S}`)],
  ['comb field', fieldOf(`/FT /Tx /Ff 16777216 /MaxLen 14 /V ${S}`)],
  ['hidden field', fieldOf(`/FT /Tx /F 2 /V ${S} ${FACE}`)],
  ['choice with options', fieldOf(`/FT /Ch /Ff 131072 /Opt [${S} (Other)] /V ${S} ${FACE}`)],
  ['list box', fieldOf(`/FT /Ch /Opt [[${S} ${S}] (Other)] /V ${S} /I [0]`)],
  ['push button', fieldOf(`/FT /Btn /Ff 65536 /MK << /CA ${S} /AC ${S} /RC ${S} >> ${FACE}`)],
  [
    'check box with a look that is off',
    fieldOf(`/FT /Btn /AS /Off /MK << /CA (4) >> /AP << /N << /Yes @face /Off @lookless >> /D << /Yes @face >> >>`),
    { lookless },
  ],
  [
    'signature',
    fieldOf(
      `/FT /Sig /V << /Type /Sig /Filter /Adobe.PPKLite /Name ${S} /Reason ${S} /Location ${S} /ContactInfo ${S} /Contents <${Buffer.from(SECRET).toString('hex')}> >> ${FACE}`,
    ),
  ],
  [
    'field with scripts',
    fieldOf(`/FT /Tx /V (other) /AA << /C << /S /JavaScript /JS (event.value = "${SECRET}") >> >>`),
  ],
];

const form4 = (extra = ''): string =>
  `/AcroForm << /Fields [@note] /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 @helvetica /Helv @helvetica >> >> ${extra} >>`;

const sheet = ([, keys, objects = {}]: Kind, content: string, catalog = ''): Sheet => ({
  content,
  keys: '/Annots [@note]',
  catalog,
  objects: { note: `<< /Type /Annot ${RECT} ${keys} >>`, face, ...objects },
});

const onMarked = ([name, ...rest]: Kind, catalog = ''): Case =>
  onePage('annotations')(name, sheet([name, ...rest], AROUND, catalog));

/** On the second page nothing shows the word: what has a look shows it under a white rectangle of another annotation, or is hidden. */
const onUnmarked = ([name, keys, objects]: Kind, catalog = ''): Case =>
  secondPage('annotations')(
    `unmarked page: ${name}`,
    sheet([name, keys.replace(FACE, '/AP << /N @lookless >>'), { lookless, ...objects }], '', catalog),
  );

const layered = (kind: Kind): string =>
  kind[1].includes('@layer') ? '/OCProperties << /OCGs [@layer] /D << /OFF [@layer] >> >>' : '';

const hiddenKinds = KINDS.filter(([name]) =>
  /Text note|FreeText$|address|Popup|FileAtt|Stamp$|Redact|hidden|empty|Ink|layer|unknown/.test(name),
);
const hiddenWidgets = WIDGETS.filter(([name]) => /hidden|named|signature|scripts|off|password|rich/.test(name));

const special: Case[] = [
  onePage('annotations')('an XFA form beside AcroForm', {
    ...sheet(['', fieldOf(`/FT /Tx /V ${S} ${FACE}`)], AROUND),
    catalog: form4('/XFA @xfa'),
    objects: {
      note: `<< /Type /Annot ${RECT} ${fieldOf(`/FT /Tx /V ${S} ${FACE}`)} >>`,
      face,
      xfa: { dict: '', body: Buffer.from(`<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><v>${SECRET}</v></xdp:xdp>`) },
    },
  }),
  onePage('annotations')('replies to a note in a popup', {
    content: LINE,
    keys: '/Annots [@note @reply @pop]',
    objects: {
      note: `<< /Type /Annot /Subtype /Text ${RECT} /Contents (see reply) /Popup @pop >>`,
      reply: `<< /Type /Annot /Subtype /Text ${RECT} /IRT @note /F 30 /Contents ${S} /RC (<p>${SECRET}</p>) >>`,
      pop: `<< /Type /Annot /Subtype /Popup /Parent @note /Rect [150 80 250 120] /Contents ${S} >>`,
    },
  }),
  onePage('annotations')('a field with a parent that holds the value', {
    content: AROUND,
    keys: '/Annots [@note]',
    catalog: '/AcroForm << /Fields [@parent] /DR << /Font << /F1 @helvetica >> >> >>',
    objects: {
      parent: `<< /FT /Tx /T ${S} /V ${S} /Kids [@note] >>`,
      note: `<< /Type /Annot /Subtype /Widget ${RECT} /Parent @parent ${FACE} >>`,
      face,
    },
  }),
  onePage('annotations')('a field of a page that has no widget', {
    content: LINE,
    catalog: `/AcroForm << /Fields [@lonely] /SigFlags 1 /CO [@lonely] >>`,
    objects: { lonely: `<< /FT /Tx /T (lost) /V ${S} >>` },
  }),
  secondPage('annotations')('unmarked page: a note beyond the edge of the page', {
    content: text('Other', X, 85),
    keys: '/Annots [@note]',
    objects: { note: `<< /Type /Annot /Subtype /Stamp /Rect [400 400 490 413] /Contents ${S} ${FACE} >>`, face },
  }),
];

export const ANNOTATION_CASES: readonly Case[] = [
  ...KINDS.map((kind) => onMarked(kind, layered(kind))),
  ...WIDGETS.map((kind) => onMarked(kind, form4())),
  ...hiddenKinds.map((kind) => onUnmarked(kind, layered(kind))),
  ...hiddenWidgets.map((kind) => onUnmarked(kind, form4())),
  ...special,
];
