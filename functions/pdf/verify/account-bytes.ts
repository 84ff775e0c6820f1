import { Unproven } from './unproven.ts';

const fail = (what: string): never => {
  throw new Unproven(`The file has bytes that belong to nothing: ${what}`, { rule: 'bytes' });
};

/** Reads exactly what our writer writes, and stumbles over everything else. */
const reader = (file: Buffer) => {
  let at = 0;
  const text = (length: number): string => file.toString('latin1', at, at + length);
  const match = (pattern: RegExp, what: string): RegExpExecArray => {
    const found = pattern.exec(text(200));
    if (found?.index !== 0) return fail(what);
    at += found[0].length;
    return found;
  };
  /** One literal string: parentheses nest, a backslash hides the next byte. */
  const skipLiteral = (): void => {
    for (let depth = 0; at < file.length; at += 1) {
      const byte = file[at];
      if (byte === 0x5c) at += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
      if (depth === 0) {
        at += 1;
        return;
      }
    }
  };
  /** One value. A comment could stand between tokens and hold anything, so `%` is no token. */
  const skipValue = (): void => {
    let depth = 0;
    do {
      while (file[at] === 0x20 || file[at] === 0x0a) at += 1;
      const pair = text(2);
      const one = pair[0] ?? '';
      if (pair === '<<' || pair === '>>') {
        depth += pair === '<<' ? 1 : -1;
        at += 2;
      } else if (one === '[' || one === ']') {
        depth += one === '[' ? 1 : -1;
        at += 1;
      } else if (one === '(') skipLiteral();
      else if (one === '<') {
        const close = file.indexOf(0x3e, at);
        if (close < 0 || !/^[0-9A-Fa-f]*$/.test(file.toString('latin1', at + 1, close))) fail('a string');
        at = close + 1;
      } else match(/^\/?[^\s()<>[\]{}/%]+(?: \d+ R\b)?/, 'a token');
    } while (depth > 0);
  };
  return {
    position: () => at,
    moveTo: (position: number) => {
      at = position;
    },
    match,
    skipValue,
    startsWith: (wanted: string) => text(wanted.length) === wanted,
  };
};

/** Objects one after another, each where the table says: returns their offsets by number. */
const readObjects = (file: Buffer, read: ReturnType<typeof reader>): Map<number, number> => {
  const offsets = new Map<number, number>();
  while (!read.startsWith('xref')) {
    const start = read.position();
    const number = Number(read.match(/^(\d+) 0 obj\n/, 'between objects')[1]);
    if (offsets.has(number)) fail('an object stands twice');
    offsets.set(number, start);
    read.skipValue();
    if (read.startsWith('\nstream\n')) {
      const dictionary = file.toString('latin1', start, read.position());
      const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? fail('a stream'));
      read.moveTo(read.position() + 8 + length);
      read.match(/^\nendstream/, 'a stream is longer than it says');
    }
    read.match(/^\nendobj\n\n?/, 'after an object');
  }
  return offsets;
};

/**
 * Accounts for every byte from the header to the end: objects stand one after another, streams are as long as they say,
 * and the table lists these objects at these places and no other.
 */
export const accountBytes = (bytes: Uint8Array): void => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const read = reader(file);
  read.match(/^%PDF-1\.7\n%[\x80-\xff]{4}\n\n/, 'after the header');
  const offsets = readObjects(file, read);
  const table = read.position();
  read.match(/^xref\n/, 'the table');
  const listed = new Map<number, number>();
  while (!read.startsWith('trailer') && !read.startsWith('\ntrailer')) {
    const [, from = '', count = ''] = read.match(/^(\d+) (\d+)\n/, 'the table');
    for (let index = 0; index < Number(count); index += 1) {
      const [, offset = '', kind = ''] = read.match(/^(\d{10}) \d{5} ([nf]) \n/, 'the table');
      if (kind === 'n') listed.set(Number(from) + index, Number(offset));
    }
  }
  const agrees =
    listed.size === offsets.size && [...listed].every(([number, offset]) => offsets.get(number) === offset);
  if (!agrees) fail('the table does not list the objects');
  read.match(/^\n?trailer\n/, 'the trailer');
  read.skipValue();
  const start = Number(read.match(/^\n\nstartxref\n(\d+)\n%%EOF\n?/, 'the end')[1]);
  if (start !== table || read.position() !== file.length) fail('the end');
};
