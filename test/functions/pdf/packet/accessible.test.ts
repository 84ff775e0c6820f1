import { PDFDocument, StandardFonts } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { savePdf } from '#functions/pdf/save.ts';
import { provePages } from '#functions/pdf/verify/page-proofs.ts';
import { documentId, markId } from '#shared/ids.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { aManifest, aManifestDocument } from '#test/support/manifests.ts';
import { bindHere, certificateFor } from '../bind-here.ts';

const ID = documentId.parse(`doc_${'0'.repeat(26)}`);
const marked = (page: number, reason: RedactionReason) => ({
  id: markId.parse(`mrk_${'0'.repeat(26)}`),
  page,
  rect: [0, 0, 9, 9] as [number, number, number, number],
  reason,
  source: 'drawn' as const,
});

const manifest = aManifest(
  [
    aManifestDocument(ID, 3, {
      title: 'Visit notes',
      recordDate: '2024-03-01',
      marks: [marked(1, 'psychotherapy'), marked(2, 'sensitive'), marked(3, 'third-party')],
    }),
  ],
  {
    certification: true,
    linkDays: 14,
    notices: ['42 CFR part 2 prohibits unauthorized use or disclosure of these records.'],
  },
);

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type Node = { role?: string; children?: (Node | { type: string })[] };

let document: Awaited<ReturnType<Pdfjs['getDocument']>['promise']>;
let texts: string[];
let raw: string;

const rolesIn = (node: Node): string[] => [
  ...(node.role ? [node.role] : []),
  ...(node.children ?? []).flatMap((child) => ('role' in child ? rolesIn(child) : [])),
];
const rolesOn = async (page: number): Promise<string[]> =>
  rolesIn(((await (await document.getPage(page)).getStructTree()) ?? {}) as Node);

beforeAll(async () => {
  const source = await PDFDocument.create({ updateMetadata: false });
  const font = await source.embedFont(StandardFonts.Helvetica);
  for (let page = 1; page <= 3; page += 1)
    source.addPage([612, 792]).drawText(`Day ${page}`, { x: 60, y: 700, size: 12, font });
  const part = await savePdf(source);
  const bound = await bindHere(manifest, [
    { bytes: part, certificate: certificateFor(ID, part, await provePages(part)) },
  ]);
  const bytes = bound.volumes[0] ?? new Uint8Array();
  raw = Buffer.from(bytes).toString('latin1');
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  texts = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
});

describe('a packet for those who hear it', () => {
  it('says its title and language, and that it is tagged', async () => {
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Medical records SP-7K2M-Q9XT', Language: 'en' });
    expect(raw).toContain('/MarkInfo<</Marked true>>');
  });

  it('has headings, lists and a table on the cover, and linked entries in the contents', async () => {
    expect(await rolesOn(1)).toEqual(
      expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'P']),
    );
    expect(await rolesOn(2)).toEqual(expect.arrayContaining(['H1', 'TOC', 'TOCI', 'Link']));
    const annotations = await (await document.getPage(2)).getAnnotations();
    expect(annotations).toHaveLength(1);
  });

  it('reads each record page as a paragraph of its document, without the stamp', async () => {
    expect(await rolesOn(4)).toContain('P');
    expect(raw.match(/\/Artifact <<\/Type\/Pagination\/Subtype\/Footer>> BDC/g)).toHaveLength(3);
  });
});

describe('the pages around the records', () => {
  it('hold the notice word for word', () => {
    expect(texts[2]).toContain(manifest.notices?.[0]);
  });

  it('list what is covered by page and rule, and tell protected reasons apart nowhere', () => {
    const index = texts.find((text) => text.startsWith('Covered and withheld')) ?? '';
    expect(index).toMatch(
      /4–5\s+Withheld as the law requires or allows\s+45 CFR 164\.524\(a\), other federal or state law/,
    );
    expect(index).toMatch(/6\s+Information about another person\s+45 CFR 164\.502\(a\)/);
    expect(texts.join(' ')).not.toMatch(/psychotherapy|sensitive/i);
  });

  it("carry the custodian's certification with what is true of this packet", () => {
    const page = texts.find((text) => text.startsWith('Certification of records')) ?? '';
    expect(page.replaceAll(/\s+/g, ' ')).toMatch(
      /803\(6\) and 902\(11\).*3 pages on packet pages 4 to 6.*902\(14\).*28 U\.S\.C\. 1746/,
    );
  });

  it('give the hash of the redacted part and never that of the source', () => {
    expect(texts.at(-1)).toMatch(/Visit notes\s+3\s+[0-9a-f]{64}/);
    expect(raw + texts.join('')).not.toContain('5'.repeat(64));
  });

  it('say for how long the link works', () => {
    expect(texts[0]).toContain('works for 14 days');
  });
});
