import { deflateSync } from 'node:zlib';
import { rawStream } from '../raw-pdf.ts';
import { type HostileFile, onePage } from './hostile-file.ts';

const blank = (): Buffer => Buffer.alloc(170_000_000, 0x20);
const deflated = (bytes: Buffer): Buffer => deflateSync(bytes, { level: 9 });

let made: Buffer | undefined;
/** Made once: it takes a second. */
const bomb = (): Buffer => {
  made ??= deflated(blank());
  return made;
};

/** LZW of one byte repeated: every code is one longer than the last, up to 12 bits, then all over. */
const lzwBomb = (rounds: number): Buffer => {
  const codes = [256, 32, ...Array.from({ length: 4093 - 257 }, (_, index) => index + 258)];
  let bits = '';
  codes.forEach((code, index) => {
    // The table holds one entry less than codes were read since the clear code.
    const width = index === 0 ? 9 : Math.min(12, Math.max(9, Math.floor(Math.log2(257 + index)) + 1));
    bits += code.toString(2).padStart(width, '0');
  });
  const whole = bits.padEnd(Math.ceil((bits.length + 12) / 8) * 8, '0');
  const once = Buffer.from(
    Array.from({ length: whole.length / 8 }, (_, at) => Number.parseInt(whole.slice(at * 8, at * 8 + 8), 2)),
  );
  return Buffer.concat(Array<Buffer>(rounds).fill(once));
};

/** Each pair of bytes stands for 128. */
const runs = (bytes: Buffer): Buffer => {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    let count = 1;
    while (count < 128 && bytes[at + count] === bytes[at]) count += 1;
    out.push(count === 1 ? 0 : 257 - count, bytes[at] ?? 0);
    at += count;
  }
  return Buffer.from([...out, 128]);
};

const corrupt = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, -4), Buffer.from([1, 2, 3, 4])]);
const large = 'file-too-large';

export const BOMBS: readonly HostileFile[] = [
  {
    name: 'an inflate bomb',
    verdict: large,
    bytes: () => onePage(deflated(bomb()), '', [], { filter: '/Filter [/FlateDecode /FlateDecode]' }),
  },
  {
    name: 'an inflate bomb under an escaped name',
    verdict: large,
    bytes: () => onePage(bomb(), '', [], { filter: '/Filter /Fl#61teDecode' }),
  },
  {
    name: 'an inflate bomb whose filter is named elsewhere',
    verdict: large,
    bytes: () => onePage(bomb(), '', ['/FlateDecode'], { filter: '/Filter 5 0 R' }),
  },
  {
    name: 'an inflate bomb with a wrong checksum',
    verdict: large,
    bytes: () => onePage(corrupt(bomb()), '', [], { filter: '/Filter /FlateDecode' }),
  },
  {
    name: 'an inflate bomb that breaks off',
    verdict: large,
    bytes: () => onePage(bomb().subarray(0, -900), '', [], { filter: '/Filter /FlateDecode' }),
  },
  {
    name: 'an inflate bomb in hexadecimal',
    verdict: large,
    bytes: () =>
      onePage(Buffer.from(`${bomb().toString('hex')}>`), '', [], {
        filter: '/Filter [/ASCIIHexDecode /FlateDecode]',
      }),
  },
  {
    name: 'run lengths of run lengths',
    verdict: large,
    bytes: () =>
      onePage(deflated(runs(runs(blank()))), '', [], {
        filter: '/Filter [/FlateDecode /RunLengthDecode /RunLengthDecode]',
      }),
  },
  {
    name: 'an LZW bomb',
    verdict: large,
    bytes: () => onePage(deflated(lzwBomb(40)), '', [], { filter: '/Filter [/FlateDecode /LZWDecode]' }),
  },
  {
    name: 'thirty filters',
    verdict: large,
    bytes: () => onePage('20>', '', [], { filter: `/Filter [${'/ASCIIHexDecode '.repeat(30)}]` }),
  },
  {
    name: 'many streams that are large together',
    verdict: large,
    bytes: () =>
      onePage(
        '0 0 m',
        '',
        Array<Buffer>(8).fill(rawStream('/Filter /FlateDecode', deflated(Buffer.alloc(150_000_000)))),
      ),
  },
  {
    name: 'a bomb that calls itself a picture',
    verdict: large,
    bytes: () => onePage(bomb(), '', [], { filter: '/Subtype /Image /Width 1 /Height 1 /Filter /FlateDecode' }),
  },
  {
    name: 'an object stream of many megabytes',
    verdict: large,
    bytes: () => onePage('0 0 m', '', [rawStream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', bomb())]),
  },
];
