import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { Unproven } from '../unproven.ts';
import type { Scanned, ScannedFile } from './scan-file.ts';
import { entriesOf, followed, itemsOf, objectOf, referenceIn, type ScannedPage } from './tree.ts';

const MAX_CONTENT = 256 * 2 ** 20;
const REFERENCE = /(?<![^ ])@(\d+)(?![^ ])/g;

const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Hashes of values in which every reference is replaced by the hash of what it refers to: equal hashes, equal drawings. */
export type Digests = { ofText: (text: string) => string };

export const openDigests = (file: ScannedFile): Digests => {
  const known = new Map<number, string>();
  const ofNumber = (number: number): string => {
    const found = known.get(number);
    if (found !== undefined) return found;
    known.set(number, 'itself');
    const { text, body } = objectOf(file, number);
    const digest = sha256(`${expand(text)}\n${body?.sha256 ?? ''}`);
    known.set(number, digest);
    return digest;
  };
  const expand = (text: string): string => text.replace(REFERENCE, (_, number: string) => ofNumber(Number(number)));
  return { ofText: (text) => sha256(expand(followed(file, text))) };
};

const readBody = async ({ source }: ScannedFile, { body }: Scanned): Promise<Uint8Array> => {
  if (!body) throw new Unproven('The content of a page is missing');
  return source.read(body.from, body.from + body.length);
};

const decoded = async (file: ScannedFile, stream: Scanned): Promise<Uint8Array | undefined> => {
  const entries = entriesOf(stream.text);
  const filter = entries.get('Filter')?.replace(/^\[ (\S+) \]$/, '$1');
  if (filter !== undefined && filter !== '/FlateDecode') return undefined;
  const body = await readBody(file, stream);
  if (filter === undefined) return body;
  try {
    return inflateSync(body, { maxOutputLength: MAX_CONTENT });
  } catch {
    throw new Unproven('The content of a page does not inflate');
  }
};

/** Operators as they are run, however many streams they stand in; a filter other than Flate is compared as it is. */
const contentDigest = async (file: ScannedFile, streams: readonly Scanned[]): Promise<string> => {
  const [only] = streams;
  if (only && streams.length === 1) {
    const operators = await decoded(file, only);
    return operators ? sha256(operators) : (only.body?.sha256 ?? '');
  }
  const hash = createHash('sha256');
  for (const stream of streams) {
    const operators = await decoded(file, stream);
    if (!operators) throw new Unproven('The content of a page has an unusual filter');
    hash.update(operators).update('\n');
  }
  return hash.digest('hex');
};

const rounded = (sides: readonly number[]): string => sides.map((side) => Math.round(side * 1000) / 1000 + 0).join(' ');
const boxOf = (file: ScannedFile, text: string | undefined): number[] | undefined => {
  if (text === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = itemsOf(followed(file, text)).map((side) => Number(followed(file, side)));
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

const visible = (file: ScannedFile, entries: ScannedPage['entries']): number[] => {
  const media = boxOf(file, entries.get('MediaBox')) ?? [0, 0, 612, 792];
  const crop = boxOf(file, entries.get('CropBox'));
  if (!crop) return media;
  const [x0 = 0, y0 = 0] = [Math.max(media[0] ?? 0, crop[0] ?? 0), Math.max(media[1] ?? 0, crop[1] ?? 0)];
  const [x1 = 0, y1 = 0] = [Math.min(media[2] ?? 0, crop[2] ?? 0), Math.min(media[3] ?? 0, crop[3] ?? 0)];
  return x1 > x0 && y1 > y0 ? [x0, y0, x1, y1] : media;
};

const join = (turn: number, box: readonly number[], resources: string, content: string): string =>
  sha256([turn, rounded(box), resources, content].join('\n'));

/** What a page of a redacted part draws. */
export const drawnByPage = async (file: ScannedFile, digests: Digests, { entries }: ScannedPage): Promise<string> => {
  const contents = entries.get('Contents');
  const list = contents === undefined ? [] : contents.startsWith('[') ? itemsOf(contents) : contentList(file, contents);
  const streams = list.map((one) => objectOf(file, referenceIn(one)));
  const turn = (((Math.round(Number(followed(file, entries.get('Rotate') ?? '0')) / 90) * 90) % 360) + 360) % 360;
  const resources = digests.ofText(entries.get('Resources') ?? '<< >>');
  return join(turn, visible(file, entries), resources, await contentDigest(file, streams));
};

const contentList = (file: ScannedFile, reference: string): string[] => {
  const { text, body } = objectOf(file, referenceIn(reference));
  return body ? [reference] : itemsOf(text);
};

/** By which angle the matrix of a form turns its page, read off its signs; a mirrored or slanted page has none. */
const turnOf = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]): number => {
  if (b === 0 && c === 0 && a > 0 && d > 0) return 0;
  if (a === 0 && d === 0 && b < 0 && c > 0) return 90;
  if (b === 0 && c === 0 && a < 0 && d < 0) return 180;
  if (a === 0 && d === 0 && b > 0 && c < 0) return 270;
  throw new Unproven('A record page is placed askew');
};

/** What the form draws that a record page became. */
export const drawnByForm = async (file: ScannedFile, digests: Digests, form: Scanned): Promise<string> => {
  const entries = entriesOf(form.text);
  const box = itemsOf(entries.get('BBox') ?? '[ ]').map(Number);
  const matrix = itemsOf(entries.get('Matrix') ?? '[ ]').map(Number);
  const resources = digests.ofText(entries.get('Resources') ?? '<< >>');
  return join(turnOf(matrix), box, resources, await contentDigest(file, [form]));
};
