import type { Source } from './engine.ts';
import { placesOf, type RawStream, rawStreams, withPieces } from './raw-streams.ts';
import { UNPACK } from './stream-filters.ts';

/** Far above any chart seen, far below what stops a worker. */
export const MAX_PAGES = 5000;
const MAX_OBJECTS = 400_000;
const MAX_STREAM_BYTES = 160_000_000;
const MAX_TOTAL_BYTES = 1_000_000_000;
const MAX_FILTERS = 8;
export const MAX_PIXELS = 50_000_000;
/** Points. The format's own limit is 14 400 (ISO 32000-1 annex C); marks reach to 20 000. */
export const MAX_SIDE = 20_000;
/** A page of 30 inches at 600 dpi. */
const MAX_PICTURE_PIXELS = 400_000_000;
/** Four colours of sixteen bits. */
const MAX_BYTES_A_PIXEL = 8;

const beyond = (): RangeError => new RangeError('The file asks for more than the budget');

const unescaped = (name: string): string =>
  name.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The names after /Filter. Where they lie in another object, the first bytes tell: zlib, or the clear code of LZW. */
const filtersOf = (dict: string, body: Buffer): string[] => {
  const [, list] = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)/.exec(dict) ?? [];
  if (list !== undefined) return Array.from(list.matchAll(/\/([^\s/<>[\]()]+)/g), ([, name = '']) => unescaped(name));
  if (body[0] === 0x78) return ['FlateDecode'];
  return body[0] === 0x80 && /\/Filter\b/.test(dict) ? ['LZWDecode'] : [];
};

const numberOf = (dict: string, key: string): number => Number(new RegExp(`/${key}\\s+(\\d+)\\b`).exec(dict)?.[1] ?? 0);

/** Pixels that the dictionary declares, or that the codestream of a JPEG 2000 does, which decoders believe. */
const pixelsOf = (dict: string, body: Buffer): number => {
  const declared = numberOf(dict, 'Width') * numberOf(dict, 'Height');
  const size = body.subarray(0, 4096).indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (size < 0 || size + 16 > body.length) return declared;
  return Math.max(declared, body.readUInt32BE(size + 8) * body.readUInt32BE(size + 12));
};

/** Decodes as readers would, and says how much of it counts: a picture of the size it declares is read a line at a time. */
const spend = async ({ dict, body }: RawStream): Promise<number> => {
  let bytes: Buffer = body();
  const isPicture = /\/Subtype\s*\/Image\b/.test(dict);
  const pixels = isPicture ? pixelsOf(dict, bytes) : 0;
  if (pixels > MAX_PICTURE_PIXELS) throw beyond();
  const filters = filtersOf(dict, bytes);
  if (filters.length > MAX_FILTERS) throw beyond();
  let spent = 0;
  for (const name of filters) {
    const unpack = UNPACK[name];
    if (!unpack) break;
    bytes = await unpack(bytes, Math.max(MAX_STREAM_BYTES, pixels * MAX_BYTES_A_PIXEL));
    spent += bytes.length;
  }
  return isPicture && bytes.length <= (pixels + 1) * MAX_BYTES_A_PIXEL ? 0 : spent;
};

/** A file of 2 KB can inflate to gigabytes. Looks at the raw bytes before any parser does: true when a budget would break. */
export const breaksBudget = (source: Source): Promise<boolean> =>
  withPieces(source, async (pieces) => {
    let objects = 0;
    for (const _ of placesOf(pieces, ' obj')) objects += 1;
    if (objects > MAX_OBJECTS) return true;
    let total = 0;
    try {
      for (const stream of rawStreams(pieces)) {
        total += await spend(stream);
        if (total > MAX_TOTAL_BYTES) return true;
      }
      return false;
    } catch (cause) {
      if (cause instanceof RangeError) return true;
      throw cause;
    }
  });
