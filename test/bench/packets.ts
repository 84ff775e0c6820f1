import { PDFDocument } from 'pdf-lib';
import { assemblePacket } from '#functions/pdf/assemble.ts';
import { memorySource } from '#functions/pdf/concat/normalise.ts';
import { redactDocument } from '#functions/pdf/redact.ts';
import { extractWords } from '#functions/pdf/text.ts';
import { verifyPacket } from '#functions/pdf/verify/verify-packet.ts';
import { HIDDEN_WORDS } from '#infra/local/demo/cast.ts';
import { cachedCharts } from '#infra/local/seed-charts.ts';
import { documentId, markId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { aManifest, aManifestDocument } from '#test/support/manifests.ts';
import { type Row, seconds, timed } from './measure.ts';

const DOCUMENT = documentId.parse(`doc_${'0'.repeat(26)}`);

const marksIn = async (bytes: Uint8Array, pages: number): Promise<Mark[]> => {
  const found: Omit<Mark, 'id'>[] = [];
  for (let page = 1; page <= pages; page += 1) {
    const words = await extractWords(bytes, page);
    for (const { text, rect } of words)
      if (HIDDEN_WORDS.some((word) => text.includes(word)))
        found.push({ page, rect: [...rect] as Mark['rect'], reason: 'third-party', source: 'search' });
  }
  return found.map((mark, index) => ({ ...mark, id: markId.parse(`mrk_${String(index).padStart(26, '0')}`) }));
};

/** The least that any assembly does: copy the pages, write the file. */
const copyBare = async (bytes: Uint8Array): Promise<void> => {
  const output = await PDFDocument.create();
  const source = await PDFDocument.load(bytes);
  for (const page of await output.copyPages(source, source.getPageIndices())) output.addPage(page);
  await output.save();
};

/** Redaction and assembly of the long chart, proof included. */
export const benchPackets = async (): Promise<Row[]> => {
  const chart = (await cachedCharts()).find(({ id }) => id === 'clinic-100001');
  if (!chart) throw new Error('The clinic chart is missing');
  const { bytes, pages } = chart;
  const marks = await marksIn(bytes, pages);
  const marked = new Set(marks.map(({ page }) => page)).size;
  const redact = (on: readonly Mark[]) => redactDocument({ documentId: DOCUMENT, source: bytes, marks: on });
  const clean = await redact([]);
  if (!clean.ok) throw new Error(clean.refusal.code);
  const { certificate } = clean.value;
  const bind = async (): Promise<void> => {
    const chunks: Uint8Array[] = [];
    const write = async (chunk: Uint8Array): Promise<void> => {
      chunks.push(Uint8Array.from(chunk));
    };
    const { binding } = await assemblePacket({
      manifest: aManifest([aManifestDocument(DOCUMENT, pages)]),
      parts: [{ documentId: DOCUMENT, source: memorySource(clean.value.bytes), certificate }],
      openVolume: async () => ({ write }),
    });
    await verifyPacket({ binding, volumes: [new Uint8Array(Buffer.concat(chunks))] });
  };

  const bare = await timed(3, () => copyBare(clean.value.bytes));
  const assembled = await timed(3, bind);
  const redacted = await timed(2, () => redact(marks));
  return [
    { what: `copy ${pages} pages with pdf-lib alone`, value: seconds(bare) },
    { what: `assemble and prove ${pages} unmarked pages`, value: seconds(assembled), ratio: assembled / bare },
    {
      what: `redact and prove ${pages} pages, ${marks.length} marks on ${marked}`,
      value: `${seconds(redacted)}, ${((1000 * pages) / redacted).toFixed(1)} pages/s`,
    },
  ];
};
