import type { Source } from './engine.ts';
import { dropPdfium, heap, openPdfium, type Pdfium, readFloat, withMemory } from './pdfium.ts';
import { hold } from './source-file.ts';

/** FPDF_GetLastError: what kept a document from opening. */
export type OpenFailure = 'password' | 'damaged';

export type OpenDocument = { pdfium: Pdfium; handle: number; form: number; pages: number };

type Opened<Value> = { ok: true; value: Value } | { ok: false; failure: OpenFailure };

const FPDF_ERR_PASSWORD = 4;
const FPDF_ERR_SECURITY = 5;

const load = async <Value>(
  pdfium: Pdfium,
  handle: number,
  use: (document: OpenDocument) => Value | Promise<Value>,
): Promise<Opened<Value>> => {
  if (handle === 0) {
    const code = pdfium.FPDF_GetLastError();
    return { ok: false, failure: code === FPDF_ERR_PASSWORD || code === FPDF_ERR_SECURITY ? 'password' : 'damaged' };
  }
  const formInfo = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(handle, formInfo);
  try {
    return { ok: true, value: await use({ pdfium, handle, form, pages: pdfium.FPDF_GetPageCount(handle) }) };
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(formInfo);
    pdfium.FPDF_CloseDocument(handle);
  }
};

/** Opens a document, lends it, and gives everything back. A missing password is an empty one. */
export const withDocument = async <Value>(
  source: Source,
  use: (document: OpenDocument) => Value | Promise<Value>,
  password = '',
): Promise<Opened<Value>> => {
  const pdfium = await openPdfium();
  const held = hold(pdfium, source);
  let trapped = false;
  try {
    return await load(pdfium, held.open(password), use);
  } catch (cause) {
    trapped = cause instanceof WebAssembly.RuntimeError;
    if (trapped) dropPdfium();
    throw cause;
  } finally {
    held.release(trapped);
  }
};

/** The same for a source that was accepted before, where not opening is a fault. */
export const withOwnDocument = async <Value>(
  source: Source,
  use: (document: OpenDocument) => Value | Promise<Value>,
  password = '',
): Promise<Value> => {
  const opened = await withDocument(source, use, password);
  if (!opened.ok) throw new Error(`The document does not open (${opened.failure})`);
  return opened.value;
};

/** `index` is 0-based. Form scripts never run: PDFium is built without V8. */
export const withPage = <Value>(
  { pdfium, handle, form }: OpenDocument,
  index: number,
  use: (page: number) => Value,
): Value => {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page === 0) throw new Error(`Page ${index + 1} does not load`);
  pdfium.FORM_OnAfterLoadPage(page, form);
  try {
    return use(page);
  } finally {
    pdfium.FORM_OnBeforeClosePage(page, form);
    pdfium.FPDF_ClosePage(page);
  }
};

/** Displayed size in points, after /Rotate and CropBox, before UserUnit. Undefined when the page tree is broken there. */
export const pageSize = ({ pdfium, handle }: OpenDocument, index: number): readonly [number, number] | undefined =>
  withMemory(pdfium, 8, (pointer) => {
    if (!pdfium.FPDF_GetPageSizeByIndexF(handle, index, pointer)) return undefined;
    const size = [readFloat(pdfium, pointer), readFloat(pdfium, pointer + 4)] as const;
    return size.every((side) => Number.isFinite(side) && side > 0) ? size : undefined;
  });

export const pageLoads = ({ pdfium, handle }: OpenDocument, index: number): boolean => {
  const page = pdfium.FPDF_LoadPage(handle, index);
  if (page !== 0) pdfium.FPDF_ClosePage(page);
  return page !== 0;
};

type Written = Pick<OpenDocument, 'pdfium' | 'handle'> & Partial<OpenDocument>;

/** The whole document, written anew by PDFium: without encryption and without earlier revisions. */
export const saveCopy = ({ pdfium, handle }: Written): Uint8Array => {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    pdfium.PDFiumExt_SaveAsCopy(handle, writer);
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    return withMemory(pdfium, size, (pointer) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, pointer, size);
      return heap(pdfium).slice(pointer, pointer + size);
    });
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
};
