import { decodePDFRawStream, PDFArray, PDFContentStream, PDFDict, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';

const decoded = (stream: PDFStream): string => {
  const bytes =
    stream instanceof PDFRawStream
      ? decodePDFRawStream(stream).decode()
      : stream instanceof PDFContentStream
        ? stream.getUnencodedContents()
        : undefined;
  if (!bytes) throw new Error('A content stream cannot be decoded');
  return Buffer.from(bytes).toString('latin1');
};

/** Every name in a content stream, its #xx escapes resolved: more than the operands of Do, Tf, gs and the like, never fewer. */
const namesIn = (content: string): string[] =>
  Array.from(content.matchAll(/\/([^\s()<>[\]{}/%]+)/g), ([, name]) =>
    (name ?? '').replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

export const contentStreams = (contents: unknown): PDFStream[] => {
  if (contents instanceof PDFStream) return [contents];
  if (!(contents instanceof PDFArray)) return [];
  return Array.from({ length: contents.size() }, (_, index) => contents.lookup(index)).filter(
    (item) => item instanceof PDFStream,
  );
};

/** Names used by streams, and by Form XObjects that bring no resources of their own and so use the page's. */
export const usedNames = (streams: readonly PDFStream[], resources: PDFDict | undefined): Set<string> => {
  const used = new Set<string>();
  const seen = new Set<PDFStream>();
  const visit = (stream: PDFStream): void => {
    if (seen.has(stream)) return;
    seen.add(stream);
    for (const name of namesIn(decoded(stream))) used.add(name);
  };
  for (const stream of streams) visit(stream);
  const objects = resources?.lookup(PDFName.of('XObject'));
  if (!(objects instanceof PDFDict)) return used;
  let grew = true;
  while (grew) {
    const before = used.size + seen.size;
    for (const name of used) {
      const object = objects.lookup(PDFName.of(name));
      const borrows =
        object instanceof PDFStream &&
        object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form') &&
        !object.dict.has(PDFName.of('Resources'));
      if (borrows) visit(object);
    }
    grew = used.size + seen.size > before;
  }
  return used;
};
