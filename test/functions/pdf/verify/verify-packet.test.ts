import { createHash } from 'node:crypto';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { savePdf } from '#functions/pdf/save.ts';
import { provePages } from '#functions/pdf/verify/page-proofs.ts';
import { Unproven } from '#functions/pdf/verify/unproven.ts';
import { verifyPacket } from '#functions/pdf/verify/verify-packet.ts';
import { documentId } from '#shared/ids.ts';
import { type Binding, checkBinding } from '#shared/packet/binding.ts';
import type { Certificate, Manifest } from '#shared/packet/plan.ts';
import { aManifest, aManifestDocument } from '#test/support/manifests.ts';
import { type BoundHere, bindHere, certificateFor } from '../bind-here.ts';

const ID = documentId.parse(`doc_${'0'.repeat(26)}`);

const manifest = (facts: Partial<Manifest> = {}): Manifest =>
  aManifest([aManifestDocument(ID, 4)], { recipient: 'Nguyễn 王小明, Hargrove & Pell LLP', ...facts });

let part: Uint8Array;
let certificate: Certificate;
let bound: BoundHere;
let text: string;

beforeAll(async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= 4; page += 1)
    document.addPage([612, 792]).drawText(`Seen on day ${page}`, { x: 60, y: 700, size: 12, font });
  part = await savePdf(document);
  certificate = certificateFor(ID, part, await provePages(part));
  bound = await bindHere(manifest(), [{ bytes: part, certificate }]);
  text = Buffer.from(bound.volumes[0] ?? []).toString('latin1');
});

/** The binding as if the changed bytes had been bound: the hash must not be what catches the change. */
const bindingFor = (bytes: Uint8Array): Binding => ({
  ...bound.packet.binding,
  volumes: bound.packet.binding.volumes.map((volume) => ({
    ...volume,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })),
});

const placesOf = (file: string): Map<number, number> =>
  new Map([...file.matchAll(/(?<=^|\n)(\d+) 0 obj\n/g)].map(({ 1: number, index }) => [Number(number), index]));

/** Sets the table right again, so that only the change itself is wrong. */
const repaired = (file: string): string => {
  const places = placesOf(file);
  const start = file.lastIndexOf('xref\n0 ', file.lastIndexOf('startxref') - 1);
  const lines = Array.from(
    { length: places.size },
    (_, index) => `${String(places.get(index + 1) ?? 0).padStart(10, '0')} 00000 n \n`,
  );
  const trailer = file.slice(file.indexOf('trailer', start)).replace(/startxref\n\d+/, `startxref\n${start}`);
  return `${file.slice(0, start)}xref\n0 ${places.size + 1}\n0000000000 65535 f \n${lines.join('')}${trailer.replace(/\/Size \d+/, `/Size ${places.size + 1}`)}`;
};

const withObject = (file: string, value: string): string => {
  const start = file.lastIndexOf('xref\n0 ', file.lastIndexOf('startxref') - 1);
  return `${file.slice(0, start)}${placesOf(file).size + 1} 0 obj\n${value}\nendobj\n${file.slice(start)}`;
};

const swap = (file: string, from: RegExp, to: string): string => {
  const changed = file.replace(from, to);
  if (changed === file) throw new Error('The seeded bug changed nothing');
  return changed;
};

const MUTATIONS: [string, (file: string) => string][] = [
  ['bytes after the end', (file) => `${file}\n%hidden`],
  ['bytes between two objects', (file) => repaired(swap(file, /endobj\n/, 'endobj\n% a note\n'))],
  ['a second header', (file) => `%PDF-1.7\n${file}`],
  ['an earlier revision', (file) => swap(file, /\/Size /, '/Prev 12/Size ')],
  ['a table that names another place', (file) => swap(file, /00000 n/, '00001 n')],
  ['an object that nothing refers to', (file) => repaired(withObject(file, '(left behind)'))],
  [
    'a script in the catalog',
    (file) => repaired(swap(file, /\/Type\/Catalog/, '/Type/Catalog/OpenAction<</S/JavaScript>>')),
  ],
  ['an annotation on a record page', (file) => repaired(swap(file, /(\/StructParents 3)/, '/Annots[]$1'))],
  ['metadata on a font of a record', (file) => repaired(swap(file, /(\/BaseFont ?\/Helvetica)/, '$1/PieceInfo<<>>'))],
  ['a key in disguise', (file) => repaired(swap(file, /(\/BaseFont ?\/Helvetica)/, '$1/Piece#49nfo<<>>'))],
  ['a layer on a form', (file) => repaired(swap(file, /\/FormType 1/, '/FormType 1/OC 1 0 R'))],
  ['a page turned upside down', (file) => repaired(swap(file, /\/Matrix\[[\d.]+ 0 0 [\d.]+/, '/Matrix[-1 0 0 -1'))],
  ['a page cut off', (file) => repaired(swap(file, /\/BBox\[0 0 612 792\]/, '/BBox[0 0 612 300]'))],
  ['a record page with another operator', (file) => repaired(swap(file, /q \/R Do Q EMC\n/, 'q /R Do q EMC\n'))],
  ['another font under a record', (file) => repaired(swap(file, /\/BaseFont ?\/Helvetica/, '/BaseFont/Times-Roma'))],
  [
    'another page number in the stamp',
    (file) =>
      repaired(swap(file, /(\/R Do Q EMC[\s\S]*?\/B [\d.]+ Tf 1 0 0 1 [\d. ]+ Tm <[0-9a-f]*)[0-9a-f]{4}>/, '$10001>')),
  ],
];

describe('a finished packet', () => {
  it('is proven, with names that its font lacks', async () => {
    expect(await verifyPacket({ binding: bound.packet.binding, volumes: bound.volumes })).toHaveLength(5);
    expect(bound.packet.binding.recipient).toContain('\ufffd');
    expect(checkBinding(bound.packet.binding, manifest(), [certificate])).toBeUndefined();
  });

  it('is not refused because of how these tests seed their bugs', () => {
    expect(repaired(text)).toBe(text);
  });

  it('tells nothing about the hash of a source', () => {
    expect(JSON.stringify(bound.packet.binding)).not.toContain('0'.repeat(64));
  });

  it.each(MUTATIONS)('is refused with %s', async (_, mutate) => {
    const bytes = Buffer.from(mutate(text), 'latin1');
    await expect(verifyPacket({ binding: bindingFor(bytes), volumes: [bytes] })).rejects.toThrow(Unproven);
  });

  it('is refused when its hash is another', async () => {
    const [volume] = bound.packet.binding.volumes;
    if (!volume) throw new Error('One volume expected');
    const binding = { ...bound.packet.binding, volumes: [{ ...volume, sha256: 'f'.repeat(64) }] };
    await expect(verifyPacket({ binding, volumes: bound.volumes })).rejects.toThrow(/another hash/);
  });

  it('is refused when two pages have changed places', async () => {
    const [only] = bound.packet.binding.parts;
    const [first, second, ...more] = only?.pages ?? [];
    if (!only || !first || !second) throw new Error('Pages expected');
    const binding = { ...bound.packet.binding, parts: [{ ...only, pages: [second, first, ...more] }] };
    await expect(verifyPacket({ binding, volumes: bound.volumes })).rejects.toThrow(/Page 3 does not draw/);
  });

  it('is refused with a page that was to stay behind, or without one that was to go', () => {
    const [document] = manifest().documents;
    if (!document) throw new Error('A document expected');
    const { pages } = document;
    const selecting = (from: number) => {
      const selection = [{ from, to: from + pages - 1 }];
      return { ...manifest(), documents: [{ ...document, selection }] };
    };
    expect(checkBinding(bound.packet.binding, selecting(1), [certificate])).toBeUndefined();
    expect(checkBinding(bound.packet.binding, selecting(2), [certificate])).toMatch(/not to go/);
  });

  it('is refused when another document was bound than was certified', () => {
    const other = { ...certificate, redactedSha256: 'a'.repeat(64) };
    expect(checkBinding(bound.packet.binding, manifest(), [other])).toMatch(/not the one/);
    expect(checkBinding(bound.packet.binding, manifest(), [])).toMatch(/not those/);
  });
});

describe('a packet of several volumes', () => {
  it('is cut at the limit, each volume whole, and proven', async () => {
    const { packet, volumes } = await bindHere(manifest({ volumes: { pages: 7 } }), [{ bytes: part, certificate }]);
    expect(volumes.length).toBeGreaterThan(1);
    expect(packet.volumes.every(({ pages }) => pages <= 7)).toBe(true);
    await verifyPacket({ binding: packet.binding, volumes });
    expect(checkBinding(packet.binding, manifest(), [certificate])).toBeUndefined();
    await expect(verifyPacket({ binding: packet.binding, volumes: [...volumes].reverse() })).rejects.toThrow();
  });
});
