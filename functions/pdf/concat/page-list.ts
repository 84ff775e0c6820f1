import { dictOf, parseObject, type SourceFile } from './source-file.ts';
import { skipValue } from './syntax.ts';
import { Unreadable } from './unreadable.ts';
import { type Dict, nameIn, numberIn, readArray, referenceOf, type Slice } from './value.ts';

export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

export type SourcePage = {
  box: Box;
  rotate: number;
  userUnit: number;
  resources: Slice | undefined;
  /** The objects that hold the content, in order. */
  contents: number[];
  /** The entries that say what the page looks like, as they stand, with what is inherited. */
  entries: Dict;
  /** Notes and form fields: drawn over the page, so a page without them looks different. */
  hasAnnotations: boolean;
};

const MAX_PAGES = 100_000;
const MAX_DEPTH = 60;
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const LOOKS = [...INHERITED, 'UserUnit', 'Contents'];

/** Something that ends any value, so that a parser sees where the last one ends. */
const AFTER = Buffer.from(' ] ');

/** Keeps the value without the piece of the file it was read from. */
const owned = ({ bytes, from, to }: Slice): Slice => {
  const copy = Buffer.concat([bytes.subarray(from, to), AFTER]);
  return { bytes: copy, from: 0, to: to - from };
};

/** Follows one reference. */
export const resolve = async (file: SourceFile, slice: Slice | undefined): Promise<Slice | undefined> => {
  const reference = slice && referenceOf(slice);
  if (reference === undefined) return slice;
  const found = await parseObject(file, reference, ({ bytes, at }) =>
    owned({ bytes, from: at, to: skipValue(bytes, at) }),
  );
  return found ?? undefined;
};

const boxOf = async (file: SourceFile, slice: Slice | undefined): Promise<Box | undefined> => {
  const value = await resolve(file, slice);
  if (!value) return undefined;
  const sides = await Promise.all(readArray(value).map(async (side) => numberIn(await resolve(file, side))));
  const [a, b, c, d] = sides;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
};

const US_LETTER: Box = [0, 0, 612, 792];

/** What is seen: the crop box inside the media box (ISO 32000-1, 14.11.2). */
const visibleBox = (media: Box, crop: Box | undefined): Box => {
  if (!crop) return media;
  const box: Box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return box[2] > box[0] && box[3] > box[1] ? box : media;
};

const contentsOf = async (file: SourceFile, slice: Slice | undefined): Promise<number[]> => {
  if (!slice) return [];
  const reference = referenceOf(slice);
  const list =
    reference === undefined
      ? slice
      : await parseObject(file, reference, ({ bytes, at }) =>
          bytes[at] === 0x5b ? owned({ bytes, from: at, to: skipValue(bytes, at) }) : undefined,
        );
  if (!list) return reference === undefined ? [] : [reference];
  return readArray(list).map((one) => {
    const number = referenceOf(one);
    if (number === undefined) throw new Unreadable('The content of a page is damaged');
    return number;
  });
};

const pageOf = async (file: SourceFile, page: Dict): Promise<SourcePage> => {
  const media = (await boxOf(file, page.get('MediaBox'))) ?? US_LETTER;
  const box = visibleBox(media, await boxOf(file, page.get('CropBox')));
  if (!(box[2] - box[0] > 0 && box[3] - box[1] > 0)) throw new Unreadable('A page has no size');
  const rotate = numberIn(await resolve(file, page.get('Rotate'))) ?? 0;
  const userUnit = numberIn(await resolve(file, page.get('UserUnit'))) ?? 1;
  const resources = page.get('Resources');
  const notes = await resolve(file, page.get('Annots'));
  return {
    box,
    rotate: (((Math.round(rotate / 90) * 90) % 360) + 360) % 360,
    userUnit: userUnit > 0 ? userUnit : 1,
    resources: resources && owned(resources),
    contents: await contentsOf(file, page.get('Contents')),
    hasAnnotations: notes !== undefined && readArray(notes).length > 0,
    entries: new Map(
      LOOKS.flatMap((key) => {
        const value = page.get(key);
        return value ? [[key, owned(value)] as const] : [];
      }),
    ),
  };
};

type Node = { number: number; inherited: Dict; depth: number };

/** The pages in order, with what they inherit from the nodes above (7.7.3.4). */
export const readPages = async (file: SourceFile): Promise<SourcePage[]> => {
  const catalog = await dictOf(file, file.xref.root);
  const root = catalog?.get('Pages');
  const first = root && referenceOf(root);
  if (first === undefined) throw new Unreadable('The page tree is missing');
  const stack: Node[] = [{ number: first, inherited: new Map(), depth: 0 }];
  const seen = new Set<number>();
  const pages: SourcePage[] = [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const { number, inherited, depth } = node;
    if (seen.has(number) || depth > MAX_DEPTH || pages.length > MAX_PAGES)
      throw new Unreadable('The page tree is damaged');
    seen.add(number);
    const own = await dictOf(file, number);
    if (!own) throw new Unreadable('The page tree is damaged');
    const given: Dict = new Map(
      INHERITED.flatMap((key) => {
        const value = own.get(key) ?? inherited.get(key);
        return value ? [[key, value] as const] : [];
      }),
    );
    const kids = await resolve(file, own.get('Kids'));
    if (kids && nameIn(own.get('Type')) !== 'Page') {
      const children = readArray(kids).map((kid) => referenceOf(kid));
      for (const child of children.reverse()) {
        if (child === undefined) throw new Unreadable('The page tree is damaged');
        stack.push({ number: child, inherited: given, depth: depth + 1 });
      }
    } else pages.push(await pageOf(file, new Map([...own, ...given])));
  }
  return pages;
};
