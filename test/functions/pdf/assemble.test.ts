import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { redactDocument } from '#functions/pdf/redact.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { extractText, extractWords } from '#functions/pdf/text.ts';
import { provePages } from '#functions/pdf/verify/page-proofs.ts';
import { makeMixedChart } from '#infra/local/charts/mixed-chart.ts';
import { PATIENTS } from '#infra/local/charts/people.ts';
import { documentId, markId } from '#shared/ids.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import { aManifest, aManifestDocument } from '#test/support/manifests.ts';
import { type BoundHere, bindHere, certificateFor } from './bind-here.ts';

const DOCUMENT = documentId.parse('doc_00000000000000000000000000');
const OTHER = documentId.parse('doc_00000000000000000000000001');

const DOCUMENTS = [
  aManifestDocument(OTHER, 5, { title: 'Laboratory', recordType: 'lab', recordDate: '2024-01-02' }),
  aManifestDocument(DOCUMENT, 5, {
    title: 'Wound care',
    marks: [
      {
        id: markId.parse(`mrk_${'0'.repeat(26)}`),
        page: 1,
        rect: [0, 0, 9, 9],
        reason: 'psychotherapy',
        source: 'drawn',
      },
    ],
  }),
];
const manifest = (facts: Partial<Manifest> = {}): Manifest => aManifest(DOCUMENTS, facts);

type OneVolume = BoundHere & { bytes: Uint8Array; pages: number };
let record: Uint8Array;
let proofs: Awaited<ReturnType<typeof provePages>>;
let packet: OneVolume;
let texts: string[];

const oneVolume = async (bound: Promise<BoundHere>): Promise<OneVolume> => {
  const { packet: built, volumes } = await bound;
  const [bytes, volume] = [volumes[0], built.volumes[0]];
  if (!bytes || !volume || volumes.length !== 1) throw new Error('One volume expected');
  return { packet: built, volumes, bytes, pages: volume.pages };
};
const build = (facts: Partial<Manifest> = {}): Promise<OneVolume> =>
  oneVolume(
    bindHere(
      manifest(facts),
      [DOCUMENT, OTHER].map((id) => ({ bytes: record, certificate: certificateFor(id, record, proofs) })),
    ),
  );

beforeAll(async () => {
  const [patient] = PATIENTS;
  if (!patient) throw new Error('No patients');
  const redacted = await redactDocument({ documentId: DOCUMENT, source: await makeMixedChart(patient), marks: [] });
  if (!redacted.ok) throw new Error(redacted.refusal.code);
  record = redacted.value.bytes;
  proofs = await provePages(record);
  packet = await build();
  texts = await extractText(packet.bytes);
});

describe('a packet', () => {
  it('opens with a cover that says what is inside and what was covered, in neutral words', () => {
    const cover = texts[0] ?? '';
    for (const words of [
      'Fairview General Hospital',
      'SP-7K2M-Q9XT',
      'Hargrove & Pell LLP',
      'José Núñez',
      'November 22, 2026',
      '1 area on 1 page',
      'Withheld as the law requires or allows',
      'If this reached you by mistake',
    ])
      expect(cover).toContain(words);
    expect(cover).not.toMatch(/psychotherapy/i);
  });

  it('carries the reference and its page number on every page', () => {
    expect(packet.pages).toBe(14);
    texts.forEach((text, index) => {
      expect(text).toContain('SP-7K2M-Q9XT');
      expect(text).toContain(`Page ${index + 1} of 14`);
    });
  });

  it('binds notes before laboratory results whatever order they came in', () => {
    expect(texts[1]).toMatch(/Wound care.*3.*Laboratory.*8/);
    expect(texts[2]).toContain('Referral letter');
    expect(texts[6]).toContain('Flowsheet');
  });

  it('keeps the stamp clear of the record above it', async () => {
    for (const page of [3, 4, 7]) {
      const words = await extractWords(packet.bytes, page);
      const stamp = words.find(({ text }) => text === 'SP-7K2M-Q9XT');
      const above = words.filter(({ text, rect }) => text !== 'SP-7K2M-Q9XT' && rect[1] > 24);
      expect(Math.min(...above.map(({ rect }) => rect[1]))).toBeGreaterThan(stamp?.rect[3] ?? 0);
    }
  });

  it('is the same bytes when built again', async () => {
    const hash = ({ bytes }: OneVolume): string => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await build())).toBe(hash(packet));
  });

  it('has title, language, page labels, bookmarks and linked contents', async () => {
    const document = await PDFDocument.load(packet.bytes, { updateMetadata: false });
    const { catalog } = document;
    expect(document.getTitle()).toBe('Medical records SP-7K2M-Q9XT');
    expect(catalog.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('en');
    expect(catalog.lookup(PDFName.of('PageLabels'), PDFDict)).toBeDefined();
    const titles: string[] = [];
    const read = (parent: PDFDict): void => {
      for (
        let item = parent.lookup(PDFName.of('First'));
        item instanceof PDFDict;
        item = item.lookup(PDFName.of('Next'))
      ) {
        titles.push(item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
        read(item);
      }
    };
    read(catalog.lookup(PDFName.of('Outlines'), PDFDict));
    expect(titles).toEqual([
      'Cover',
      'Contents',
      'Visit and progress notes',
      'Wound care',
      'Laboratory results',
      'Laboratory',
      'Covered and withheld',
      'Digital identification',
    ]);
    expect(document.getPage(1).node.lookup(PDFName.of('Annots'), PDFArray).size()).toBe(2);
  });

  it('speaks Spanish', async () => {
    const [cover = '', contents = ''] = await extractText((await build({ language: 'es' })).bytes);
    expect(cover).toContain('Expediente médico');
    expect(cover).toContain('22 de noviembre de 2026');
    expect(contents).toContain('Contenido');
  });

  it('survives names in scripts that its fonts lack, and very long ones', async () => {
    const [cover = ''] = await extractText(
      (await build({ patient: '王小明 Łukasz Đặng', recipient: 'W'.repeat(400), facility: '🏥 St. Mary' })).bytes,
    );
    expect(cover).toContain('Łukasz Đặng');
    expect(cover).toContain('\ufffd');
    expect(cover).toContain('St. Mary');
  });

  it('makes room for as many contents pages as it takes', async () => {
    const leaf = await PDFDocument.create({ updateMetadata: false });
    leaf.addPage([612, 792]);
    const onePage = await savePdf(leaf);
    const leafProofs = await provePages(onePage);
    const documents = Array.from({ length: 80 }, (_, index) => ({
      ...(manifest().documents[0] ?? { title: '' }),
      pages: 1,
      documentId: documentId.parse(`doc_${String(index).padStart(26, '0')}`),
      title: `Report ${index}`,
    }));
    const built = await oneVolume(
      bindHere(
        manifest({ documents: documents as Manifest['documents'] }),
        documents.map((one) => ({
          bytes: onePage,
          certificate: certificateFor(one.documentId, onePage, leafProofs),
        })),
      ),
    );
    const pages = await extractText(built.bytes);
    const contents = pages.filter((text) => /Report \d+.*Report \d+/.test(text) && !/[0-9a-f]{64}/.test(text));
    expect(contents.length).toBeGreaterThan(1);
    expect(contents[0]).toContain(`Report 0 ${contents.length + 2}`);
  });

  it('refuses a document whose pages are not those of the manifest', async () => {
    const [one, two] = manifest().documents;
    if (!one || !two) throw new Error('Two documents expected');
    await expect(build({ documents: [one, { ...two, pages: 4 }] })).rejects.toThrow(/number of pages/);
  });
});
