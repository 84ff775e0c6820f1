import { inflateSync } from 'node:zlib';
import { MAX_PIXELS } from '../../budgets.ts';
import { SourceError } from '../source-error.ts';
import type { Density, Pixels } from './pixels.ts';

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7 (ISO/IEC 15948, 8.2): x and y of the first pixel and the steps of each pass. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

type Header = { width: number; height: number; depth: number; colour: number; isInterlaced: boolean };
type Chunks = { header: Header; palette: Buffer; alpha: Buffer; data: Buffer; density: Density | undefined };

const damaged = (why: string): SourceError => new SourceError('file-damaged', `PNG: ${why}`);

const headerOf = (body: Buffer): Header => {
  if (body.length < 13) throw damaged('header');
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
  const [depth = 0, colour = 0, , , interlace] = body.subarray(8);
  if (!(colour in CHANNELS) || ![1, 2, 4, 8, 16].includes(depth) || width === 0 || height === 0)
    throw damaged('header');
  if (width * height > MAX_PIXELS) throw new SourceError('file-too-large', 'PNG: too many pixels');
  return { width, height, depth, colour, isInterlaced: interlace === 1 };
};

const METERS = 0.0254;

const chunksOf = (file: Buffer): Chunks => {
  const parts: Buffer[] = [];
  let [header, density]: [Header | undefined, Density | undefined] = [undefined, undefined];
  let [palette, alpha] = [Buffer.alloc(0), Buffer.alloc(0)];
  for (let at = 8; at + 8 <= file.length; ) {
    const [length, type] = [file.readUInt32BE(at), file.toString('latin1', at + 4, at + 8)];
    const body = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = headerOf(body);
    else if (type === 'PLTE') palette = Buffer.from(body);
    else if (type === 'tRNS') alpha = Buffer.from(body);
    else if (type === 'pHYs' && body[8] === 1)
      density = { x: body.readUInt32BE(0) * METERS, y: body.readUInt32BE(4) * METERS };
    else if (type === 'IDAT') parts.push(body);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!header || parts.length === 0) throw damaged('no picture in it');
  return { header, palette, alpha, data: Buffer.concat(parts), density };
};

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** Undoes the filter of every row in place (9.2). */
const unfilter = (data: Buffer, from: number, rows: number, stride: number, step: number): void => {
  for (let row = 0; row < rows; row += 1) {
    const start = from + row * (stride + 1) + 1;
    const filter = data[start - 1] ?? 0;
    if (filter > 4) throw damaged('filter');
    for (let x = 0; x < stride && filter > 0; x += 1) {
      const left = x >= step ? (data[start + x - step] ?? 0) : 0;
      const up = row > 0 ? (data[start + x - stride - 1] ?? 0) : 0;
      const corner = row > 0 && x >= step ? (data[start + x - step - stride - 1] ?? 0) : 0;
      const add = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner);
      data[start + x] = ((data[start + x] ?? 0) + add) & 255;
    }
  }
};

type Paint = (at: number, row: number, x: number) => void;

/** Writes pixel x of a row that begins at `row` of the data to `at` of the result, over white. */
const painter = ({ header: { depth, colour }, palette, alpha }: Chunks, data: Buffer, rgba: Uint8Array): Paint => {
  const channels = CHANNELS[colour] ?? 1;
  const most = 2 ** Math.min(depth, 8) - 1;
  const sample = (row: number, index: number): number => {
    if (depth === 8) return data[row + index] ?? 0;
    if (depth === 16) return data[row + index * 2] ?? 0;
    const bit = index * depth;
    return ((data[row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & most;
  };
  const level = (value: number): number => (depth < 8 ? Math.round((value * 255) / most) : value);
  const put = (at: number, r: number, g: number, b: number, a: number): void => {
    const over = (value: number): number => Math.round((value * a + 255 * (255 - a)) / 255);
    rgba[at] = over(r);
    rgba[at + 1] = over(g);
    rgba[at + 2] = over(b);
    rgba[at + 3] = 255;
  };
  return (at, row, x) => {
    const value = (channel: number): number => sample(row, x * channels + channel);
    if (colour === 3) {
      const index = value(0);
      const [r = 0, g = 0, b = 0] = palette.subarray(index * 3, index * 3 + 3);
      put(at, r, g, b, alpha[index] ?? 255);
    } else if (colour === 0 || colour === 4) {
      const gray = level(value(0));
      put(at, gray, gray, gray, colour === 4 ? value(1) : 255);
    } else put(at, value(0), value(1), value(2), colour === 6 ? value(3) : 255);
  };
};

/** Decodes a PNG of any kind. What is inflated is no more than the picture needs: a bomb ends here. */
export const pngPixels = (file: Buffer): Pixels & { density: Density | undefined } => {
  const chunks = chunksOf(file);
  const { width, height, depth, colour, isInterlaced } = chunks.header;
  const bits = depth * (CHANNELS[colour] ?? 1);
  const passes = isInterlaced ? PASSES : ([[0, 0, 1, 1]] as const);
  const shapes = passes.map(([x, y, dx, dy]) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    const stride = Math.ceil((columns * bits) / 8);
    return { x, y, dx, dy, columns, rows, stride, size: columns > 0 && rows > 0 ? rows * (stride + 1) : 0 };
  });
  const needed = shapes.reduce((sum, { size }) => sum + size, 0);
  const data = inflated(chunks.data, needed);
  const rgba = new Uint8Array(width * height * 4);
  const paint = painter(chunks, data, rgba);
  let from = 0;
  for (const { x, y, dx, dy, columns, rows, stride, size } of shapes) {
    if (size > 0) unfilter(data, from, rows, stride, Math.max(1, bits >> 3));
    for (let row = 0; row < rows && size > 0; row += 1)
      for (let column = 0; column < columns; column += 1)
        paint(((y + row * dy) * width + x + column * dx) * 4, from + row * (stride + 1) + 1, column);
    from += size;
  }
  return { width, height, rgba, density: chunks.density };
};

const inflated = (packed: Buffer, needed: number): Buffer => {
  try {
    const data = inflateSync(packed, { maxOutputLength: needed + 1024 });
    if (data.length >= needed) return data;
  } catch (cause) {
    if (cause instanceof RangeError) throw new SourceError('file-too-large', 'PNG: inflates beyond its size');
  }
  throw damaged('data');
};
