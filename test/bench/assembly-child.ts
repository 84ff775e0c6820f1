import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { openFileSink, openFileSource } from '#functions/pdf/concat/local-file.ts';
import { readPages } from '#functions/pdf/concat/page-list.ts';
import { openSource } from '#functions/pdf/concat/source-file.ts';
import { type BoundStretch, bindVolume } from '#functions/pdf/packet/bind-volume.ts';
import { savePdf } from '#functions/pdf/save.ts';
import { documentId } from '#shared/ids.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import { packetWords } from '#shared/packet/words.ts';
import { aManifest, aManifestDocument } from '#test/support/manifests.ts';

/** One tool in a process of its own, so that its memory is its own: FOLDER OUT TOOL. */
const [folder = '', out = '', tool = ''] = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.pdf'))
  .sort()
  .map((file) => join(folder, file));

/** The whole of it: cover, contents, outline, stamps, tags, page labels, hashes. */
const sallyport = async (): Promise<number> => {
  const sources = await Promise.all(files.map(openFileSource));
  const documents: Manifest['documents'] = [];
  const stretches: BoundStretch[] = [];
  for (const [index, source] of sources.entries()) {
    const pages = (await readPages(await openSource(source))).length;
    const title = basename(files[index] ?? '');
    const id = documentId.parse(`doc_${String(index).padStart(26, '0')}`);
    documents.push(aManifestDocument(id, pages, { title }));
    stretches.push({ title, source, pages, from: 0, to: pages });
  }
  const sink = await openFileSink(out);
  const { pages } = await bindVolume({
    facts: {
      manifest: aManifest(documents),
      words: packetWords('en'),
      documents,
      parts: documents.map(({ title, pages: count, sha256 }) => ({ title, pages: count, sha256 })),
      number: 1,
      volumes: 1,
    },
    stretches,
    sink,
    onRecordPage: async () => undefined,
  });
  await sink.close();
  await Promise.all(sources.map(({ close }) => close()));
  return pages;
};

const pdfLib = async (): Promise<number> => {
  const { readFile, writeFile } = await import('node:fs/promises');
  const output = await PDFDocument.create();
  const font = await output.embedFont(StandardFonts.Helvetica);
  for (const file of files) {
    const source = await PDFDocument.load(await readFile(file), { parseSpeed: Number.POSITIVE_INFINITY });
    for (const page of await output.copyPages(source, source.getPageIndices())) output.addPage(page);
  }
  const pages = output.getPages();
  pages.forEach((page, index) => {
    page.drawText(`SP-7K2M-Q9XT  Page ${index + 1} of ${pages.length}`, { x: 54, y: 10, size: 8, font });
  });
  await writeFile(out, await savePdf(output));
  return pages.length;
};

/** One round for every line that comes in, so that tools can take turns. */
for await (const _ of createInterface({ input: process.stdin })) {
  const from = performance.now();
  await (tool === 'pdf-lib' ? pdfLib() : sallyport());
  const millis = performance.now() - from;
  console.log(JSON.stringify({ millis, megabytes: process.resourceUsage().maxRSS / 1024 }));
}
