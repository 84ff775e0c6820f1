const EOI = 0xd9;
const SOS = 0xda;

/** One segment of a JPEG: from its marker at `from` to `end`; a scan's coded data follows up to `stop`, or the file is cut off. */
export type JpegSegment = { marker: number; from: number; end: number; stop: number; isCut: boolean; body: Buffer };

/** SOF markers (ITU-T T.81 table B.1): C4, C8 and CC in their midst are something else. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A frame header's body: precision, lines, samples a line, components (B.2.2). */
export const frameOf = (body: Buffer): { width: number; height: number; components: number } | undefined =>
  body.length < 6 ? undefined : { height: body.readUInt16BE(1), width: body.readUInt16BE(3), components: body[5] ?? 0 };

/** The end of coded data: the next marker that is neither a stuffed byte nor a restart (B.1.1.5). */
const endOfScan = (file: Buffer, from: number): number => {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return file.length;
};

/** Walks from the start of the picture to its end marker; answers where that stands, or undefined when there is none. */
export function* jpegSegments(file: Buffer): Generator<JpegSegment, number | undefined> {
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return at;
    const end = at + 2 + file.readUInt16BE(at + 2);
    const stop = marker === SOS ? endOfScan(file, end) : end;
    yield { marker, from: at, end, stop, isCut: stop >= file.length, body: file.subarray(at + 4, end) };
    at = stop;
  }
  return file[at] === 0xff && file[at + 1] === EOI ? at : undefined;
}
