import { dropPdfium, heap, openPdfium, type Pdfium, readFloat, withMemory } from './pdfium.ts';

/** FPDF_GetLastError: what kept a document from opening. */
export type OpenFailure = 'password' | 'damaged';

export type OpenDocument = { pdfium: Pdfium; handle: number; form: number; pages: number };

type Opened<Value> = { ok: true; value: Value } | { ok: false; failure: OpenFailure };

const FPDF_ERR_PASSWORD = 4;
const FPDF_ERR_SECURITY = 5;

const load = async <Value>(
  pdfium: Pdfium,
  pointer: number,
  size: number,
  use: (document: OpenDocument) => Value | Promise<Value>,
): Promise<Opened<Value>> => {
  const handle = pdfium.FPDF_LoadMemDocument(pointer, size, '');
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

/** Opens a document without a password, lends it, and gives everything back. */
export const withDocument = async <Value>(
  bytes: Uint8Array,
  use: (document: OpenDocument) => Value | Promise<Value>,
): Promise<Opened<Value>> => {
  const pdfium = await openPdfium();
  const pointer = pdfium.pdfium.wasmExports.malloc(Math.max(bytes.length, 1));
  if (pointer === 0) throw new Error('PDFium is out of memory');
  try {
    heap(pdfium).set(bytes, pointer);
    const opened = await load(pdfium, pointer, bytes.length, use);
    pdfium.pdfium.wasmExports.free(pointer);
    return opened;
  } catch (cause) {
    if (cause instanceof WebAssembly.RuntimeError) dropPdfium();
    else pdfium.pdfium.wasmExports.free(pointer);
    throw cause;
  }
};

/** The same for bytes that were accepted before, where not opening is a fault. */
export const withOwnDocument = async <Value>(
  bytes: Uint8Array,
  use: (document: OpenDocument) => Value | Promise<Value>,
): Promise<Value> => {
  const opened = await withDocument(bytes, use);
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

/** The whole document, written anew by PDFium: without encryption and without earlier revisions. */
export const saveCopy = ({ pdfium, handle }: OpenDocument): Uint8Array => {
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
