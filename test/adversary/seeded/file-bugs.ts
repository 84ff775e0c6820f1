import { PDFName, PDFString } from 'pdf-lib';
import { SECRET } from '../cases/sheet.ts';
import { nodeOf, rewrite, SOURCE, type Tamper, world } from './honest.ts';

const key = (name: string) => PDFName.of(name);
const latin = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
const whole = (change: (file: Buffer) => Buffer): Uint8Array => new Uint8Array(change(latin(world.bytes)));
const inserted = (file: Buffer, before: string, what: string): Buffer => {
  const at = file.indexOf(before);
  return Buffer.concat([file.subarray(0, at), Buffer.from(what), file.subarray(at)]);
};

/** What a faulty writer could leave in the document: what went wrong, and how. */
export const FILE_BUGS: readonly (readonly [string, Tamper])[] = [
  [
    'an annotation on a rebuilt page',
    (document) =>
      document
        .getPage(0)
        .node.addAnnot(
          document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9] })),
        ),
  ],
  [
    'an annotation on a carried page',
    (document) =>
      document
        .getPage(1)
        .node.addAnnot(
          document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })),
        ),
  ],
  [
    'metadata',
    (document) =>
      document.catalog.set(
        key('Metadata'),
        document.context.register(document.context.flateStream('<x/>', { Type: 'Metadata', Subtype: 'XML' })),
      ),
  ],
  ['document information', (document) => document.setTitle('x')],
  ['an object nobody refers to', (document) => void document.context.register(PDFString.of('left behind'))],
  ['a key of the catalog', (document) => document.catalog.set(key('Lang'), PDFString.of('en'))],
  ['a key of a page', (document) => nodeOf(document, 2).set(key('Note'), PDFString.of('x'))],
  ['a script', (document) => document.addJavaScript('a', 'b()')],
  ['an attachment', (document) => document.attach(new Uint8Array([1]), 'a.txt', {})],
  ['an outline', (document) => document.catalog.set(key('Outlines'), document.context.obj({ Type: 'Outlines' }))],
  [
    'pages in another order',
    (document) => {
      const [one, two] = [document.getPage(0), document.getPage(1)];
      document.removePage(1);
      document.removePage(0);
      document.insertPage(0, two);
      document.insertPage(1, one);
    },
  ],
  [
    'the two rebuilt pages exchanged',
    (document) => {
      const [one, three] = [nodeOf(document, 1), nodeOf(document, 3)];
      for (const name of ['Contents', 'Resources']) {
        const [a, b] = [one.get(key(name)), three.get(key(name))];
        if (a && b) {
          one.set(key(name), b);
          three.set(key(name), a);
        }
      }
    },
  ],
  ['a page less', (document) => document.removePage(1)],
  [
    'a page twice',
    async (document) => {
      const [copy] = await document.copyPages(document, [1]);
      if (copy) document.addPage(copy);
    },
  ],
  ['a carried page turned', (document) => nodeOf(document, 2).set(key('Rotate'), document.context.obj(90))],
  [
    'a carried page that lost a line',
    (document) => rewrite(document, 2, (content) => content.slice(0, content.indexOf('ET') + 2)),
  ],
  [
    'a carried page with white words',
    (document) => rewrite(document, 2, (content) => content.replace(/BT/, 'q 1 g BT')),
  ],
  ['a rebuilt page cropped', (document) => nodeOf(document, 1).set(key('CropBox'), document.context.obj([0, 0, 9, 9]))],
];

/** What it could leave around it. */
export const RAW_BUGS: readonly (readonly [string, () => Uint8Array])[] = [
  ['bytes after the end', () => whole((file) => Buffer.concat([file, Buffer.from(`\n${SECRET}`)]))],
  ['the source kept as an earlier revision', () => whole((file) => Buffer.concat([latin(SOURCE), file]))],
  [
    'an incremental update',
    () =>
      whole((file) => Buffer.concat([file, Buffer.from('xref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF\n')])),
  ],
  ['bytes before the header', () => whole((file) => Buffer.concat([Buffer.from('x\n'), file]))],
  ['a comment between objects', () => whole((file) => inserted(file, '2 0 obj', '% left\n'))],
  ['an object that no table lists', () => whole((file) => inserted(file, '2 0 obj', '99 0 obj\n(left)\nendobj\n'))],
  ['the source itself', () => SOURCE],
];
