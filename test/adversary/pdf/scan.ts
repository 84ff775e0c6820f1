import { deflateSync } from 'node:zlib';
import { withOwnDocument } from '#functions/pdf/document.ts';
import { encodeJbig2 } from '#functions/pdf/jbig2.ts';
import { type Drawing, draw, sizeOf } from '../attackers/draw.ts';
import { type Stream, stream } from './build.ts';

export type Tone = 'bilevel' | 'gray' | 'colour';

/** A page as a scanner sees it: drawn at 144 dpi, with the paper's noise. */
export const scanOf = (pdf: Uint8Array): Promise<Drawing> =>
  withOwnDocument(pdf, (document) => draw(document, 0, sizeOf(document, 0)));

const picture = (dict: string, { width, height }: Drawing, body: Uint8Array): Stream =>
  stream(`/Type /XObject /Subtype /Image /Width ${width} /Height ${height} ${dict}`, body);

const colours = ({ gray }: Drawing): Buffer => {
  const out = Buffer.alloc(gray.length * 3);
  gray.forEach((level, at) => {
    out.set([level, Math.round(level * 0.92), Math.round(level * 0.8)], at * 3);
  });
  return out;
};

/** Paper is not white: a slow shade and a grain that is the same every time. */
const paper = (drawing: Drawing): Drawing => ({
  ...drawing,
  gray: drawing.gray.map((level, at) => Math.max(0, Math.round(level * 0.9) - ((at * 7919) % 13))),
});

export const scanImage = (drawing: Drawing, tone: Tone): Stream => {
  if (tone === 'bilevel') {
    const bits = drawing.gray.map((level) => (level < 128 ? 1 : 0));
    return picture(
      '/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
      drawing,
      encodeJbig2({ ...drawing, bits }),
    );
  }
  const worn = paper(drawing);
  return tone === 'gray'
    ? picture('/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode', drawing, deflateSync(worn.gray))
    : picture('/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode', drawing, deflateSync(colours(worn)));
};

/** Rows `from` to `to` of a scan, as scanners that write strips do. */
export const strip = ({ width, gray }: Drawing, from: number, to: number): Drawing => ({
  width,
  height: to - from,
  gray: gray.slice(from * width, to * width),
});
