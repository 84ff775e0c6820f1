import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
  StandardFonts,
} from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSampler } from '#functions/pdf/confirm/sampler.ts';
import { withOwnDocument } from '#functions/pdf/document.ts';
import { embedGlyphlessFont } from '#functions/pdf/glyphless-font.ts';
import { encodeJbig2 } from '#functions/pdf/jbig2.ts';
import { addRebuilt, type Rebuilt, rebuildPage } from '#functions/pdf/rebuild.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
import { verifyRedaction } from '#functions/pdf/verify/verify-redaction.ts';
import type { Ink } from '#shared/redaction/cover/ink.ts';
import { searchMarks } from './marks.ts';

const SECRET = 'Quillfeather';

const source = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([300, 200]);
  page.drawText(`Brother ${SECRET}`, { x: 30, y: 150, size: 11, font });
  page.drawText('The next line stays.', { x: 30, y: 110, size: 11, font });
  return savePdf(document);
};

let honest: Uint8Array;
let rebuilt: Rebuilt[];
beforeAll(async () => {
  const bytes = await source();
  const marks = await searchMarks(bytes, new RegExp(SECRET));
  const output = await PDFDocument.create({ updateMetadata: false });
  const font = embedGlyphlessFont(output.context);
  const draft = await withOwnDocument(bytes, (document) =>
    rebuildPage({ document, index: 0, place: 0, userUnit: 1, why: 'mark', sampler: openSampler(document) }, marks),
  );
  addRebuilt(output, font, draft);
  rebuilt = [draft.facts];
  honest = await savePdf(output);
});

const judge = async (bytes: Uint8Array): Promise<string[]> =>
  (await verifyRedaction({ bytes, rebuilt, carried: [] })).checks;

type Tamper = (document: PDFDocument) => void | Promise<void>;

const tampered = async (tamper: Tamper): Promise<Uint8Array> => {
  const document = await PDFDocument.load(honest, { updateMetadata: false });
  await tamper(document);
  return savePdf(document);
};

const page = (document: PDFDocument) => document.getPage(0).node;
const resource = (document: PDFDocument, kind: string): PDFDict => {
  const found = page(document).Resources()?.lookup(PDFName.of(kind));
  if (!(found instanceof PDFDict)) throw new Error(`No ${kind}`);
  return found;
};
/** Overwrites an object in place, so that nothing unreachable stays behind to be caught instead. */
const overwrite = (document: PDFDocument, holder: PDFDict, key: string, value: PDFObject): void => {
  const reference = holder.get(PDFName.of(key));
  if (!(reference instanceof PDFRef)) throw new Error(`${key} is not a reference`);
  document.context.assign(reference, value);
};
const catalog = (document: PDFDocument, key: string): void =>
  document.catalog.set(PDFName.of(key), document.context.obj({ A: 1 }));
const append = (document: PDFDocument, operators: string): void => {
  const { context } = document;
  const old = page(document).get(PDFName.of('Contents'));
  const extra = context.register(context.flateStream(operators));
  page(document).set(PDFName.of('Contents'), context.obj([...(old ? [old] : []), extra]));
};
const rewrite = (document: PDFDocument, change: (content: string) => string): void => {
  const [facts] = rebuilt;
  if (!facts) throw new Error('No rebuilt page');
  const content = `q\n${facts.unit} 0 0 ${facts.unit} 0 0 cm\nq\n${facts.width} 0 0 ${facts.height} 0 0 cm\n/I Do\nQ\nQ\n`;
  overwrite(document, page(document), 'Contents', document.context.flateStream(change(content)));
};

const litPicture = (): Ink => {
  const [facts] = rebuilt;
  const width = facts?.width ?? 1;
  const height = facts?.height ?? 1;
  const bits = new Uint8Array(width * height).fill(1);
  const box = facts?.boxes[0];
  if (box) bits[(box.y0 + 3) * width + box.x0 + 3] = 0;
  return { width, height, bits };
};
const withImage = (document: PDFDocument, extra: Record<string, number>, picture: Ink): void => {
  const { context } = document;
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: picture.width,
    Height: picture.height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
    Filter: 'JBIG2Decode',
    ...extra,
  });
  overwrite(document, resource(document, 'XObject'), 'I', PDFRawStream.of(dict, encodeJbig2(picture)));
};

const underTheBox = (): string => {
  const [facts] = rebuilt;
  const box = facts?.boxes[0];
  return box && facts ? `/F 10 Tf 100 Tz 1 0 0 1 ${box.x0 + 10} ${facts.height - box.y1 + 2} Tm <0041> Tj` : '';
};

const inBlock = (line: string) => (content: string) => content.replace(/Q\n$/, `BT\n3 Tr\n${line}\nET\nQ\n`);
const secretHex = Buffer.from(SECRET, 'utf16le').swap16().toString('hex');

const TAMPERINGS: readonly (readonly [string, RegExp, Tamper])[] = [
  [
    'a script that runs on opening',
    /OpenAction/,
    (document) =>
      document.catalog.set(PDFName.of('OpenAction'), document.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  ],
  ['metadata', /Metadata/, (document) => catalog(document, 'Metadata')],
  ['a form', /AcroForm/, (document) => catalog(document, 'AcroForm')],
  ['structure', /StructTreeRoot/, (document) => catalog(document, 'StructTreeRoot')],
  ['layers', /OCProperties/, (document) => catalog(document, 'OCProperties')],
  ['attachments', /Names|AF/, (document) => document.attach(new Uint8Array([1]), 'a.txt', {})],
  ['an unknown catalog key', /Sallyport/, (document) => catalog(document, 'Sallyport')],
  ['document information', /trailer/, (document) => document.setTitle('x')],
  [
    'an annotation',
    /Annots/,
    (document) =>
      page(document).addAnnot(document.context.register(document.context.obj({ Type: 'Annot', Subtype: 'Text' }))),
  ],
  [
    'private data on the page',
    /PieceInfo/,
    (document) => page(document).set(PDFName.of('PieceInfo'), document.context.obj({})),
  ],
  [
    'private data deep inside',
    /PieceInfo/,
    (document) => resource(document, 'XObject').set(PDFName.of('J'), document.context.obj({ PieceInfo: 1 })),
  ],
  ['an unreachable object', /not reachable/, (document) => void document.context.register(PDFString.of('left behind'))],
  ['a second content stream', /content stream/, (document) => append(document, 'q Q')],
  ['other operators', /text block/, (document) => rewrite(document, (content) => `${content}0 0 m\n`)],
  ['other operators between words', /grammar/, (document) => rewrite(document, inBlock('1 0 0 rg'))],
  ['a word under a box', /meets a box/, (document) => rewrite(document, inBlock(underTheBox()))],
  [
    'a removed word in the text layer',
    /removed word/,
    (document) => rewrite(document, inBlock(`/F 20 Tf 40 Tz 1 0 0 1 5 5 Tm <${secretHex}> Tj`)),
  ],
  [
    'a second picture',
    /other resources/,
    (document) => resource(document, 'XObject').set(PDFName.of('J'), document.context.obj({})),
  ],
  [
    'another font',
    /other resources/,
    (document) => resource(document, 'Font').set(PDFName.of('G'), document.context.obj({})),
  ],
  ['one lit pixel', /not black/, (document) => withImage(document, {}, litPicture())],
  ['a soft mask on the picture', /other keys/, (document) => withImage(document, { SMask: 1 }, litPicture())],
  [
    'bytes after the end of the picture',
    /image of page 1/,
    (document) => {
      const image = resource(document, 'XObject').lookup(PDFName.of('I'));
      if (!(image instanceof PDFRawStream)) throw new Error('No image');
      const longer = Buffer.concat([image.getContents(), Buffer.from(SECRET)]);
      overwrite(document, resource(document, 'XObject'), 'I', PDFRawStream.of(image.dict, new Uint8Array(longer)));
    },
  ],
  [
    'bytes after the end of the text block',
    /after its end/,
    (document) => {
      const content = page(document).Contents();
      if (!(content instanceof PDFRawStream)) throw new Error('No content');
      const longer = Buffer.concat([content.getContents(), Buffer.from('x')]);
      overwrite(document, page(document), 'Contents', PDFRawStream.of(content.dict, new Uint8Array(longer)));
    },
  ],
  [
    'a font with widths of its own',
    /not ours/,
    (document) => {
      const font = resource(document, 'Font').lookup(PDFName.of('F'), PDFDict);
      const [descendant] = [font.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)];
      descendant.set(PDFName.of('DW'), document.context.obj(499));
    },
  ],
  ['a page too many', /pages/, (document) => void document.addPage([10, 10])],
];

describe('the verifier', () => {
  it('accepts what the writer wrote', async () => {
    expect(await judge(honest)).not.toEqual([]);
  });

  it.each(TAMPERINGS)('rejects %s', async (_name, reason, tamper) => {
    const verdict = judge(await tampered(tamper));
    await expect(verdict).rejects.toThrow(Unproven);
    await expect(verdict).rejects.toThrow(reason);
  });

  it.each([
    ['bytes after the end', (file: Buffer) => Buffer.concat([file, Buffer.from(`\n${SECRET}`)])],
    ['an earlier revision', (file: Buffer) => Buffer.concat([file, file])],
    [
      'an incremental update',
      (file: Buffer) => Buffer.concat([file, Buffer.from('xref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF\n')]),
    ],
    [
      'bytes between two objects',
      (file: Buffer) => {
        const at = file.indexOf('endobj\n\n') + 8;
        return Buffer.concat([file.subarray(0, at), Buffer.from(`%${SECRET}\n`), file.subarray(at)]);
      },
    ],
    ['bytes before the header', (file: Buffer) => Buffer.concat([Buffer.from('x'), file])],
  ] as const)('rejects %s', async (_name, change) => {
    await expect(judge(new Uint8Array(change(Buffer.from(honest))))).rejects.toThrow(Unproven);
  });

  it('rejects the source itself', async () => {
    await expect(judge(await source())).rejects.toThrow(Unproven);
  });

  it('keeps what was covered out of its messages', async () => {
    const bytes = await tampered((document) => rewrite(document, (content) => inBlock(underTheBox())(content)));
    await expect(judge(bytes)).rejects.not.toThrow(SECRET);
  });
});
