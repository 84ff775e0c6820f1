import { type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef, PDFString } from 'pdf-lib';
import type { ContentsLink } from './contents-page.ts';

export type Bookmark = { title: string; page: PDFPage; children?: Bookmark[] };

const destination = (page: PDFPage) => page.doc.context.obj([page.ref, 'XYZ', null, page.getHeight(), null]);

/** Writes siblings of the outline (ISO 32000-1, 12.3.3) and returns the first, the last and how many lines are open below. */
const writeLevel = (
  document: PDFDocument,
  parent: PDFRef,
  bookmarks: readonly Bookmark[],
): { first: PDFRef; last: PDFRef; open: number } | undefined => {
  const { context } = document;
  const references = bookmarks.map(() => context.nextRef());
  let open = bookmarks.length;
  bookmarks.forEach(({ title, page, children = [] }, index) => {
    const own = references[index];
    if (!own) return;
    const [before, after] = [references[index - 1], references[index + 1]];
    const below = writeLevel(document, own, children);
    open += below?.open ?? 0;
    context.assign(
      own,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: destination(page),
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
        ...(below ? { First: below.first, Last: below.last, Count: below.open } : {}),
      }),
    );
  });
  const [first, last] = [references[0], references.at(-1)];
  return first && last ? { first, last, open } : undefined;
};

export const writeOutline = (document: PDFDocument, bookmarks: readonly Bookmark[]): void => {
  const { context } = document;
  const root = context.nextRef();
  const level = writeLevel(document, root, bookmarks);
  if (!level) return;
  context.assign(root, context.obj({ Type: 'Outlines', First: level.first, Last: level.last, Count: level.open }));
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
};

/** Makes every line of the contents a link to the first page of its document. */
export const writeLinks = (document: PDFDocument, links: readonly ContentsLink[]): void => {
  const pages = document.getPages();
  for (const { page, rect, target } of links) {
    const to = pages[target - 1];
    if (!to) throw new Error('The contents name a page that the packet does not have');
    page.node.addAnnot(
      document.context.register(
        document.context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: rect,
          Border: [0, 0, 0],
          F: 4,
          Dest: destination(to),
        }),
      ),
    );
  }
};

/** Title, language and page numbers for readers and assistive technology. The title names no patient: it shows in window lists. */
export const writeCatalog = (document: PDFDocument, facts: { title: string; language: string; date: string }): void => {
  const { context, catalog } = document;
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
  const day = `D:${facts.date.replaceAll('-', '')}000000Z`;
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(facts.title),
      Producer: PDFString.of('Sallyport'),
      CreationDate: PDFString.of(day),
      ModDate: PDFString.of(day),
    }),
  );
};
