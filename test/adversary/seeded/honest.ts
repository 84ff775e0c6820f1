import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import { vi } from 'vitest';
import type { Rebuilt } from '#functions/pdf/rebuild.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { verifyRedaction } from '#functions/pdf/verify/verify-redaction.ts';
import { documentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { asMark } from '../as-mark.ts';
import { BEFORE, boxAfter, LINE, REST, SECRET, text, X, Y } from '../cases/sheet.ts';
import { writePdf } from '../pdf/write.ts';

/** Tones enough that the page travels as JPEG. */
const SHADES = Array.from(
  { length: 30 },
  (_, at) => `${(at % 9) / 9} g ${(at % 10) * 30} ${Math.floor(at / 10) * 12} 30 12 re f`,
).join('\n');

/** Three pages: covered print, an unmarked page, covered words on a gray picture. */
export const SOURCE = writePdf({
  pages: [
    { content: LINE + REST },
    { content: text('Carried as it is', X, Y) + REST },
    { content: `q ${SHADES} Q 0 g\n${LINE}${text('Second line stays', X, 110)}` },
  ],
});
const MARKS = [1, 3].map((page) => asMark({ page, rect: boxAfter(BEFORE, SECRET, X, Y) }, page));

type Evidence = Parameters<typeof verifyRedaction>[0];
type World = { bytes: Uint8Array; evidence: Omit<Evidence, 'bytes'> };

/** What the engine last showed its verifier. The verifier itself is the real one. */
let shown: Evidence | undefined;
vi.doMock('#functions/pdf/verify/verify-redaction.ts', () => ({
  verifyRedaction: (evidence: Evidence) => {
    shown = evidence;
    return verifyRedaction(evidence);
  },
}));
const { redactDocument } = await import('#functions/pdf/redact.ts');

const redact = async (marks: readonly Mark[]): Promise<World> => {
  const result = await redactDocument({ documentId: documentId.parse(`doc_${'0'.repeat(26)}`), source: SOURCE, marks });
  if (!result.ok || !shown) throw new Error('The engine refused its own test');
  const { bytes, ...evidence } = shown;
  return { bytes, evidence };
};

/** What the writer makes of it, and what the verifier is told. */
export const world: World = await redact(MARKS);

/** The output of a writer that forgets one mark. */
export const forgetful = async (page: number): Promise<Uint8Array> =>
  (await redact(MARKS.map((mark) => (mark.page === page ? { ...mark, rect: [1, 1, 3, 3] } : mark)))).bytes;

export const judge = async (bytes: Uint8Array, evidence: World['evidence']): Promise<string[]> =>
  (await verifyRedaction({ bytes, ...evidence })).checks;

/** Boxes as a writer with a rounding fault would have missed them: the evidence asks for a pixel more on one side. */
export const widened = (page: number, side: 'x0' | 'y0' | 'x1' | 'y1'): World['evidence'] => {
  const by = side.endsWith('0') ? -1 : 1;
  const widen = (facts: Rebuilt): Rebuilt => ({
    ...facts,
    boxes: facts.boxes.map((box) => ({ ...box, [side]: box[side] + by })),
  });
  return {
    ...world.evidence,
    rebuilt: world.evidence.rebuilt.map((facts) => (facts.page === page ? widen(facts) : facts)),
  };
};

export type Tamper = (document: PDFDocument) => void | Promise<void>;

/** Opens the finished file, spoils it and writes it again as the writer does. */
export const tampered = async (tamper: Tamper): Promise<Uint8Array> => {
  const document = await PDFDocument.load(world.bytes, { updateMetadata: false });
  await tamper(document);
  return savePdf(document);
};

export const nodeOf = (document: PDFDocument, page: number): PDFDict => document.getPage(page - 1).node;

const dictOf = (value: PDFObject | undefined): PDFDict => {
  if (value instanceof PDFDict) return value;
  throw new Error('No dictionary there');
};
export const resourcesOf = (document: PDFDocument, page: number, kind: string): PDFDict =>
  dictOf(dictOf(nodeOf(document, page).lookup(PDFName.of('Resources'))).lookup(PDFName.of(kind)));

/** Puts another object in the place of one, so that nothing is left behind to be caught instead. */
export const replace = (document: PDFDocument, holder: PDFDict, key: string, value: PDFObject): void => {
  const reference = holder.get(PDFName.of(key));
  if (!(reference instanceof PDFRef)) throw new Error(`${key} is no reference`);
  document.context.assign(reference, value);
};

export const rawOf = (holder: PDFDict, key: string): PDFRawStream => {
  const stream = holder.lookup(PDFName.of(key));
  const first = stream instanceof PDFArray ? stream.lookup(0) : stream;
  if (first instanceof PDFRawStream) return first;
  throw new Error(`${key} is no stream`);
};

export const decoded = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** Changes the content of a page in place. */
export const rewrite = (document: PDFDocument, page: number, change: (content: string) => string): void => {
  const node = nodeOf(document, page);
  const content = change(decoded(rawOf(node, 'Contents')));
  replace(document, node, 'Contents', document.context.flateStream(Buffer.from(content, 'latin1')));
};

/** More bytes in a stream, its dictionary left as it is. */
export const regrow = (
  document: PDFDocument,
  holder: PDFDict,
  key: string,
  change: (bytes: Buffer) => Buffer,
): void => {
  const stream = rawOf(holder, key);
  replace(document, holder, key, PDFRawStream.of(stream.dict, new Uint8Array(change(Buffer.from(stream.contents)))));
};
