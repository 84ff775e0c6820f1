import { createHash } from 'node:crypto';
import type { ComposedLetter } from '#shared/letters/compose.ts';
import { packetWords } from '#shared/packet/words.ts';
import { type Output, openOutput } from '../concat/output.ts';
import { writeCatalog } from '../packet/catalog.ts';
import { type Faces, openFaces } from '../packet/face.ts';
import { writeOutline } from '../packet/outline.ts';
import { openPageTree } from '../packet/page-tree.ts';
import { LETTER, type OwnPage, openSheet, type Sheet } from '../packet/sheet.ts';
import { stampOperators } from '../packet/stamp.ts';
import { writeStructure } from '../packet/structure.ts';
import type { Tag } from '../packet/tag.ts';
import { writeFace, writeObject } from '../packet/write-face.ts';
import { openLinks, writeOwnPage } from '../packet/write-own-page.ts';
import { drawLetter } from './draw-letter.ts';

export type RenderedLetter = { bytes: Uint8Array<ArrayBuffer>; sha256: string; pages: number };

const writeFonts = async (output: Output, fonts: number, faces: Faces): Promise<void> => {
  const [regular, bold] = [output.allocate(), output.allocate()];
  writeObject(output, fonts, `<</S ${regular} 0 R/B ${bold} 0 R>>`);
  await writeFace(output, regular, faces.regular);
  await writeFace(output, bold, faces.bold);
};

const writePages = async (output: Output, faces: Faces, pages: readonly OwnPage[], letter: ComposedLetter) => {
  const { language, reference, letterhead } = letter.frame;
  const words = packetWords(language);
  const tree = openPageTree(output, pages.length);
  const links = openLinks(output, pages.length);
  const fonts = output.allocate();
  for (const [index, page] of pages.entries()) {
    page.slot.index = index;
    const stamp = {
      left: `${letterhead.facility} · ${words.reference} ${reference}`,
      right: words.pageOf(index + 1, pages.length),
    };
    await writeOwnPage({ output, tree, links, fonts }, page, stampOperators(faces, stamp, LETTER.width, LETTER.height));
  }
  await writeFonts(output, fonts, faces);
  tree.write();
  return { tree, links };
};

const drawn = (letter: ComposedLetter): { tag: Tag; sheet: Sheet; faces: Faces } => {
  let tag: Tag = { role: 'Sect', kids: [] };
  const sheet = drawLetter(() => {
    tag = { role: 'Sect', title: letter.title, kids: [] };
    return openSheet(openFaces(), tag);
  }, letter);
  return { tag, sheet, faces: sheet.faces };
};

/**
 * A letter as a PDF on US Letter, tagged for those who hear it, with the writer of a packet's own pages. Nothing in it
 * depends on when or where it is made: the same letter is the same bytes.
 */
export const renderLetter = async (letter: ComposedLetter): Promise<RenderedLetter> => {
  const { tag, sheet, faces } = drawn(letter);

  const chunks: Buffer[] = [];
  const output = openOutput({ write: async (bytes) => void chunks.push(Buffer.from(bytes)) });
  const { tree, links } = await writePages(output, faces, sheet.pages, letter);
  const structure = await writeStructure(
    output,
    { role: 'Document', kids: [tag] },
    { pageNumber: tree.pageNumber, linkNumber: links.number, linkKey: links.key },
  );
  const outline = writeOutline(output, [{ title: letter.title, page: 0 }], tree.pageNumber);
  const { language, date, reference } = letter.frame;
  const roots = writeCatalog(
    output,
    { title: `${letter.title}, ${reference}`, language, date },
    { pages: tree.root, outline, structure },
  );
  const id = createHash('sha256').update(JSON.stringify(letter)).digest('hex').slice(0, 32);
  const { sha256 } = await output.finish((size) => `<</Size ${size}${roots}/ID[<${id}><${id}>]>>`);
  return { bytes: Uint8Array.from(Buffer.concat(chunks)), sha256, pages: sheet.pages.length };
};
