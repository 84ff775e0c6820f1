import {
  decodePDFRawStream,
  drawObject,
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import { userUnitOf } from '../source-tree.ts';
import { contentStreams } from '../used-names.ts';
import { bandHeight } from './stamp.ts';

/** Smaller sheets are placed on one of this size, so that a stamp fits. */
const LEAST = { width: 360, height: 240 };

type Matrix = readonly [number, number, number, number, number, number];

/** Turns the crop box upright with its lower left corner at the origin (ISO 32000-1, 8.3.2.3 and 7.7.3.3 Rotate). */
const uprightMatrix = (box: { x: number; y: number; width: number; height: number }, turn: number): Matrix => {
  if (turn === 90) return [0, -1, 1, 0, -box.y, box.x + box.width];
  if (turn === 180) return [-1, 0, 0, -1, box.x + box.width, box.y + box.height];
  if (turn === 270) return [0, 1, -1, 0, box.y + box.height, -box.x];
  return [1, 0, 0, 1, -box.x, -box.y];
};

const scaled = ([a, b, c, d, e, f]: Matrix, scale: number, dx: number, dy: number): number[] => [
  a * scale,
  b * scale,
  c * scale,
  d * scale,
  e * scale + dx,
  f * scale + dy,
];

/** The content of a page as one stream: as it is where it is one, otherwise decoded and joined. */
const formStream = (page: PDFPage, dict: PDFDict): PDFRef => {
  const { context } = page.doc;
  const streams = contentStreams(page.node.Contents()).filter((stream) => stream instanceof PDFRawStream);
  const [only] = streams;
  if (only && streams.length === 1) {
    for (const key of ['Filter', 'DecodeParms']) {
      const value = only.dict.get(PDFName.of(key));
      if (value) dict.set(PDFName.of(key), value);
    }
    return context.register(PDFRawStream.of(dict, only.contents));
  }
  const joined = streams
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'))
    .join('\n');
  const flate = context.flateStream(Buffer.from(joined, 'latin1'));
  for (const [key, value] of dict.entries()) flate.dict.set(key, value);
  return context.register(flate);
};

/**
 * Places a source page upright on a sheet of the same size, a little smaller so that the stamp's band stays free. The
 * page becomes a Form XObject: unbalanced operators and clipping stay inside it, and the new page has clean keys.
 */
export const placeRecordPage = (output: PDFDocument, source: PDFPage): PDFPage => {
  const box = source.getCropBox();
  const turn = ((source.getRotation().angle % 360) + 360) % 360;
  const unit = userUnitOf(source.node);
  const [width, height] =
    turn % 180 === 0 ? [box.width * unit, box.height * unit] : [box.height * unit, box.width * unit];
  const sheet = { width: Math.max(width, LEAST.width), height: Math.max(height, LEAST.height) };
  const band = bandHeight(sheet.height);
  const fit = Math.min(1, (sheet.height - band) / height);
  const matrix = scaled(uprightMatrix(box, turn), unit * fit, (sheet.width - width * fit) / 2, band);
  const resources = source.node.Resources() ?? output.context.obj({});
  const dict = output.context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    FormType: 1,
    BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
    Matrix: matrix,
    Resources: resources,
  });
  const form = formStream(source, dict);
  const page = output.addPage([sheet.width, sheet.height]);
  page.node.setXObject(PDFName.of('R'), form);
  page.pushOperators(pushGraphicsState(), drawObject('R'), popGraphicsState());
  return page;
};
