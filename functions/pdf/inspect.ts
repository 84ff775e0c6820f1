import { ok, type Result, refuse } from '#shared/result.ts';
import { breaksBudget, MAX_PAGES, MAX_PIXELS, MAX_SIDE } from './budgets.ts';
import { type OpenDocument, pageLoads, pageSize, withDocument } from './document.ts';
import type { PdfFacts, Source, UploadFacts, UploadType } from './engine.ts';
import { isJpeg, isPdf, isPng, jpegSize, pngSize } from './picture-size.ts';
import { withPieces } from './raw-streams.ts';

/** A form whose pages are drawn by a program inside it (XFA with NeedsRendering): any page we drew would be a placeholder. */
const FORMTYPE_XFA_FULL = 2;

const readSizes = (document: OpenDocument): Result<PdfFacts> => {
  if (document.pages > MAX_PAGES) return refuse({ code: 'file-too-long' });
  if (document.pdfium.FPDF_GetFormType(document.handle) === FORMTYPE_XFA_FULL) return refuse({ code: 'file-dynamic' });
  const sizes = Array.from({ length: document.pages }, (_, index) => pageSize(document, index));
  const known = sizes.filter((size) => size !== undefined);
  if (document.pages < 1 || known.length < sizes.length) return refuse({ code: 'file-damaged' });
  if (known.flat().some((side) => side > MAX_SIDE)) return refuse({ code: 'file-too-large' });
  if (!known.every((_, index) => pageLoads(document, index))) return refuse({ code: 'file-damaged' });
  return ok({ pages: document.pages, sizes: known });
};

/** As much of the beginning as any of the formats needs to be told by. */
const HEAD = 1 << 16;
const headOf = (source: Source): Promise<Buffer> => withPieces(source, async ({ read }) => read(0, HEAD));

/** Opens a PDF as far as needed to know its pages, and says what is wrong with it otherwise. */
export const inspectPdf = async (source: Source, password?: string): Promise<Result<PdfFacts>> => {
  const head = await headOf(source);
  if (head.length === 0) return refuse({ code: 'file-empty' });
  if (!isPdf(head)) return refuse({ code: 'file-type' });
  if (await breaksBudget(source)) return refuse({ code: 'file-too-large' });
  try {
    const opened = await withDocument(source, readSizes, password);
    if (opened.ok) return opened.value;
    return refuse({ code: opened.failure === 'password' ? 'file-encrypted' : 'file-damaged' });
  } catch (cause) {
    // A trap inside the wasm sandbox: the file is at fault, and the engine starts anew for the next one.
    if (cause instanceof WebAssembly.RuntimeError) return refuse({ code: 'file-damaged' });
    throw cause;
  }
};

const inspectPicture = (type: UploadType, size: readonly [number, number] | undefined): Result<UploadFacts> => {
  if (!size || size[0] < 1 || size[1] < 1) return refuse({ code: 'file-damaged' });
  if (size[0] * size[1] > MAX_PIXELS) return refuse({ code: 'file-too-large' });
  return ok({ type, pages: 1, sizes: [size] });
};

/** What was declared must be what the first bytes say: a JPEG named .pdf is refused, not guessed at. */
export const inspectUpload = async (source: Source, declared: UploadType): Promise<Result<UploadFacts>> => {
  const head = await headOf(source);
  if (head.length === 0) return refuse({ code: 'file-empty' });
  if (declared === 'image/jpeg')
    return isJpeg(head) ? inspectPicture(declared, jpegSize(head)) : refuse({ code: 'file-type' });
  if (declared === 'image/png')
    return isPng(head) ? inspectPicture(declared, pngSize(head)) : refuse({ code: 'file-type' });
  const facts = await inspectPdf(source);
  return facts.ok ? ok({ type: declared, ...facts.value }) : facts;
};
