import { ok, type Result, refuse } from '#shared/result.ts';
import { breaksBudget, MAX_PAGES, MAX_PIXELS, MAX_SIDE } from './budgets.ts';
import { type OpenDocument, pageLoads, pageSize, withDocument } from './document.ts';
import type { PdfFacts, UploadFacts, UploadType } from './engine.ts';
import { isJpeg, isPdf, isPng, jpegSize, pngSize } from './picture-size.ts';

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

const readSizes = (document: OpenDocument): Result<PdfFacts> => {
  if (document.pages > MAX_PAGES) return refuse({ code: 'file-too-long' });
  const sizes = Array.from({ length: document.pages }, (_, index) => pageSize(document, index));
  const known = sizes.filter((size) => size !== undefined);
  if (document.pages < 1 || known.length < sizes.length) return refuse({ code: 'file-damaged' });
  if (known.flat().some((side) => side > MAX_SIDE)) return refuse({ code: 'file-too-large' });
  if (!known.every((_, index) => pageLoads(document, index))) return refuse({ code: 'file-damaged' });
  return ok({ pages: document.pages, sizes: known });
};

/** Opens a PDF as far as needed to know its pages, and says what is wrong with it otherwise. */
export const inspectPdf = async (bytes: Uint8Array): Promise<Result<PdfFacts>> => {
  if (bytes.length === 0) return refuse({ code: 'file-empty' });
  if (!isPdf(asBuffer(bytes))) return refuse({ code: 'file-type' });
  if (breaksBudget(bytes)) return refuse({ code: 'file-too-large' });
  try {
    const opened = await withDocument(bytes, readSizes);
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
export const inspectUpload = async (bytes: Uint8Array, declared: UploadType): Promise<Result<UploadFacts>> => {
  if (bytes.length === 0) return refuse({ code: 'file-empty' });
  const file = asBuffer(bytes);
  if (declared === 'image/jpeg')
    return isJpeg(file) ? inspectPicture(declared, jpegSize(file)) : refuse({ code: 'file-type' });
  if (declared === 'image/png')
    return isPng(file) ? inspectPicture(declared, pngSize(file)) : refuse({ code: 'file-type' });
  const facts = await inspectPdf(bytes);
  return facts.ok ? ok({ type: declared, ...facts.value }) : facts;
};
