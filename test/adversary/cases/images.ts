import type { Case } from '../case.ts';
import { form } from '../pdf/build.ts';
import { ENCODINGS, grayBytes, jpeg, needles, noise, picture, withSegment } from '../pdf/pictures.ts';
import { onePage, SECRET, type Sheet, secondPage, text, X } from './sheet.ts';

const make = onePage('images');
const second = secondPage('images');
const USE = '/XObject << /I @one >>';
/** The picture covers [100 140 228 172]; the box its left part and more, so all of it is inside. */
const PLACE = 'q 128 0 0 32 100 140 cm /I Do Q\n';
const MARKS = [{ page: 1, rect: [99, 139, 229, 173] as const }];
const GRAY = '/ColorSpace /DeviceGray /BitsPerComponent 8';
const noisy: Partial<Case> = { marks: MARKS, secrets: [SECRET], needles: needles() };
const image = (name: string, sheet: Sheet, more: Partial<Case> = {}): Case =>
  make(name, { content: PLACE, resources: USE, ...sheet }, { ...noisy, ...more });

const encodings = Object.entries(ENCODINGS).map(([name, one]) => image(name, { objects: { one } }));

const plain = picture(GRAY, grayBytes());
const white = picture(GRAY, Buffer.alloc(1024, 255));
const placed: Case[] = [
  image(
    'turned by a right angle',
    { content: 'q 0 32 -32 0 150 140 cm /I Do Q\n', objects: { one: plain } },
    { marks: [{ page: 1, rect: [117, 139, 151, 173] }] },
  ),
  image('mirrored', { content: 'q -128 0 0 32 228 140 cm /I Do Q\n', objects: { one: plain } }),
  image('inside a form with a matrix', {
    resources: '/XObject << /I @outer >>',
    content: 'q 1 0 0 1 50 70 cm /I Do Q\n',
    objects: {
      outer: form('/Matrix [2 0 0 2 0 0] /Resources << /XObject << /I @one >> >>', 'q 64 0 0 16 25 35 cm /I Do Q'),
      one: plain,
    },
  }),
  image('drawn twice, once under a box', {
    content: `${PLACE}q 0 0 2 2 re W n 128 0 0 32 0 0 cm /I Do Q\n`,
    objects: { one: plain },
  }),
  image('inline', {
    content: `q 128 0 0 32 100 140 cm BI /W 64 /H 16 /CS /G /BPC 8 /F /AHx ID ${grayBytes().toString('hex')}> EI Q\n`,
    resources: '',
  }),
  image(
    'half covered, on a gray ground',
    { objects: { one: plain } },
    { marks: [{ page: 1, rect: [99, 139, 165, 173], cover: 'word' }], needles: [], tones: true },
  ),
  image(
    'larger than the page',
    { content: 'q 1280 0 0 320 -500 20 cm /I Do Q\n', rest: '', objects: { one: plain } },
    { marks: [{ page: 1, rect: [0, 0, 300, 200] }], kept: [] },
  ),
  image('soft mask of noise', {
    objects: { one: picture(`${GRAY} /SMask @mask`, Buffer.alloc(1024, 0)), mask: plain },
  }),
  image('stencil mask of noise', {
    objects: { one: picture(`${GRAY} /Mask @mask`, Buffer.alloc(1024, 0)), mask: ENCODINGS['image mask'] ?? plain },
  }),
  image('alternate for print', {
    objects: {
      one: picture(`${GRAY} /Alternates [<< /Image @other /DefaultForPrinting true >>]`, Buffer.alloc(1024, 90)),
      other: plain,
    },
  }),
  image('EXIF and XMP in a JPEG', {
    objects: {
      one: picture(
        `${GRAY} /Filter /DCTDecode`,
        withSegment(
          withSegment(jpeg, 0xe1, `Exif\0\0MM\0*${SECRET}`),
          0xe1,
          `http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`,
        ),
      ),
    },
  }),
  image('a comment in a JPEG and bytes behind it', {
    objects: {
      one: picture(`${GRAY} /Filter /DCTDecode`, Buffer.concat([withSegment(jpeg, 0xfe, SECRET), Buffer.from(SECRET)])),
    },
  }),
  image('metadata, private data and a prepress server', {
    objects: {
      one: picture(
        `${GRAY} /Metadata @meta /PieceInfo << /A << /Private (${SECRET}) >> >> /OPI << /2.0 << /F (${SECRET}) >> >> /ID (${SECRET}) /Name /${SECRET}`,
        grayBytes(),
      ),
      meta: { dict: '/Type /Metadata', body: Buffer.from(SECRET) },
    },
  }),
  image('a thumbnail of the page', {
    content: PLACE,
    objects: { one: plain, small: picture(GRAY, grayBytes()) },
    keys: '/Thumb @small',
  }),
  image('an image nobody draws', { content: '', objects: { one: plain } }),
  image('covered by another image', {
    content: `${PLACE}q 128 0 0 32 100 140 cm /J Do Q\n`,
    resources: '/XObject << /I @one /J @white >>',
    objects: { one: plain, white },
  }),
  image(
    'more bytes than the picture needs',
    { objects: { one: picture(GRAY, Buffer.concat([grayBytes(noise(3)), Buffer.from(SECRET)])) } },
    { needles: [] },
  ),
];

const unmarked = (name: string, sheet: Sheet, more: Partial<Case> = {}): Case =>
  second(`unmarked page: ${name}`, { resources: USE, ...sheet }, { needles: needles(), ...more });
const jpegNamed = (body: Buffer): Sheet => ({
  content: PLACE,
  objects: { one: picture(`${GRAY} /Filter /DCTDecode`, body) },
});

const hidden: Case[] = [
  unmarked('EXIF of a JPEG', jpegNamed(withSegment(jpeg, 0xe1, `Exif\0\0MM\0*${SECRET}`)), { needles: [] }),
  unmarked('a comment in a JPEG', jpegNamed(withSegment(jpeg, 0xfe, SECRET)), { needles: [] }),
  unmarked('bytes behind a JPEG', jpegNamed(Buffer.concat([jpeg, Buffer.from(SECRET)])), { needles: [] }),
  unmarked(
    'bytes behind the pixels',
    { content: PLACE, objects: { one: picture(GRAY, Buffer.concat([Buffer.alloc(1024, 200), Buffer.from(SECRET)])) } },
    { needles: [] },
  ),
  unmarked('an image under a white rectangle', {
    content: `${PLACE}1 g 90 130 150 60 re f 0 g\n`,
    objects: { one: plain },
  }),
  unmarked('an image outside the crop box', {
    content: 'q 128 0 0 32 100 165 cm /I Do Q\n',
    objects: { one: plain },
    keys: '/CropBox [0 0 300 160]',
  }),
  unmarked('an image cut by a clip', { content: `q 0 0 2 2 re W n ${PLACE} Q\n`, objects: { one: plain } }),
  unmarked('an image larger than the crop box', {
    content: 'q 128 0 0 32 100 140 cm /I Do Q\n',
    objects: { one: plain },
    keys: '/CropBox [0 0 150 160]',
  }),
  unmarked('an alternate', {
    content: PLACE,
    objects: { one: picture(`${GRAY} /Alternates [<< /Image @other >>]`, Buffer.alloc(1024, 200)), other: plain },
  }),
  unmarked('colours under a transparent soft mask', {
    content: PLACE,
    objects: { one: picture(`${GRAY} /SMask @clear`, grayBytes()), clear: picture(GRAY, Buffer.alloc(1024, 0)) },
  }),
  unmarked('an image no larger than a point', {
    content: 'q 0.5 0 0 0.5 100 140 cm /I Do Q\n',
    objects: { one: plain },
  }),
  unmarked('a shared resource dictionary with all images', { content: text('Other', X, 85), objects: { one: plain } }),
];

export const IMAGE_CASES: readonly Case[] = [...encodings, ...placed, ...hidden];
