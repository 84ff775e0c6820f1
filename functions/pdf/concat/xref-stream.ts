import { inflateStream } from './inflate.ts';
import { headerEnd, streamStart } from './object-head.ts';
import { Unreadable } from './unreadable.ts';
import { type Dict, nameIn, numberIn, readArray, readDict } from './value.ts';
import type { Window } from './window.ts';
import { parseAt, type Section, type Xref } from './xref.ts';

const numbersIn = (dict: Dict, key: string): number[] | undefined => {
  const slice = dict.get(key);
  return slice ? readArray(slice).map((value) => numberIn(value) ?? -1) : undefined;
};

const fieldAt = (rows: Uint8Array, from: number, width: number): number => {
  let value = 0;
  for (let at = from; at < from + width; at += 1) value = value * 256 + (rows[at] ?? 0);
  return value;
};

/** One row: how the object is kept, where, and which one of its stream (7.5.8.3). */
const putRow = (into: Xref, number: number, [kind, place, index]: readonly [number, number, number]): void => {
  if (number >= into.places.length) throw new Unreadable('The cross-reference stream names too many objects');
  into.places[number] = kind === 1 ? place : kind === 2 ? -place : 0;
  into.indexes[number] = kind === 2 ? index : 0;
};

const putRows = (into: Xref, rows: Uint8Array, widths: readonly number[], ranges: readonly number[]): void => {
  const [first = 0, second = 0, third = 0] = widths;
  const width = first + second + third;
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [from = 0, count = 0] = [ranges[range], ranges[range + 1]];
    for (let index = 0; index < count; index += 1, at += width) {
      if (at + width > rows.length) throw new Unreadable('The cross-reference stream is too short');
      const kind = first === 0 ? 1 : fieldAt(rows, at, first);
      putRow(into, from + index, [kind, fieldAt(rows, at + first, second), fieldAt(rows, at + first + second, third)]);
    }
  }
};

/** A cross-reference stream (7.5.8). */
export const readXrefStream = async (window: Window, from: number): Promise<Section> => {
  const head = await parseAt(window, from, (bytes) => {
    const { dict, end } = readDict(bytes, headerEnd(bytes));
    return { dict, body: from + streamStart(bytes, end) };
  });
  const { dict } = head;
  const length = numberIn(dict.get('Length'));
  const widths = numbersIn(dict, 'W');
  const size = numberIn(dict.get('Size')) ?? 0;
  if (
    nameIn(dict.get('Type')) !== 'XRef' ||
    length === undefined ||
    widths?.length !== 3 ||
    widths.some((w) => w < 0 || w > 7)
  )
    throw new Unreadable('The cross-reference section is damaged');
  const packed = (await window.load(head.body, length)).subarray(0, length);
  const rows = inflateStream(dict, packed);
  const ranges = numbersIn(dict, 'Index') ?? [0, size];
  return { trailer: dict, put: (into) => putRows(into, rows, widths, ranges) };
};
