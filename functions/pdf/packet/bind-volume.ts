import { createHash } from 'node:crypto';
import { stampOf } from '#shared/packet/stamp.ts';
import { openCopier } from '../concat/copier.ts';
import { type Output, openOutput } from '../concat/output.ts';
import { readPages } from '../concat/page-list.ts';
import { openSource } from '../concat/source-file.ts';
import type { ByteSink, ByteSource } from '../engine.ts';
import { writeCatalog } from './catalog.ts';
import { type Faces, openFaces } from './face.ts';
import type { Bookmark } from './outline.ts';
import { writeOutline } from './outline.ts';
import { drawOwnPages, type OwnPages, type OwnSection } from './own-pages.ts';
import { openPageTree, type PageTree } from './page-tree.ts';
import { stampOperators } from './stamp.ts';
import { writeStructure } from './structure.ts';
import type { Tag } from './tag.ts';
import { recordPages, type VolumeFacts } from './volume.ts';
import { writeFace, writeObject } from './write-face.ts';
import { openLinks, writeOwnPage } from './write-own-page.ts';
import { writeRecordPage } from './write-record-page.ts';

/** Pages `from` to `to` (0-based, `to` not included) of a redacted part, and the document they belong to. */
export type BoundStretch = { title: string; source: ByteSource; pages: number; from: number; to: number };

export type VolumeInput = {
  facts: Omit<VolumeFacts, 'front' | 'pages'>;
  stretches: readonly BoundStretch[];
  sink: ByteSink;
  onRecordPage: () => Promise<void>;
};
export type WrittenVolume = { sha256: string; bytes: number; pages: number; front: number };

type Work = { input: VolumeInput; output: Output; faces: Faces; tree: PageTree; pages: number; fonts: number };

const stampFor = ({ input, faces, pages }: Work, index: number) => {
  const { manifest, words, number, volumes } = input.facts;
  const { reference, recipient } = manifest;
  const stamp = stampOf({ reference, recipient, page: index + 1, pages, volume: number, volumes }, words);
  return (width: number, height: number): string => stampOperators(faces, stamp, width, height);
};

const writeSections = async (
  work: Work,
  sections: readonly OwnSection[],
  links: ReturnType<typeof openLinks>,
): Promise<void> => {
  for (const page of sections.flatMap((section) => section.pages))
    await writeOwnPage({ ...work, links }, page, stampFor(work, page.slot.index)(612, 792));
};

/** Record pages of one stretch, each a paragraph of its document for those who hear it. */
const writeStretch = async (work: Work, stretch: BoundStretch, first: number): Promise<Tag['kids']> => {
  const file = await openSource(stretch.source);
  const pages = await readPages(file);
  if (pages.length !== stretch.pages) throw new Error('A part has another number of pages than was certified');
  const copier = openCopier(file, work.output);
  const kids: Tag['kids'] = [];
  for (const [offset, page] of pages.slice(stretch.from, stretch.to).entries()) {
    const index = first + offset;
    await writeRecordPage(copier, page, index, { ...work, stamp: stampFor(work, index) });
    kids.push({ role: 'P', kids: [{ page: { index }, mcid: 0 }] });
    await work.input.onRecordPage();
  }
  return kids;
};

const writeRecords = async (work: Work, front: number): Promise<Tag[]> => {
  const tags: Tag[] = [];
  let next = front;
  for (const stretch of work.input.stretches) {
    const kids = await writeStretch(work, stretch, next);
    next += stretch.to - stretch.from;
    const last = tags.at(-1);
    if (last && last.title === stretch.title && stretch.from > 0) last.kids.push(...kids);
    else tags.push({ role: 'Sect', title: stretch.title, kids });
  }
  return tags;
};

const bookmarksOf = ({ front, back, groups }: OwnPages): Bookmark[] => {
  const lead = ({ title, pages }: OwnSection): Bookmark => ({ title, page: pages[0]?.slot.index ?? 0 });
  return [
    ...front.map(lead),
    ...groups.map(({ heading, entries }) => ({
      title: heading,
      page: (entries[0]?.firstPage ?? 1) - 1,
      children: entries.map(({ title, firstPage }) => ({ title, page: firstPage - 1 })),
    })),
    ...back.map(lead),
  ];
};

const slotPages = (sections: readonly OwnSection[], first: number): void => {
  sections
    .flatMap((section) => section.pages)
    .forEach((page, offset) => {
      page.slot.index = first + offset;
    });
};

const writeFonts = async ({ output, fonts, faces }: Work): Promise<void> => {
  const [regular, bold] = [output.allocate(), output.allocate()];
  writeObject(output, fonts, `<</S ${regular} 0 R/B ${bold} 0 R>>`);
  await writeFace(output, regular, faces.regular);
  await writeFace(output, bold, faces.bold);
};

/** An identity that depends on what is bound alone, so that the same packet twice is the same bytes. */
const identityOf = ({ manifest, parts, number }: VolumeInput['facts']): string =>
  createHash('sha256')
    .update([manifest.requestId, manifest.buildId, number, ...parts.map(({ sha256 }) => sha256)].join('\n'))
    .digest('hex')
    .slice(0, 32);

/** Writes one volume from front to back: its own pages first, the records as they come, then all that points at them. */
export const bindVolume = async (input: VolumeInput): Promise<WrittenVolume> => {
  const { manifest, words, number, volumes } = input.facts;
  const faces = openFaces();
  const records = recordPages({ ...input.facts, front: 0, pages: 0 });
  const own = drawOwnPages(faces, input.facts, records);
  const front = own.front.reduce((sum, { pages }) => sum + pages.length, 0);
  const pages = front + records + own.back.reduce((sum, section) => sum + section.pages.length, 0);
  slotPages(own.front, 0);
  slotPages(own.back, front + records);

  const output = openOutput(input.sink);
  const work: Work = { input, output, faces, pages, tree: openPageTree(output, pages), fonts: output.allocate() };
  const links = openLinks(output, pages);
  await writeSections(work, own.front, links);
  const tags = await writeRecords(work, front);
  await writeSections(work, own.back, links);
  await writeFonts(work);
  work.tree.write();
  const sections = [...own.front.map(({ tag }) => tag), ...tags, ...own.back.map(({ tag }) => tag)];
  const structure = await writeStructure(
    output,
    { role: 'Document', kids: sections },
    { pageNumber: work.tree.pageNumber, linkNumber: links.number, linkKey: links.key },
  );
  const outline = writeOutline(output, bookmarksOf(own), work.tree.pageNumber);
  const suffix = volumes > 1 ? `, ${words.volumeOf(number, volumes)}` : '';
  const title = `${words.title} ${manifest.reference}${suffix}`;
  const roots = writeCatalog(
    output,
    { title, language: manifest.language, date: manifest.date },
    { pages: work.tree.root, outline, structure },
  );
  const id = identityOf(input.facts);
  const written = await output.finish((size) => `<</Size ${size}${roots}/ID[<${id}><${id}>]>>`);
  return { ...written, pages, front };
};
