import { PDFDocument, type PDFPage } from 'pdf-lib';
import { type ContentsGroup, contentsOf } from '#shared/packet/contents.ts';
import { orderDocuments } from '#shared/packet/order.ts';
import type { Manifest } from '#shared/packet/plan.ts';
import { packetWords } from '#shared/packet/words.ts';
import type { AssembleInput, Packet } from './engine.ts';
import { type ContentsLink, drawContents } from './packet/contents-page.ts';
import { drawCover } from './packet/cover.ts';
import { type Bookmark, writeCatalog, writeLinks, writeOutline } from './packet/navigation.ts';
import { placeRecordPage } from './packet/record-page.ts';
import { embedFonts, type Fonts, openSheet } from './packet/sheet.ts';
import { stampPage } from './packet/stamp.ts';
import { savePdf } from './save.ts';
import { loadTree } from './source-tree.ts';
import { verifyPacket } from './verify/verify-packet.ts';

type Front = { cover: PDFPage[]; contents: PDFPage[]; links: ContentsLink[]; groups: ContentsGroup[] };

const drawFront = (document: PDFDocument, fonts: Fonts, manifest: Manifest, frontPages: number): Front => {
  const words = packetWords(manifest.language);
  const recordPages = manifest.documents.reduce((sum, { pages }) => sum + pages, 0);
  const groups = contentsOf(manifest.documents, frontPages, words);
  const coverSheet = openSheet(document, fonts);
  drawCover(coverSheet, manifest, words, frontPages + recordPages);
  const contentsSheet = openSheet(document, fonts);
  const links = drawContents(contentsSheet, groups, words);
  return { cover: coverSheet.pages, contents: contentsSheet.pages, links, groups };
};

/** How long cover and contents are decides every page number in them, so they are drawn once only to be counted. */
const countFrontPages = async (manifest: Manifest): Promise<number> => {
  const trial = await PDFDocument.create({ updateMetadata: false });
  const front = drawFront(trial, await embedFonts(trial), manifest, 9);
  return front.cover.length + front.contents.length;
};

const addRecords = async (output: PDFDocument, { manifest, documents, onPage }: AssembleInput): Promise<void> => {
  const total = manifest.documents.reduce((sum, { pages }) => sum + pages, 0);
  let done = 0;
  for (const planned of orderDocuments(manifest.documents)) {
    const given = documents.find(({ documentId }) => documentId === planned.documentId);
    if (!given) throw new Error('A document of the manifest is missing');
    const tree = await loadTree(given.bytes);
    if (tree.getPageCount() !== planned.pages)
      throw new Error('A document has another number of pages than the manifest says');
    for (const page of await output.copyPages(tree, tree.getPageIndices())) {
      placeRecordPage(output, page);
      // The copy lives on as a form; the page object itself would be an unreachable leftover.
      output.context.delete(page.ref);
      done += 1;
      await onPage?.(done, total);
    }
  }
};

const bookmarksOf = ({ cover, contents, groups }: Front, pages: readonly PDFPage[], manifest: Manifest): Bookmark[] => {
  const words = packetWords(manifest.language);
  const at = (index: number): PDFPage => {
    const page = pages[index];
    if (!page) throw new Error('A bookmark points past the packet');
    return page;
  };
  const records = groups.map(({ heading, entries }) => ({
    title: heading,
    page: at((entries[0]?.firstPage ?? 1) - 1),
    children: entries.map(({ title, firstPage }) => ({ title, page: at(firstPage - 1) })),
  }));
  return [
    { title: words.cover, page: at(0) },
    { title: words.contents, page: at(cover.length) },
    ...(contents.length > 0 ? records : []),
  ];
};

/** Binds cover, contents and redacted records into one packet. A pure function of its input: the same manifest gives the same bytes. */
export const assemblePacket = async (input: AssembleInput): Promise<Packet> => {
  const { manifest } = input;
  const words = packetWords(manifest.language);
  const output = await PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(output);
  const front = drawFront(output, fonts, manifest, await countFrontPages(manifest));
  await addRecords(output, input);
  const pages = output.getPages();
  pages.forEach((page, index) => {
    stampPage(page, fonts, {
      left: manifest.reference,
      middle: words.stampNotice,
      right: words.pageOf(index + 1, pages.length),
    });
  });
  writeLinks(output, front.links);
  writeOutline(output, bookmarksOf(front, pages, manifest));
  writeCatalog(output, {
    title: `${words.title} ${manifest.reference}`,
    language: manifest.language,
    date: manifest.date,
  });
  const bytes = await savePdf(output);
  await verifyPacket(bytes, front.cover.length + front.contents.length, input);
  return { bytes, pages: pages.length };
};
