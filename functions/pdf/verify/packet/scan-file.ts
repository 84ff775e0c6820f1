import { createHash } from 'node:crypto';
import type { ByteSource } from '../../engine.ts';
import { Unproven } from '../unproven.ts';
import { type Feed, openFeed } from './feed.ts';
import { scanValue, type Value } from './scan-value.ts';

/** An object as it was met: its value as tokens, its keys (one string, shared by objects of the same shape), its body. */
export type Scanned = {
  text: string;
  keys: string;
  refs: readonly number[];
  body?: { from: number; length: number; sha256: string };
};
export type ScannedFile = {
  source: ByteSource;
  objects: ReadonlyMap<number, Scanned>;
  trailer: string;
  trailerKeys: readonly string[];
  sha256: string;
};

const HEADER = /^%PDF-1\.7\r?\n%[\x80-\xff]{4}\s*/;
const OBJECT = /^(\d{1,10}) 0 obj(?=[\s<[(/])/;
const END_OBJECT = /^\s*endobj\s*/;
const STREAM = /^\s*stream(?:\r\n|\n)/;
const END_STREAM = /^\s{0,2}endstream\s*endobj\s*/;
const MAX_VALUE = 32 * 2 ** 20;

const outside = (): never => {
  throw new Unproven('A byte stands outside the grammar');
};

const take = async (feed: Feed, pattern: RegExp, room = 128): Promise<RegExpExecArray> => {
  const found = pattern.exec(await feed.peek(room)) ?? outside();
  await feed.pass(found[0].length);
  return found;
};

const takeValue = async (feed: Feed): Promise<Value> => {
  for (let room = 2048; room <= MAX_VALUE; room *= 8) {
    const text = await feed.peek(room);
    // A few spaces stand in for what follows the end of the file: no value may reach it.
    const value = scanValue(text.length < room ? text.padEnd(text.length + 32) : text, 0);
    if (value) {
      await feed.pass(value.end);
      return value;
    }
    if (text.length < room) break;
  }
  return outside();
};

const takeBody = async (feed: Feed, length: number): Promise<NonNullable<Scanned['body']>> => {
  const from = feed.position();
  const hash = createHash('sha256');
  if (!(await feed.pass(length, hash))) outside();
  await take(feed, END_STREAM);
  return { from, length, sha256: hash.digest('hex') };
};

const takeLine = async (feed: Feed, number: number, place: number | undefined): Promise<void> => {
  const line = await feed.peek(20);
  const isHead = number === 0 && /^0{10} 65535 f[ \r]\n$/.test(line);
  if (!isHead && (Number(line.slice(0, 10)) !== place || !/^\d{10} 00000 n[ \r]\n$/.test(line))) outside();
  await feed.pass(20);
};

/** A table with one line for each object that was met, naming its place, then the trailer and the end. */
const takeTable = async (feed: Feed, places: ReadonlyMap<number, number>): Promise<Value> => {
  const start = feed.position();
  await take(feed, /^xref\r?\n/);
  let next = 0;
  let listed = -1;
  for (
    let run = /^(\d+) (\d+)\r?\n/.exec(await feed.peek(32));
    run;
    run = /^(\d+) (\d+)\r?\n/.exec(await feed.peek(32))
  ) {
    const [text, first = '', count = ''] = run;
    if (Number(first) < next) outside();
    await feed.pass(text.length);
    next = Number(first) + Number(count);
    for (let number = Number(first); number < next; number += 1, listed += 1)
      await takeLine(feed, number, places.get(number));
  }
  if (listed !== places.size) outside();
  await take(feed, /^\s*trailer\s*/);
  const trailer = await takeValue(feed);
  const [, at] = await take(feed, /^\s*startxref\r?\n(\d+)\r?\n%%EOF(?:\r?\n)?$/);
  if (Number(at) !== start) outside();
  return trailer;
};

/**
 * Reads a finished file once, from the first byte to the last, and accounts for every one: header, objects one behind the
 * other, one table that names exactly their places, one end. Shares no code with what wrote it.
 */
export const scanFile = async (source: ByteSource): Promise<ScannedFile> => {
  const feed = openFeed(source);
  const objects = new Map<number, Scanned>();
  const places = new Map<number, number>();
  const shapes = new Map<string, string>();
  await take(feed, HEADER);
  for (;;) {
    const head = OBJECT.exec(await feed.peek(32));
    if (!head) break;
    const number = Number(head[1]);
    if (places.has(number)) outside();
    places.set(number, feed.position());
    await feed.pass(head[0].length);
    const value = await takeValue(feed);
    const shape = [...new Set(value.keys)].sort().join(' ');
    const keys = shapes.get(shape) ?? shape;
    shapes.set(shape, keys);
    const isStream = STREAM.exec(await feed.peek(32));
    const { refs } = value;
    const text = value.tokens.join(' ');
    if (isStream) {
      await feed.pass(isStream[0].length);
      if (value.length === undefined || !Number.isSafeInteger(value.length)) outside();
      objects.set(number, { text, keys, refs, body: await takeBody(feed, value.length ?? 0) });
    } else {
      await take(feed, END_OBJECT);
      if (value.length !== undefined) outside();
      objects.set(number, { text, keys, refs });
    }
  }
  const trailer = await takeTable(feed, places);
  return { source, objects, trailer: trailer.tokens.join(' '), trailerKeys: trailer.keys, sha256: feed.sha256() };
};
