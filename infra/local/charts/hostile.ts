import { deflateSync } from 'node:zlib';
import type { RefusalCode } from '#shared/refusal.ts';
import { seeded } from './random.ts';
import { rawPdf, rawStream } from './raw-pdf.ts';

/** A file that goes wrong, and what the product must say. `undefined`: it may be accepted, but nothing may fall over. */
export type HostileFile = { name: string; verdict: RefusalCode | undefined; bytes: () => Uint8Array };

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>';
const EMPTY_CONTENT = rawStream('', Buffer.from('0 0 m'));

const garbage = (length: number): Buffer => {
  const random = seeded(99);
  return Buffer.from(Array.from({ length }, () => random.below(256)));
};

/** Standard security handler, revision 2: the user entry fits no password. */
const encrypted = (): Uint8Array => {
  const owner = garbage(32).toString('hex');
  const user = garbage(64).subarray(32).toString('hex');
  const objects = [
    CATALOG,
    PAGES,
    PAGE,
    EMPTY_CONTENT,
    `<< /Filter /Standard /V 1 /R 2 /O <${owner}> /U <${user}> /P -4 >>`,
  ];
  return rawPdf(objects, `/Encrypt 5 0 R /ID [<${'0a'.repeat(16)}> <${'0a'.repeat(16)}>] `);
};

/** Start of image, a frame header, end of image. */
const jpeg = (): Uint8Array =>
  Uint8Array.from([
    0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 16, 0,
    16, 1, 1, 0x11, 0, 0xff, 0xd9,
  ]);

/** Two filters in a row turn 170 MB into about a kilobyte. */
const inflateBomb = (): Uint8Array => {
  const body = deflateSync(deflateSync(Buffer.alloc(170_000_000, 0x20), { level: 9 }), { level: 9 });
  return rawPdf([CATALOG, PAGES, PAGE, rawStream('/Filter [/FlateDecode /FlateDecode]', body)]);
};

const manyObjects = (): Uint8Array =>
  rawPdf([CATALOG, PAGES, PAGE, EMPTY_CONTENT, ...Array.from({ length: 100_000 }, (_, index) => `[${index}]`)]);

const formLoop = (): Uint8Array => {
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>';
  const form = rawStream(
    '/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /XObject << /F 5 0 R >> >>',
    Buffer.from('/F Do'),
  );
  return rawPdf([CATALOG, PAGES, page, rawStream('', Buffer.from('/F Do')), form]);
};

/** What people and scanners really send, and what an attacker would. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'zero bytes', verdict: 'file-empty', bytes: () => new Uint8Array() },
  { name: 'a renamed JPEG', verdict: 'file-type', bytes: jpeg },
  { name: 'random bytes', verdict: 'file-type', bytes: () => new Uint8Array(garbage(5000)) },
  {
    name: 'a header and then noise',
    verdict: 'file-damaged',
    bytes: () => new Uint8Array(Buffer.concat([Buffer.from('%PDF-1.7\n'), garbage(5000)])),
  },
  { name: 'a password', verdict: 'file-encrypted', bytes: encrypted },
  { name: 'no pages', verdict: 'file-damaged', bytes: () => rawPdf([CATALOG, '<< /Type /Pages /Kids [] /Count 0 >>']) },
  {
    name: 'a page tree that contains itself',
    verdict: 'file-damaged',
    bytes: () => rawPdf([CATALOG, '<< /Type /Pages /Kids [2 0 R] /Count 3 >>']),
  },
  {
    name: 'a page count that lies',
    verdict: 'file-damaged',
    bytes: () => rawPdf([CATALOG, '<< /Type /Pages /Kids [3 0 R] /Count 4000 >>', PAGE, EMPTY_CONTENT]),
  },
  {
    name: 'too many pages',
    verdict: 'file-too-long',
    bytes: () =>
      rawPdf([CATALOG, `<< /Type /Pages /Kids [${'3 0 R '.repeat(6000)}] /Count 6000 >>`, PAGE, EMPTY_CONTENT]),
  },
  {
    name: 'a page as large as a field',
    verdict: 'file-too-large',
    bytes: () => rawPdf([CATALOG, PAGES, PAGE.replace('612 792', '900000 900000'), EMPTY_CONTENT]),
  },
  { name: 'an inflate bomb', verdict: 'file-too-large', bytes: inflateBomb },
  { name: 'a hundred thousand objects', verdict: undefined, bytes: manyObjects },
  { name: 'a form that draws itself', verdict: undefined, bytes: formLoop },
];
