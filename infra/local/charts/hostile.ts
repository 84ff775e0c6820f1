import { BOMBS } from './hostile/bombs.ts';
import { type HostileFile, onePage } from './hostile/hostile-file.ts';
import { LIES } from './hostile/lies.ts';
import { LOOPS } from './hostile/loops.ts';
import { WEIGHTS } from './hostile/weights.ts';
import { seeded } from './random.ts';

const garbage = (length: number): Buffer => {
  const random = seeded(99);
  return Buffer.from(Array.from({ length }, () => random.below(256)));
};

/** Standard security handler, revision 2: the user entry fits no password. */
const encrypted = (): Uint8Array => {
  const owner = garbage(32).toString('hex');
  const user = garbage(64).subarray(32).toString('hex');
  return onePage('0 0 m', '', [`<< /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P -4 >>`], {
    trailer: `/Encrypt 5 0 R /ID [<${'0a'.repeat(16)}> <${'0a'.repeat(16)}>] `,
  });
};

/** Start of image, a frame header, end of image. */
const jpeg = (): Uint8Array =>
  Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 16, 0,
    16, 1, 1, 0x11, 0, 0xff, 0xd9,
  ]);

const NO_DOCUMENTS: readonly HostileFile[] = [
  { name: 'zero bytes', verdict: 'file-empty', bytes: () => new Uint8Array() },
  { name: 'a renamed JPEG', verdict: 'file-type', bytes: jpeg },
  { name: 'random bytes', verdict: 'file-type', bytes: () => new Uint8Array(garbage(5000)) },
  {
    name: 'a header and then noise',
    verdict: 'file-damaged',
    bytes: () => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), garbage(5000)])),
  },
  { name: 'a header and nothing', verdict: 'file-damaged', bytes: () => new Uint8Array(Buffer.from('%PDF-1.7')) },
  { name: 'a password', verdict: 'file-encrypted', bytes: encrypted },
];

/** Everything, the slow and the heavy included: only for an engine that can be ended. */
export const HOSTILE_SET: readonly HostileFile[] = [...NO_DOCUMENTS, ...BOMBS, ...LOOPS, ...LIES, ...WEIGHTS];

const COMMON = [
  'an inflate bomb',
  'a form that draws itself',
  'a page tree that contains itself',
  'no pages',
  'a page count that lies',
  'too many pages',
  'a page as large as a field',
  'a hundred thousand objects',
];

/** What people and scanners really send, and the plainest of what an attacker would. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...NO_DOCUMENTS,
  ...HOSTILE_SET.filter(({ name }) => COMMON.includes(name)),
];
