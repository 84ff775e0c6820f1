import { deflateSync } from 'node:zlib';
import { rawPdf, rawStream } from '../raw-pdf.ts';
import { CATALOG, type HostileFile, onePage, PAGE, PAGES } from './hostile-file.ts';

const content = rawStream('', Buffer.from('0 0 m'));
const file = (name: string, bytes: () => Uint8Array, verdict: HostileFile['verdict'] = undefined): HostileFile => ({
  name,
  verdict,
  bytes,
});
const image = (dict: string, body: Buffer | string = 'x'): Uint8Array =>
  onePage('q 500 0 0 500 0 0 cm /I Do Q', '/XObject << /I 5 0 R >>', [
    rawStream(`/Type /XObject /Subtype /Image ${dict}`, Buffer.from(body)),
  ]);
const sized = (
  width: number | string,
  height: number | string,
  rest = '/ColorSpace /DeviceGray /BitsPerComponent 8',
): string => `/Width ${width} /Height ${height} ${rest}`;
const boxed = (box: string, keys = ''): Uint8Array =>
  rawPdf([CATALOG, PAGES, `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 4 0 R ${keys} >>`, content]);
const changed = (from: string | RegExp, to: string): Uint8Array =>
  new Uint8Array(Buffer.from(Buffer.from(onePage('0 0 m')).toString('latin1').replace(from, to), 'latin1'));
const long = (count: number): Uint8Array =>
  rawPdf([CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`, PAGE, content]);

/** The head of a JPEG 2000 codestream: image and tile of the given size, one component. */
const codestream = (side: number): Buffer => {
  const size = Buffer.alloc(45);
  size.set([0xff, 0x4f, 0xff, 0x51, 0, 41, 0, 0]);
  for (const at of [8, 12, 24, 28]) size.writeUInt32BE(side, at);
  size.set([0, 1, 7, 1, 1], 40);
  return size;
};
/** Page information of a JBIG2 stream and nothing else. */
const jbig2 = (width: number, height: number): Buffer => {
  const out = Buffer.alloc(30);
  out.set([0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19]);
  out.writeUInt32BE(width, 11);
  out.writeUInt32BE(height, 15);
  return out;
};
const jpeg = Buffer.from([
  0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0, 0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0xff,
  0xd9,
]);

const PICTURES: readonly HostileFile[] = [
  file('a picture of ten gigapixels', () => image(sized(100_000, 100_000)), 'file-too-large'),
  file('a picture wider than numbers go', () => image(sized(2147483647, 2147483647)), 'file-too-large'),
  file('a picture of negative size', () => image(sized(-5, -5))),
  file('a picture without size', () => image('/ColorSpace /DeviceGray /BitsPerComponent 8')),
  file('a picture of 99 bits', () => image(sized(9, 9, '/ColorSpace /DeviceGray /BitsPerComponent 99'))),
  file('a palette of two billion colours', () =>
    image(sized(9, 9, '/ColorSpace [/Indexed /DeviceRGB 2147483647 <00>] /BitsPerComponent 8')),
  ),
  file('a picture one byte long', () => image(sized(9000, 9000, '/ColorSpace /DeviceRGB /BitsPerComponent 8'))),
  file('a predictor of two billion columns', () =>
    image(
      sized(
        9,
        9,
        '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 2147483647 >>',
      ),
      deflateSync(Buffer.alloc(99)),
    ),
  ),
  file(
    'JPEG 2000 of four gigapixels',
    () => image(sized(9, 9, '/Filter /JPXDecode'), codestream(65_000)),
    'file-too-large',
  ),
  file('JPEG 2000 that is noise', () =>
    image(sized(9, 9, '/Filter /JPXDecode'), Buffer.concat([codestream(9), Buffer.alloc(400, 0xa5)])),
  ),
  file('JBIG2 as wide as numbers go', () =>
    image(
      sized(9, 9, '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode'),
      jbig2(0xffffffff, 0xffffffff),
    ),
  ),
  file('JBIG2 that is noise', () =>
    image(
      sized(900, 900, '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode'),
      Buffer.concat([jbig2(900, 900), Buffer.alloc(900, 0x5a)]),
    ),
  ),
  file('a JPEG that says 65535 by 65535', () =>
    image(sized(9, 9, '/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode'), jpeg),
  ),
  file(
    'a fax of two billion rows',
    () =>
      image(
        sized(
          9,
          2147483647,
          '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 9 >>',
        ),
        'xxxx',
      ),
    'file-too-large',
  ),
];

const PAPER: readonly HostileFile[] = [
  file('a page as large as a field', () => boxed('[0 0 900000 900000]'), 'file-too-large'),
  file('a page of no numbers', () => boxed('[nan nan inf 0]')),
  file('a page of numbers beyond all', () => boxed('[0 0 1e400 99999999999999999999999999999999999999999999]')),
  file('a page without area', () => boxed('[10 10 10 10]')),
  file('a page of three numbers', () => boxed('[0 0 612]')),
  file('a crop box beside the page', () => boxed('[0 0 612 792]', '/CropBox [1000 1000 1300 1200]')),
  file('a user unit of a billion', () => boxed('[0 0 612 792]', '/UserUnit 1000000000')),
  file('a turn of a billion degrees', () => boxed('[0 0 612 792]', '/Rotate 2147483647')),
];

const STRUCTURE: readonly HostileFile[] = [
  file('no pages', () => rawPdf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']), 'file-damaged'),
  file(
    'a page count that lies',
    () => rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 4000 >>', PAGE, content]),
    'file-damaged',
  ),
  file('a page count below nought', () =>
    rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count -1 >>', PAGE, content]),
  ),
  file('a page count as high as numbers go', () =>
    rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>', PAGE, content]),
  ),
  file('too many pages', () => long(6000), 'file-too-long'),
  file('twenty thousand pages', () => long(20_000), 'file-too-long'),
  file('pages that are numbers', () => rawPdf([CATALOG, '<< /Type /Pages /Kids [1 2 3 null (x)] /Count 5 >>'])),
  file('no catalog', () => changed('/Root 1 0 R', '')),
  file('a catalog that is a stream', () => changed('/Root 1 0 R', '/Root 4 0 R')),
  file('a table that starts beyond the end', () => changed(/startxref\n\d+/, 'startxref\n99999999999')),
  file('a table that starts before the file', () => changed(/startxref\n\d+/, 'startxref\n-7')),
  file('a table of two billion entries', () => changed(/xref\n0 \d+/, 'xref\n0 2147483647')),
  file('entries that point beyond the end', () => changed(/\d{10} 00000 n/g, '9999999999 00000 n')),
  file('a cross-reference stream of wide fields', () =>
    rawPdf([
      CATALOG,
      PAGES,
      PAGE,
      content,
      rawStream(
        '/Type /XRef /W [2147483647 2147483647 2147483647] /Size 2147483647 /Index [0 2147483647] /Root 1 0 R',
        Buffer.from('x'),
      ),
    ]),
  ),
  file('an object stream that says a million', () =>
    rawPdf([
      CATALOG,
      PAGES,
      PAGE,
      content,
      rawStream('/Type /ObjStm /N 1000000 /First 2147483647 /Extends 5 0 R', Buffer.from('1 0 null')),
    ]),
  ),
  file('a length beyond the end', () => changed(/\/Length 5/, '/Length 2147483647')),
  file('a length below nought', () => changed(/\/Length 5/, '/Length -5')),
  file('a length in an object that is missing', () => changed(/\/Length 5/, '/Length 77 0 R')),
  file(
    'a form only its program can show',
    () =>
      onePage(
        'BT ET',
        '',
        [rawStream('', Buffer.from('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>'))],
        { catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 5 0 R >>' },
      ),
    'file-dynamic',
  ),
  file('a handler of passwords nobody knows', () =>
    onePage('0 0 m', '', ['<< /Filter /Strange /V 9 /R 99 >>'], { trailer: '/Encrypt 5 0 R /ID [<00> <00>] ' }),
  ),
];

export const LIES: readonly HostileFile[] = [...PICTURES, ...PAPER, ...STRUCTURE];
