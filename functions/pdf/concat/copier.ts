import { copyValue, type Held } from './copy-value.ts';
import { isStream, streamStart } from './object-head.ts';
import type { Output } from './output.ts';
import { type Found, loadObject, peekObject, readLength, type SourceFile } from './source-file.ts';
import { Truncated, Unreadable } from './unreadable.ts';
import { numberIn, type Slice } from './value.ts';

const MOST = 16 * 2 ** 20;

/** Copies what the pages of one source reach into one output, each object once. */
export type Copier = {
  file: SourceFile;
  output: Output;
  renumber: (number: number) => number;
  /** Writes every object that was referred to and not written yet. */
  drain: () => Promise<void>;
};

type Head = { length: Slice; body: number } | 'plain';

export const openCopier = (file: SourceFile, output: Output): Copier => {
  const numbers = new Uint32Array(file.xref.places.length);
  const queue: number[] = [];

  const renumber = (number: number): number => {
    const known = numbers[number];
    if (known) return known;
    if (!file.xref.places[number]) return 0;
    const given = output.allocate();
    numbers[number] = given;
    queue.push(number);
    return given;
  };

  /** Everything up to the body. Runs out of bytes without a trace: what was written is taken back. */
  const writeHead = (found: Found): Head => {
    const mark = output.length;
    try {
      const held: Held = new Map();
      const end = copyValue(output, found.bytes, found.at, renumber, held);
      const length = held.get('Length');
      if (found.offset < 0 || !isStream(found.bytes, end)) {
        if (!length) return 'plain';
        output.length = mark;
        copyValue(output, found.bytes, found.at, renumber);
        return 'plain';
      }
      if (!length) throw new Unreadable('A stream has no length');
      return { length, body: found.offset + streamStart(found.bytes, end) };
    } catch (error) {
      output.length = mark;
      throw error;
    }
  };

  const writeBody = async ({ length: slice, body }: Exclude<Head, 'plain'>): Promise<void> => {
    const length = numberIn(slice) ?? (await readLength(file, slice));
    output.length -= 2;
    output.text(`/Length ${length}>>stream\n`);
    await output.copy(file.window, body, length);
    output.text('\nendstream\nendobj\n');
    await output.settle();
  };

  const writeFound = (found: Found | null): Promise<void> | undefined => {
    const head = found ? writeHead(found) : 'plain';
    if (!found) output.text('null');
    if (head !== 'plain') return writeBody(head);
    output.text('\nendobj\n');
    return output.settle();
  };

  const writeSlowly = async (number: number): Promise<void> => {
    for (let need = 4096; need <= MOST; need *= 4) {
      try {
        return await writeFound(await loadObject(file, number, need));
      } catch (error) {
        if (!(error instanceof Truncated)) throw error;
      }
    }
    throw new Unreadable('An object does not end');
  };

  const write = (number: number): Promise<void> | undefined => {
    output.begin(numbers[number] ?? 0);
    try {
      const found = peekObject(file, number);
      if (found !== undefined) return writeFound(found);
    } catch (error) {
      if (!(error instanceof Truncated)) throw error;
    }
    return writeSlowly(number);
  };

  const drain = async (): Promise<void> => {
    for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
      const waiting = write(number);
      if (waiting) await waiting;
    }
  };
  return { file, output, renumber, drain };
};
