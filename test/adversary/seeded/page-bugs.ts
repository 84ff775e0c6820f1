import { deflateSync } from 'node:zlib';
import { PDFName, PDFRawStream } from 'pdf-lib';
import { encodeJbig2 } from '#functions/pdf/jbig2.ts';
import { SECRET } from '../cases/sheet.ts';
import { embedSubset } from '../pdf/embedded-font.ts';
import { nodeOf, rawOf, regrow, replace, resourcesOf, rewrite, type Tamper, world } from './honest.ts';

const key = (name: string) => PDFName.of(name);

const facts = (page: number) => {
  const found = world.evidence.rebuilt.find((one) => one.page === page);
  if (!found) throw new Error(`Page ${page} was not rebuilt`);
  return found;
};
const firstBox = (page: number) => facts(page).boxes[0] ?? { x0: 0, y0: 0, x1: 1, y1: 1 };
const hex = (word: string): string => Buffer.from(word, 'utf16le').swap16().toString('hex');
const wordAt = (x: number | string, y: number, word: string): string =>
  `/F 20 Tf 40 Tz 1 0 0 1 ${x} ${y} Tm <${hex(word)}> Tj\n`;
const intoText = (line: string) => (content: string) => content.replace('ET\n', `${line}ET\n`);

/** The picture of page 1 as it should be, except for what `spoil` does to its bits. */
const redrawn =
  (spoil: (bits: Uint8Array, width: number) => void): Tamper =>
  (document) => {
    const { width, height, boxes } = facts(1);
    const bits = new Uint8Array(width * height);
    for (const { x0, y0, x1, y1 } of boxes)
      for (let y = y0; y < y1; y += 1) bits.fill(1, y * width + x0, y * width + x1);
    spoil(bits, width);
    const objects = resourcesOf(document, 1, 'XObject');
    replace(document, objects, 'I', PDFRawStream.of(rawOf(objects, 'I').dict, encodeJbig2({ width, height, bits })));
  };

/** What a faulty writer could leave in its pages: what went wrong, and how. */
export const PAGE_BUGS: readonly (readonly [string, Tamper])[] = [
  [
    'one lit pixel in a box',
    redrawn((bits, width) => {
      bits[(firstBox(1).y0 + 2) * width + firstBox(1).x0 + 2] = 0;
    }),
  ],
  [
    'one lit pixel in the last corner of a box',
    redrawn((bits, width) => {
      bits[(firstBox(1).y1 - 1) * width + firstBox(1).x1 - 1] = 0;
    }),
  ],
  [
    'the picture of another page',
    (document) => {
      replace(document, resourcesOf(document, 1, 'XObject'), 'I', rawOf(resourcesOf(document, 3, 'XObject'), 'I'));
    },
  ],
  [
    'a word under a box',
    (document) => rewrite(document, 1, intoText(wordAt(firstBox(1).x0 + 4, facts(1).height - firstBox(1).y1 + 2, 'x'))),
  ],
  [
    'a word that reaches into a box',
    (document) =>
      rewrite(
        document,
        1,
        intoText(wordAt(Math.max(0, firstBox(1).x0 - 10), facts(1).height - firstBox(1).y1 + 2, 'xxxxxxxx')),
      ),
  ],
  ['a removed word beside the box', (document) => rewrite(document, 1, intoText(wordAt(5, 5, SECRET)))],
  ['a removed word in capitals', (document) => rewrite(document, 1, intoText(wordAt(5, 5, SECRET.toUpperCase())))],
  [
    'a removed word in two pieces',
    (document) => rewrite(document, 1, intoText(wordAt(5, 5, 'Quill') + wordAt(45, 5, 'feather'))),
  ],
  [
    'a leaked advance: a fraction in a place',
    (document) => rewrite(document, 1, (content) => content.replace(/1 0 0 1 (\d+) /, '1 0 0 1 $1.37 ')),
  ],
  [
    'a leaked advance: a fraction in the stretch',
    (document) => rewrite(document, 1, (content) => content.replace(/ (\d+) Tz/, ' $1.25 Tz')),
  ],
  [
    'kerning between letters',
    (document) =>
      rewrite(document, 1, (content) => content.replace(/<([0-9a-f]{4})([0-9a-f]+)> Tj/, '[<$1> -120 <$2>] TJ')),
  ],
  ['words that are drawn', (document) => rewrite(document, 1, (content) => content.replace('3 Tr', '0 Tr'))],
  [
    'a second text block',
    (document) => rewrite(document, 1, (content) => content.replace('ET\n', 'ET\nBT\n3 Tr\nET\n')),
  ],
  ['a path after the picture', (document) => rewrite(document, 1, (content) => `${content}0 0 m 9 9 l S\n`)],
  ['a comment in the content', (document) => rewrite(document, 1, (content) => `% ${SECRET}\n${content}`)],
  [
    'a picture moved beside its page',
    (document) => rewrite(document, 1, (content) => content.replace(/ 0 0 cm\n\/I/, ' 9 0 cm\n/I')),
  ],
  [
    'bytes behind a Flate stream',
    (document) =>
      regrow(document, nodeOf(document, 1), 'Contents', (bytes) => Buffer.concat([bytes, Buffer.from('left')])),
  ],
  [
    'bytes behind the Flate stream of a carried page',
    (document) =>
      regrow(document, nodeOf(document, 2), 'Contents', (bytes) => Buffer.concat([bytes, Buffer.from('left')])),
  ],
  [
    'a second Flate stream behind the first',
    (document) =>
      regrow(document, nodeOf(document, 1), 'Contents', (bytes) =>
        Buffer.concat([bytes, deflateSync(Buffer.from('more'))]),
      ),
  ],
  [
    'bytes behind a JPEG',
    (document) =>
      regrow(document, resourcesOf(document, 3, 'XObject'), 'I', (bytes) =>
        Buffer.concat([bytes, Buffer.from('left')]),
      ),
  ],
  [
    'a comment in a JPEG',
    (document) =>
      regrow(document, resourcesOf(document, 3, 'XObject'), 'I', (bytes) =>
        Buffer.concat([bytes.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 6, 65, 66, 67, 68]), bytes.subarray(2)]),
      ),
  ],
  [
    'EXIF in a JPEG',
    (document) =>
      regrow(document, resourcesOf(document, 3, 'XObject'), 'I', (bytes) =>
        Buffer.concat([
          bytes.subarray(0, 2),
          Buffer.from([0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0]),
          bytes.subarray(2),
        ]),
      ),
  ],
  [
    'a segment more in JBIG2',
    (document) =>
      regrow(document, resourcesOf(document, 1, 'XObject'), 'I', (bytes) =>
        Buffer.concat([bytes, Buffer.from([0, 0, 0, 2, 62, 0, 1, 0, 0, 0, 4, 65, 66, 67, 68])]),
      ),
  ],
  [
    'bytes behind JBIG2',
    (document) =>
      regrow(document, resourcesOf(document, 1, 'XObject'), 'I', (bytes) =>
        Buffer.concat([bytes, Buffer.from('left')]),
      ),
  ],
  [
    'a picture with a soft mask',
    (document) =>
      rawOf(resourcesOf(document, 1, 'XObject'), 'I').dict.set(
        key('SMask'),
        document.context.register(document.context.flateStream('x')),
      ),
  ],
  [
    'a second picture',
    (document) =>
      resourcesOf(document, 1, 'XObject').set(
        key('J'),
        document.context.register(
          document.context.flateStream('x', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 1, 1] }),
        ),
      ),
  ],
  [
    'another font',
    (document) =>
      resourcesOf(document, 1, 'Font').set(
        key('G'),
        document.context.register(document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })),
      ),
  ],
  [
    'a font with a glyph',
    async (document) => {
      const program = (await embedSubset('noto', 'Q')).objects.notoFile;
      if (!program || typeof program === 'string') throw new Error('No program');
      for (const [reference, object] of document.context.enumerateIndirectObjects())
        if (object instanceof PDFRawStream && object.dict.has(key('Length1'))) {
          document.context.assign(reference, PDFRawStream.of(object.dict, new Uint8Array(program.body)));
          return;
        }
      throw new Error('No font program');
    },
  ],
];
