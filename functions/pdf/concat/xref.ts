import { isDigit, isSpace, skipSpace } from './syntax.ts';
import { Truncated, Unreadable } from './unreadable.ts';
import { type Dict, numberIn, readDict, referenceOf } from './value.ts';
import type { Window } from './window.ts';
import { readXrefStream } from './xref-stream.ts';

/** Annex C of ISO 32000-1 allows 8,388,607 objects; nobody needs as many. */
const MAX_OBJECTS = 2_000_000;
const MAX_SECTIONS = 500;
const TAIL = 1024;

/** Where every object lies: `places` is 0 for free, an offset, or minus the number of the object stream that holds it. */
export type Xref = { places: Float64Array; indexes: Uint32Array; root: number };

export type Section = { trailer: Dict; put: (into: Xref) => void };

/** Reads as much as the parser asks for. */
export const parseAt = async <Value>(
  window: Window,
  from: number,
  parse: (bytes: Uint8Array) => Value,
  hint = 4096,
): Promise<Value> => {
  if (!(from >= 0 && from < window.size)) throw new Unreadable('A place lies outside the file');
  for (let need = hint; ; need *= 4) {
    try {
      return parse(await window.load(from, need));
    } catch (error) {
      if (!(error instanceof Truncated)) throw error;
      if (from + need >= window.size) throw new Unreadable('The file ends inside a value');
    }
  }
};

const startOf = async (window: Window): Promise<number> => {
  const from = Math.max(0, window.size - TAIL);
  const tail = Buffer.from((await window.load(from, TAIL)).subarray(0, window.size - from)).toString('latin1');
  const found = /startxref\s+(\d{1,12})\s+%%EOF\s*$/.exec(tail);
  if (!found) throw new Unreadable('The end of the file is damaged');
  return Number(found[1]);
};

const readInteger = (bytes: Uint8Array, from: number): { value: number; end: number } => {
  let at = from;
  let value = 0;
  while (isDigit(bytes[at])) value = value * 10 + (bytes[at++] ?? 0) - 0x30;
  if (at >= bytes.length) throw new Truncated();
  if (at === from) throw new Unreadable('A number is missing in the cross-reference table');
  return { value, end: at };
};

const digits = (bytes: Uint8Array, from: number, count: number): number => {
  let value = 0;
  for (let at = from; at < from + count; at += 1) {
    if (!isDigit(bytes[at])) throw new Unreadable('A line of the cross-reference table is damaged');
    value = value * 10 + (bytes[at] ?? 0) - 0x30;
  }
  return value;
};

/** A table of lines of exactly 20 bytes (7.5.4). */
const readTable = (bytes: Uint8Array): Section => {
  const runs: { first: number; count: number; at: number }[] = [];
  let at = skipSpace(bytes, 4);
  while (isDigit(bytes[at])) {
    const first = readInteger(bytes, at);
    const count = readInteger(bytes, skipSpace(bytes, first.end));
    at = count.end;
    while (isSpace(bytes[at])) at += 1;
    runs.push({ first: first.value, count: count.value, at });
    if (first.value + count.value > MAX_OBJECTS) throw new Unreadable('Too many objects');
    at += count.value * 20;
    if (at >= bytes.length) throw new Truncated();
    at = skipSpace(bytes, at);
  }
  if (Buffer.from(bytes.subarray(at, at + 7)).toString('latin1') !== 'trailer') {
    if (at + 7 > bytes.length) throw new Truncated();
    throw new Unreadable('The trailer is missing');
  }
  const { dict } = readDict(bytes, skipSpace(bytes, at + 7));
  const put = ({ places }: Xref): void => {
    for (const run of runs)
      for (let line = 0; line < run.count; line += 1) {
        const place = run.at + line * 20;
        const number = run.first + line;
        if (bytes[place + 17] === 0x6e && number < places.length) places[number] = digits(bytes, place, 10);
        else if (bytes[place + 17] === 0x66 && number < places.length) places[number] = 0;
        else throw new Unreadable('A line of the cross-reference table is damaged');
      }
  };
  return { trailer: dict, put };
};

const isTable = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'xref';

const readSections = async (window: Window): Promise<Section[]> => {
  const sections: Section[] = [];
  const seen = new Set<number>();
  let next: number | undefined = await startOf(window);
  while (next !== undefined) {
    if (seen.has(next) || seen.size > MAX_SECTIONS) throw new Unreadable('The cross-reference sections form a loop');
    seen.add(next);
    const head = await parseAt(window, next, (bytes) => bytes, 64);
    const section = isTable(head) ? await parseAt(window, next, readTable) : await readXrefStream(window, next);
    if (section.trailer.has('Encrypt')) throw new Unreadable('The file is encrypted');
    if (section.trailer.has('XRefStm')) throw new Unreadable('The file is a hybrid of two formats');
    sections.push(section);
    next = numberIn(section.trailer.get('Prev'));
  }
  return sections;
};

/** Reads every cross-reference section, the newest last, so that it decides. */
export const readXref = async (window: Window): Promise<Xref> => {
  const sections = await readSections(window);
  const [newest] = sections;
  const size = Math.max(...sections.map(({ trailer }) => numberIn(trailer.get('Size')) ?? 0));
  const root = newest?.trailer.get('Root');
  const number = root ? referenceOf(root) : undefined;
  if (size < 1 || size > MAX_OBJECTS || number === undefined) throw new Unreadable('The trailer is damaged');
  const xref: Xref = { places: new Float64Array(size), indexes: new Uint32Array(size), root: number };
  for (const section of sections.reverse()) section.put(xref);
  return xref;
};
