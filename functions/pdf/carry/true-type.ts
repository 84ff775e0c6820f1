import { Uncarriable } from './uncarriable.ts';

type Tables = Map<string, Buffer>;

/** What drawing needs. Names, licences, signatures, layout and private tables stay behind. */
const DRAWN = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep', 'vhea', 'vmtx'];
/** How a simple font finds its glyphs. */
const MAPPED = ['cmap', 'post', 'OS/2'];

const readTables = (file: Buffer): Tables => {
  const tables: Tables = new Map();
  const count = file.length > 12 ? file.readUInt16BE(4) : 0;
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    if (at + 16 > file.length) throw new Uncarriable('font');
    const [offset, length] = [file.readUInt32BE(at + 8), file.readUInt32BE(at + 12)];
    tables.set(file.toString('latin1', at, at + 4), file.subarray(offset, offset + length));
  }
  return tables;
};

const checksum = (table: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
};

const writeTables = (tables: Tables): Uint8Array => {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(Math.max(1, sorted.length)));
  const head = Buffer.alloc(12 + sorted.length * 16);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(sorted.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((sorted.length - power) * 16, 10);
  const body: Buffer[] = [];
  let offset = head.length;
  sorted.forEach(([tag, table], index) => {
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(table.length, at + 12);
    body.push(padded);
    offset += padded.length;
  });
  return new Uint8Array(Buffer.concat([head, ...body]));
};

const COMPOSITE = -1;
const MORE = 0x20;
const WORDS = 0x01;
const SCALES: readonly (readonly [flag: number, bytes: number])[] = [
  [0x08, 2],
  [0x40, 4],
  [0x80, 8],
];

/** Glyphs that a composite glyph is put together from. */
const partsOf = (glyph: Buffer): number[] => {
  if (glyph.length < 10 || glyph.readInt16BE(0) !== COMPOSITE) return [];
  const parts: number[] = [];
  for (let at = 10, more = true; more; ) {
    if (at + 4 > glyph.length) throw new Uncarriable('font');
    const flags = glyph.readUInt16BE(at);
    parts.push(glyph.readUInt16BE(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2) + SCALES.reduce((sum, [flag, bytes]) => sum + (flags & flag ? bytes : 0), 0);
    more = (flags & MORE) !== 0;
  }
  return parts;
};

const needed = (tables: Tables, tag: string): Buffer => {
  const table = tables.get(tag);
  if (!table) throw new Uncarriable('font');
  return table;
};

/** Keeps the outlines and advances of these glyphs only; glyph numbers stay as they are. */
const pruneGlyphs = (tables: Tables, wanted: ReadonlySet<number>): void => {
  const [head, loca, glyf] = [needed(tables, 'head'), needed(tables, 'loca'), needed(tables, 'glyf')];
  const long = head.readInt16BE(50) === 1;
  const count = loca.length / (long ? 4 : 2) - 1;
  const offset = (index: number): number => (long ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2);
  const glyph = (index: number): Buffer =>
    index < count ? glyf.subarray(offset(index), offset(index + 1)) : Buffer.alloc(0);
  const kept = new Set<number>();
  const queue = [0, ...wanted];
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    if (kept.has(index)) continue;
    kept.add(index);
    queue.push(...partsOf(glyph(index)));
  }
  const places = Buffer.alloc((count + 1) * 4);
  const outlines: Buffer[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    places.writeUInt32BE(at, index * 4);
    if (!kept.has(index)) continue;
    const outline = glyph(index);
    const padded = Buffer.alloc(Math.ceil(outline.length / 4) * 4);
    outline.copy(padded);
    outlines.push(padded);
    at += padded.length;
  }
  places.writeUInt32BE(at, count * 4);
  const longHead = Buffer.from(head);
  longHead.writeInt16BE(1, 50);
  tables.set('head', longHead).set('loca', places).set('glyf', Buffer.concat(outlines));
  pruneAdvances(tables, kept);
};

const pruneAdvances = (tables: Tables, kept: ReadonlySet<number>): void => {
  const metrics = Buffer.from(needed(tables, 'hmtx'));
  const full = needed(tables, 'hhea').readUInt16BE(34);
  for (let index = 0; index < full && index * 4 + 4 <= metrics.length; index += 1)
    if (!kept.has(index)) metrics.fill(0, index * 4, index * 4 + 4);
  for (let at = full * 4; at + 2 <= metrics.length; at += 2)
    if (!kept.has(full + (at - full * 4) / 2)) metrics.fill(0, at, at + 2);
  tables.set('hmtx', metrics);
};

/** A TrueType program reduced to drawing; where glyph numbers are known, to the glyphs that are drawn. */
export const stripTrueType = (bytes: Uint8Array, glyphs: ReadonlySet<number> | undefined): Uint8Array => {
  try {
    const tables = readTables(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const wanted = glyphs ? DRAWN : [...DRAWN, ...MAPPED];
    for (const tag of tables.keys()) if (!wanted.includes(tag)) tables.delete(tag);
    if (glyphs) pruneGlyphs(tables, glyphs);
    const head = Buffer.from(needed(tables, 'head'));
    head.writeUInt32BE(0, 8);
    tables.set('head', head);
    return writeTables(tables);
  } catch (cause) {
    if (cause instanceof RangeError) throw new Uncarriable('font');
    throw cause;
  }
};
