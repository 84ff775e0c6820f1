import { createHash } from 'node:crypto';
import { PDFDocument, type PDFRef } from 'pdf-lib';
import type { Mark } from '#shared/redaction/mark.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { type OpenDocument, pageSize, withDocument } from './document.ts';
import type { OnPage, Redacted, RedactInput } from './engine.ts';
import { embedGlyphlessFont } from './glyphless-font.ts';
import { markErrors } from './mark-errors.ts';
import { type Prepared, prepare } from './prepare.ts';
import { type Rebuilt, rebuildPage } from './rebuild.ts';
import { savePdf } from './save.ts';
import { sha256OfSource } from './source-file.ts';
import { verifyRedaction } from './verify/verify-redaction.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Written = { bytes: Uint8Array; rebuilt: Rebuilt[] };

const write = async (
  document: OpenDocument,
  prepared: Prepared,
  marks: readonly Mark[],
  onPage: OnPage | undefined,
): Promise<Written> => {
  const output = await PDFDocument.create({ updateMetadata: false });
  const carriedIndexes = [...prepared.carried].sort((a, b) => a - b);
  const copies = await output.copyPages(prepared.tree, carriedIndexes);
  const rebuilt: Rebuilt[] = [];
  let font: PDFRef | undefined;
  for (let index = 0; index < document.pages; index += 1) {
    const copy = copies[carriedIndexes.indexOf(index)];
    const points = pageSize(document, index);
    if (copy) output.addPage(copy);
    else if (points) {
      font ??= embedGlyphlessFont(output.context);
      const onThisPage = marks.filter(({ page }) => page === index + 1);
      rebuilt.push(
        await rebuildPage(
          { document, index, points, userUnit: prepared.userUnits[index] ?? 1 },
          output,
          font,
          onThisPage,
        ),
      );
    } else throw new Error(`Page ${index + 1} has no size`);
    await onPage?.(index + 1, document.pages);
  }
  return { bytes: await savePdf(output), rebuilt };
};

/**
 * What the reviewer saw, minus the boxes, is all that leaves: pages with marks are rebuilt from burned pixels, the others
 * are carried as vector graphics without anything that is not drawn. The verifier then judges the finished bytes; if it
 * is not satisfied this throws, and there is no output.
 */
export const redactDocument = async (input: RedactInput): Promise<Result<Redacted>> => {
  const { documentId, source, marks, password = '', onPage } = input;
  const redact = async (document: OpenDocument): Promise<Result<Redacted>> => {
    const errors = markErrors(document, marks);
    if (errors.length > 0) return refuse({ code: 'mark-invalid', errors });
    const prepared = await prepare(source, password, document.pages, new Set(marks.map(({ page }) => page - 1)));
    const written = await write(document, prepared, marks, onPage);
    const checks = await verifyRedaction({
      bytes: written.bytes,
      pages: document.pages,
      rebuilt: written.rebuilt,
      carriedWords: prepared.carriedWords,
    });
    const certificate = {
      documentId,
      sourceSha256: sha256OfSource(source),
      redactedSha256: sha256(written.bytes),
      pagesRebuilt: written.rebuilt.map(({ index }) => index + 1),
      marksApplied: marks.length,
      wordsRemoved: written.rebuilt.reduce((sum, { words }) => sum + words.removed.length, 0),
      checks,
    };
    return ok({ bytes: written.bytes, pages: document.pages, certificate });
  };
  const opened = await withDocument(source, redact, password);
  if (opened.ok) return opened.value;
  return refuse({ code: opened.failure === 'password' ? 'file-encrypted' : 'file-damaged' });
};
