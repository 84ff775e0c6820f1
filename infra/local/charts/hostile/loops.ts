import { rawPdf, rawStream } from '../raw-pdf.ts';
import { CATALOG, type HostileFile, onePage, PAGE, PAGES } from './hostile-file.ts';

const form = (dict: string, body: string): Buffer =>
  rawStream(`/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${dict}`, Buffer.from(body));
const pattern = (dict: string, body: string): Buffer =>
  rawStream(
    `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 ${dict}`,
    Buffer.from(body),
  );
const file = (name: string, bytes: () => Uint8Array, verdict: HostileFile['verdict'] = undefined): HostileFile => ({
  name,
  verdict,
  bytes,
});
const inText = '/F1 12 Tf BT 20 20 Td (A) Tj ET';
const trueType = (program: string): string =>
  `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 65 /LastChar 65 /Widths [1] /Encoding << /Differences [65 /A] >> /CharProcs << /A ${program} >> /Resources << /Font << /F1 5 0 R >> >> >>`;
const content = rawStream('', Buffer.from('0 0 m'));

export const LOOPS: readonly HostileFile[] = [
  file(
    'a page tree that contains itself',
    () => rawPdf([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']),
    'file-damaged',
  ),
  file('a page tree in a ring', () =>
    rawPdf([
      CATALOG,
      '<< /Type /Pages /Kids [3 0 R] /Count 9 >>',
      '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 9 >>',
    ]),
  ),
  file('a page that is its own parent', () =>
    rawPdf([
      CATALOG,
      PAGES,
      PAGE.replace('/Parent 2 0 R', '/Parent 3 0 R').replace('/MediaBox [0 0 612 792]', ''),
      content,
    ]),
  ),
  file('a form that draws itself', () =>
    onePage('/F Do', '/XObject << /F 5 0 R >>', [form('/Resources << /XObject << /F 5 0 R >> >>', '/F Do')]),
  ),
  file('forms that double at every level', () =>
    onePage(
      '/F Do',
      '/XObject << /F 5 0 R >>',
      Array.from({ length: 40 }, (_, index) =>
        form(`/Resources << /XObject << /F ${index + 6} 0 R >> >>`, '/F Do /F Do'),
      ),
    ),
  ),
  file('a pattern that paints itself', () =>
    onePage('/Pattern cs /P scn 0 0 500 500 re f', '/Pattern << /P 5 0 R >>', [
      pattern('/Resources << /Pattern << /P 5 0 R >> >>', '/Pattern cs /P scn 0 0 9 9 re f'),
    ]),
  ),
  file('a soft mask that masks itself', () =>
    onePage('/G gs 0 0 500 500 re f', '/ExtGState << /G 5 0 R >>', [
      '<< /SMask << /S /Luminosity /G 6 0 R >> >>',
      form(
        '/Group << /S /Transparency /CS /DeviceGray >> /Resources << /ExtGState << /G 5 0 R >> >>',
        '/G gs 0 0 9 9 re f',
      ),
    ]),
  ),
  file('a letter that writes itself', () =>
    onePage(inText, '/Font << /F1 5 0 R >>', [
      trueType('6 0 R'),
      rawStream('', Buffer.from('1 0 d0 /F1 1 Tf BT (A) Tj ET')),
    ]),
  ),
  file('a content array that holds itself', () => rawPdf([CATALOG, PAGES, PAGE, '[4 0 R 4 0 R]'])),
  file('a length that is its own stream', () =>
    rawPdf([CATALOG, PAGES, PAGE, Buffer.from('<< /Length 4 0 R >>\nstream\n0 0 m\nendstream')]),
  ),
  file('a colour space over itself', () =>
    onePage('/C cs 0 scn 0 0 9 9 re f', '/ColorSpace << /C 5 0 R >>', ['[/Indexed 5 0 R 1 <0000>]']),
  ),
  file('a profile whose alternate is itself', () =>
    onePage('/C cs 0 scn 0 0 9 9 re f', '/ColorSpace << /C 5 0 R >>', [
      '[/ICCBased 6 0 R]',
      rawStream('/N 1 /Alternate 5 0 R', Buffer.from('x')),
    ]),
  ),
  file('a function stitched of itself', () =>
    onePage(
      '/H sh',
      '/Shading << /H << /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 9 9] /Function 5 0 R >> >>',
      ['<< /FunctionType 3 /Domain [0 1] /Functions [5 0 R 5 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>'],
    ),
  ),
  file('a character map that uses itself', () =>
    onePage(
      inText,
      '/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 5 0 R /ToUnicode 5 0 R /DescendantFonts [6 0 R] >> >>',
      [
        rawStream('/Type /CMap /CMapName /X /UseCMap 5 0 R', Buffer.from('/X usecmap')),
        '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (A) /Ordering (B) /Supplement 0 >> >>',
      ],
    ),
  ),
  file('a composite font made of itself', () =>
    onePage(inText, '/Font << /F1 5 0 R >>', [
      '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] >>',
    ]),
  ),
  file('a picture masked by itself', () =>
    onePage('/I Do', '/XObject << /I 5 0 R >>', [
      rawStream(
        '/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 5 0 R',
        Buffer.from('x'),
      ),
    ]),
  ),
  file('JBIG2 globals that need themselves', () =>
    onePage('/I Do', '/XObject << /I 5 0 R >>', [
      rawStream(
        '/Subtype /Image /Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 5 0 R >>',
        Buffer.from('x'),
      ),
    ]),
  ),
  file('outlines in a ring', () =>
    onePage(
      '0 0 m',
      '',
      [
        '<< /First 6 0 R /Last 6 0 R /Count 9 >>',
        '<< /Title (a) /Next 6 0 R /Prev 6 0 R /First 5 0 R /Parent 6 0 R >>',
      ],
      { catalog: '/Outlines 5 0 R' },
    ),
  ),
  file('page labels and names in a ring', () =>
    onePage('0 0 m', '', ['<< /Kids [5 0 R] /Limits [0 9] >>'], {
      catalog: '/PageLabels 5 0 R /Names << /Dests 5 0 R /EmbeddedFiles 5 0 R >>',
    }),
  ),
  file('form fields in a ring', () =>
    onePage(
      '0 0 m',
      '',
      [
        '<< /FT /Tx /T (a) /Kids [5 0 R 6 0 R] /Parent 6 0 R >>',
        '<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /Parent 5 0 R /Kids [5 0 R] >>',
      ],
      { catalog: '/AcroForm << /Fields [5 0 R] >>', page: '/Annots [5 0 R 6 0 R]' },
    ),
  ),
  file('a structure tree in a ring', () =>
    onePage('0 0 m', '', ['<< /Type /StructTreeRoot /K 6 0 R >>', '<< /S /P /P 6 0 R /K [6 0 R 5 0 R] >>'], {
      catalog: '/StructTreeRoot 5 0 R',
    }),
  ),
  file('a layer that depends on itself', () =>
    onePage(
      '/OC /L BDC 0 0 9 9 re f EMC',
      '/Properties << /L 5 0 R >>',
      ['<< /Type /OCMD /VE 6 0 R /OCGs 5 0 R >>', '[/Not 6 0 R]'],
      { catalog: '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>' },
    ),
  ),
  file('an appearance that is its own note', () =>
    onePage(
      '0 0 m',
      '',
      [
        '<< /Type /Annot /Subtype /Stamp /Rect [0 0 99 99] /AP << /N 6 0 R >> /IRT 5 0 R /Popup 5 0 R >>',
        form('/Resources << /XObject << /F 6 0 R >> >>', '/F Do'),
      ],
      { page: '/Annots [5 0 R 5 0 R]' },
    ),
  ),
  file('a reference to a reference to itself', () => rawPdf([CATALOG, PAGES, PAGE, '5 0 R', '4 0 R'])),
  file('a cross-reference table that came before itself', () => {
    const once = Buffer.from(onePage('0 0 m')).toString('latin1');
    const start = /startxref\n(\d+)/.exec(once)?.[1] ?? '0';
    return new Uint8Array(Buffer.from(once.replace('/Root', `/Prev ${start} /XRefStm ${start} /Root`), 'latin1'));
  }),
];
