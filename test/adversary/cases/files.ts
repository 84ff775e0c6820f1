import { deflateSync } from 'node:zlib';
import type { Case } from '../case.ts';
import { stream } from '../pdf/build.ts';
import { type Method, writeEncrypted } from '../pdf/encrypt.ts';
import { updatePdf, writePdf } from '../pdf/write.ts';
import { writeCompressed } from '../pdf/xref-stream.ts';
import { AROUND, KEPT, LINE, MARK, onePage, REST, SECRET, specOf, text, X } from './sheet.ts';

const make = onePage('file');
const file = (name: string, bytes: () => Uint8Array, more: Partial<Case> = {}): Case => ({
  ...make(name),
  bytes,
  ...more,
});
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const changed = (change: (file: string) => string): Uint8Array =>
  new Uint8Array(Buffer.from(change(latin1(writePdf(specOf({})))), 'latin1'));

const METHODS: readonly Method[] = ['RC4-40', 'RC4-128', 'AES-128', 'AES-256'];
const LOCKED_SPEC = specOf({ catalog: '/Lang (en)' });
const locked = METHODS.flatMap((method): Case[] => [
  file(`${method}, empty user password`, () => writeEncrypted(LOCKED_SPEC, method, '', 'owner')),
  file(`${method}, user password`, () => writeEncrypted(LOCKED_SPEC, method, 'user', 'owner'), { password: 'user' }),
  file(`${method}, owner password`, () => writeEncrypted(LOCKED_SPEC, method, 'user', 'owner'), { password: 'owner' }),
]);

const other = text('Another name', X, 150);
const revisions: Case[] = [
  file('an update that hides the word: only the old revision shows it', () =>
    updatePdf(specOf({ content: LINE }), { content0: stream('', other + REST) }),
  ),
  file('an update that brings the word', () =>
    updatePdf(specOf({ content: other }), { content0: stream('', LINE + REST) }),
  ),
  file('an update that frees an object with the word', () =>
    updatePdf(specOf({ objects: { note: `(${SECRET})` } }), { note: 'null' }),
  ),
  file(
    'two pages, the second hid the word in an old revision',
    () => {
      const page = { content: text(SECRET, X, 85) + REST };
      return updatePdf({ pages: [{ content: LINE + REST }, page] }, { content1: stream('', REST) });
    },
    { kept: [...KEPT, { page: 2, words: ['Second', 'Third'] }] },
  ),
];

const odd: Case[] = [
  file('object streams and a cross-reference stream', () => writeCompressed(specOf({}))),
  file('hybrid cross-references', () => writeCompressed(specOf({}), true)),
  file('object streams, attached secret', () =>
    writeCompressed(specOf({ catalog: `/Lang (${SECRET})`, objects: { note: `(${SECRET})` } })),
  ),
  file('a broken cross-reference table', () => writePdf(specOf({}), { shift: 7 })),
  file('no cross-reference table', () => changed((all) => all.replace(/xref\n0[\s\S]*?trailer/, 'trailer'))),
  file('cut off in the trailer', () => changed((all) => all.slice(0, all.indexOf('startxref')))),
  file('bytes after the end', () => writePdf(specOf({}), { after: `${SECRET}\n` })),
  file(
    'a zlib stream after the end',
    () => new Uint8Array(Buffer.concat([writePdf(specOf({})), deflateSync(Buffer.from(`secret ${SECRET} behind`))])),
  ),
  file('bytes before the header', () => writePdf(specOf({}), { before: `${SECRET} and more\n` })),
  file('a mail header before the file', () => writePdf(specOf({}), { before: `Subject: ${SECRET}\r\n\r\n` })),
  file('a comment between objects', () => writePdf(specOf({}), { between: `% ${SECRET}\n` })),
  file('an object nobody lists between objects', () =>
    writePdf(specOf({}), { between: `99 0 obj\n(${SECRET})\nendobj\n` }),
  ),
  file('the same object number twice', () =>
    writePdf(specOf({}), { between: `4 0 obj\n<< /Length 14 >>\nstream\n% ${SECRET}\nendstream\nendobj\n` }),
  ),
  file('a content length that lies', () => changed((all) => all.replace(/\/Length (\d+)/, '/Length 7'))),
  file('carriage returns for line ends', () =>
    changed((all) => all.replaceAll('endobj\n', 'endobj\r').replaceAll('stream\n', 'stream\r\n')),
  ),
  file('Flate content with bytes behind the stream', () =>
    writePdf({
      pages: [{ content: '', keys: '/Contents @body' }],
      objects: {
        body: stream(
          '/Filter /FlateDecode',
          Buffer.concat([deflateSync(Buffer.from(LINE + REST)), Buffer.from(SECRET)]),
        ),
      },
    }),
  ),
  file('content in eight pieces', () => {
    const pieces = Array.from({ length: 8 }, (_, i) =>
      (LINE + REST).slice(Math.floor(((LINE + REST).length * i) / 8), Math.floor(((LINE + REST).length * (i + 1)) / 8)),
    );
    const whole = [
      text('Brother Quillfeather came', X, 150),
      ...REST.split('ET\n')
        .filter(Boolean)
        .map((one) => `${one}ET\n`),
    ];
    const objects = Object.fromEntries(whole.map((piece, i) => [`piece${i}`, stream('', piece)]));
    return writePdf({
      pages: [
        {
          content: '',
          keys: `/Contents [${whole.map((_, i) => `@piece${i}`).join(' ')}] /Tabs /S % ${pieces.length}\n`,
        },
      ],
      objects,
    });
  }),
  file('content in hexadecimal and Flate', () =>
    writePdf({
      pages: [{ content: '', keys: '/Contents @body' }],
      objects: {
        body: stream(
          '/Filter [/ASCIIHexDecode /FlateDecode]',
          `${deflateSync(Buffer.from(LINE + REST)).toString('hex')}>`,
        ),
      },
    }),
  ),
  file('version 2.0 in the header and 1.3 in the catalog', () =>
    changed((all) => all.replace('%PDF-1.7', '%PDF-2.0').replace('/Type /Catalog', '/Type /Catalog /Version /1.3')),
  ),
  file(
    'a signed document',
    () =>
      writePdf({
        ...specOf({ content: AROUND + text(SECRET, 66, 150) }),
        catalog: '/AcroForm << /SigFlags 3 /Fields [@sig] >> /Perms << /DocMDP @value >>',
        objects: {
          sig: '<< /Type /Annot /Subtype /Widget /FT /Sig /T (S) /V @value /Rect [0 0 0 0] /P @page0 /F 132 >>',
          value: `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 10 20 30] /Contents <${'00'.repeat(40)}> /Name (${SECRET}) >>`,
        },
      }),
    { marks: [{ ...MARK, rect: [64, 146, 140, 162] }] },
  ),
  file('a page tree three levels deep', () =>
    writePdf({
      pages: [],
      objects: {
        inner: '<< /Type /Pages /Parent @pages /Kids [@leafs] /Count 1 >>',
        leafs: '<< /Type /Pages /Parent @inner /Kids [@leaf] /Count 1 /Rotate 0 >>',
        leaf: '<< /Type /Page /Parent @leafs /MediaBox [0 0 300 200] /Contents @body /Resources << /Font << /F1 @helvetica >> >> >>',
        body: stream('', LINE + REST),
      },
      inherited: '/Kids [@inner] /Count 1',
    }),
  ),
];

export const FILE_CASES: readonly Case[] = [...locked, ...revisions, ...odd];
