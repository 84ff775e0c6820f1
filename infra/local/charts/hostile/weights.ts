import { deflateSync } from 'node:zlib';
import { rawPdf, rawStream } from '../raw-pdf.ts';
import { CATALOG, type HostileFile, onePage, PAGE, PAGES } from './hostile-file.ts';

const file = (name: string, bytes: () => Uint8Array, verdict: HostileFile['verdict'] = undefined): HostileFile => ({
  name,
  verdict,
  bytes,
});
const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);
const packed = (content: string, resources = '', more: readonly (string | Buffer)[] = []): Uint8Array =>
  onePage(deflateSync(Buffer.from(content, 'latin1')), resources, more, { filter: '/Filter /FlateDecode' });
const content = rawStream('', Buffer.from('0 0 m'));
const HELVETICA = '/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

const tree = (levels: number): Uint8Array =>
  rawPdf([
    CATALOG,
    '<< /Type /Pages /Kids [5 0 R] /Count 1 >>',
    PAGE.replace('/Parent 2 0 R', `/Parent ${levels + 4} 0 R`),
    content,
    ...Array.from(
      { length: levels },
      (_, index) =>
        `<< /Type /Pages /Parent ${index === 0 ? 2 : index + 4} 0 R /Kids [${index === levels - 1 ? 3 : index + 6} 0 R] /Count 1 >>`,
    ),
  ]);
const forms = (levels: number): Uint8Array =>
  onePage(
    '/F Do',
    '/XObject << /F 5 0 R >>',
    Array.from({ length: levels }, (_, index) =>
      rawStream(
        `/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /F ${index + 6} 0 R >> >>`,
        Buffer.from('/F Do'),
      ),
    ),
  );

/** Deep, many, or slow to draw: small files that keep a reader busy. */
export const WEIGHTS: readonly HostileFile[] = [
  file('a hundred thousand objects', () =>
    rawPdf([CATALOG, PAGES, PAGE, content, ...Array.from({ length: 100_000 }, (_, index) => `[${index}]`)]),
  ),
  file('arrays a hundred thousand deep', () =>
    onePage('0 0 m', '', [deep('[', ']', 100_000)], { page: '/Note 5 0 R' }),
  ),
  file('dictionaries fifty thousand deep', () =>
    onePage('0 0 m', '', [deep('<< /A ', ' >>', 50_000)], { page: '/Note 5 0 R' }),
  ),
  file('parentheses a million deep', () => onePage('0 0 m', '', [deep('(', ')', 1_000_000)], { page: '/Note 5 0 R' })),
  file('arrays a hundred thousand deep in the content', () => packed(`${deep('[', ']', 100_000)} TJ`)),
  file('a million saved states', () => packed('q '.repeat(1_000_000))),
  file('a million restored states', () => packed('Q '.repeat(1_000_000))),
  file('a hundred thousand nested text objects', () => packed('BT '.repeat(100_000))),
  file('a hundred thousand nested marks', () => packed('/A BMC '.repeat(100_000))),
  file('a page tree two thousand deep', () => tree(2000)),
  file('forms a thousand deep', () => forms(1000)),
  file('a name of a million letters', () => packed(`/${'A'.repeat(1_000_000)} gs`)),
  file('a string of ten million letters', () => packed(`BT /F1 1 Tf (${'A'.repeat(10_000_000)}) Tj ET`, HELVETICA)),
  file('a million points in one path', () =>
    packed(
      `0 0 m ${Array.from({ length: 1_000_000 }, (_, at) => `${(at * 37) % 612} ${(at * 53) % 792} l`).join(' ')} f`,
    ),
  ),
  file('a line of dashes too fine to see', () => packed('[0.00001 0.00001] 0 d 1 w 0 0 m 612 792 l S')),
  file('a pattern too fine to see', () =>
    packed('/Pattern cs /P scn 0 0 612 792 re f', '/Pattern << /P 5 0 R >>', [
      rawStream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 0.001 0.001] /XStep 0.0001 /YStep 0.0001 /Resources << >>',
        Buffer.from('0 0 0.001 0.001 re f'),
      ),
    ]),
  ),
  file('a function sampled without end', () =>
    packed('/H sh', '/Shading << /H << /ShadingType 1 /ColorSpace /DeviceGray /Function 5 0 R >> >>', [
      rawStream(
        '/FunctionType 0 /Domain [0 1 0 1] /Range [0 1] /Size [65535 65535] /BitsPerSample 32',
        Buffer.from('x'),
      ),
    ]),
  ),
  file('a function that computes for long', () =>
    packed(
      '/H sh',
      '/Shading << /H << /ShadingType 1 /ColorSpace /DeviceGray /Domain [0 612 0 792] /Function 5 0 R >> >>',
      [
        rawStream(
          '/FunctionType 4 /Domain [0 612 0 792] /Range [0 1]',
          Buffer.from(`{ ${'sin cos '.repeat(20_000)} pop }`),
        ),
      ],
    ),
  ),
  file('letters a billion points high', () =>
    packed('BT /F1 1000000000 Tf 1 0 0 1 -9999999 -9999999 Tm (AAAA) Tj ET', HELVETICA),
  ),
  file('numbers beyond all', () =>
    packed('1e308 0 0 1e308 0 0 cm 99999999999999999999 -99999999999999999999 m 1e400 nan l S 0 0 1e38 1e38 re f'),
  ),
  file('a thousand clips of a thousand points', () =>
    packed(
      Array.from(
        { length: 1000 },
        (_, at) =>
          `0 0 m ${Array.from({ length: 1000 }, (__, to) => `${(to * 7 + at) % 612} ${(to * 11) % 792} l`).join(' ')} W n`,
      ).join(' '),
    ),
  ),
  file('a thousand transparent groups over the page', () =>
    packed('/G gs /F Do '.repeat(1000), '/ExtGState << /G << /ca 0.5 /BM /Luminosity >> >> /XObject << /F 5 0 R >>', [
      rawStream(
        '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group << /S /Transparency /I true >>',
        Buffer.from('0 0 612 792 re f'),
      ),
    ]),
  ),
  file('a character map over all of Unicode, a thousand times', () =>
    packed(
      'BT /F2 9 Tf <0041> Tj ET',
      '/Font << /F2 << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>] >> >>',
      [
        rawStream(
          '/Filter /FlateDecode',
          deflateSync(
            Buffer.from(
              `1 begincodespacerange <0000> <ffff> endcodespacerange 1000 beginbfrange ${'<0000> <ffff> <0000> '.repeat(1000)} endbfrange`,
            ),
          ),
        ),
      ],
    ),
  ),
  file('ten thousand notes on a page', () =>
    onePage(
      '0 0 m',
      '',
      Array.from({ length: 10_000 }, () => '<< /Type /Annot /Subtype /Square /Rect [0 0 99 99] /C [1 0 0] >>'),
      { page: `/Annots [${Array.from({ length: 10_000 }, (_, at) => `${at + 5} 0 R`).join(' ')}]` },
    ),
  ),
];
