import { PDFDocument } from 'pdf-lib';
import { savePdf } from '../../save.ts';
import type { Readable } from './blocks.ts';
import { type Canvas, INK, openCanvas, PAGE, QUIET, RULE } from './canvas.ts';
import { openFaces } from './faces.ts';
import { drawBlock, openFlow } from './flow.ts';
import { wrapRuns } from './wrap.ts';

const HEAD_Y = 752;
const FOOT_Y = 36;

/** Whose page it is, of what, and which of how many: a page that falls out of its chart can be put back. */
const drawEdges = (canvas: Canvas, { title, banner, origin }: Readable): void => {
  const { faces } = canvas;
  const line = (text: string, width: number, isBold = false) => wrapRuns([{ text, isBold }], faces, 8, width)[0];
  const total = canvas.pageCount();
  for (let page = 0; page < total; page += 1) {
    const left = line(banner || title, 280, true);
    const right = banner ? line(title, 216) : undefined;
    if (left) canvas.text(left, PAGE.left, HEAD_Y, 8, INK, page);
    if (right) canvas.text(right, PAGE.right - right.width, HEAD_Y, 8, QUIET, page);
    canvas.rule(PAGE.left, PAGE.right, HEAD_Y - 7, RULE, 0.5, page);
    const [from, number] = [line(origin, 380), line(`Page ${page + 1} of ${total}`, 120)];
    canvas.rule(PAGE.left, PAGE.right, FOOT_Y + 12, RULE, 0.5, page);
    if (from) canvas.text(from, PAGE.left, FOOT_Y, 8, QUIET, page);
    if (number) canvas.text(number, PAGE.right - number.width, FOOT_Y, 8, QUIET, page);
  }
};

/** Sets a readable document as letter pages. The same document gives the same bytes. */
export const writeDocument = async (readable: Readable): Promise<{ bytes: Uint8Array; pages: number }> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const canvas = openCanvas(document, await openFaces(document));
  const flow = openFlow(canvas);
  flow.newPage();
  for (const line of wrapRuns([{ text: readable.title, isBold: true }], canvas.faces, 17, PAGE.right - PAGE.left)) {
    flow.down(22);
    canvas.text(line, PAGE.left, flow.y() + 4, 17, INK);
  }
  flow.down(4);
  for (const block of readable.blocks) drawBlock(flow, block);
  drawEdges(canvas, readable);
  canvas.finish();
  return { bytes: await savePdf(document), pages: canvas.pageCount() };
};
