import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readAsset } from './assets.ts';

export type Pdfium = WrappedPdfiumModule;

let instance: Promise<Pdfium> | undefined;

/** Called for every letter or object of a page: the package converts arguments one by one, which costs more than the call. */
const CALLED_OFTEN = {
  number: [
    'FPDFText_CountChars',
    'FPDFText_GetUnicode',
    'FPDFText_GetTextObject',
    'FPDFTextObj_GetTextRenderMode',
    'FPDFPageObj_GetType',
    'FPDFPage_GetObject',
    'FPDFFormObj_CountObjects',
    'FPDFFormObj_GetObject',
  ],
  boolean: [
    'FPDFText_GetCharBox',
    'FPDFText_GetLooseCharBox',
    'FPDFText_GetCharOrigin',
    'FPDFPageObj_GetBounds',
    'FPDFPageObj_GetFillColor',
    'FPDFPageObj_GetStrokeColor',
  ],
} as const;

type Exports = Record<string, (...numbers: number[]) => number>;

const callDirectly = (pdfium: Pdfium): Pdfium => {
  const exports = pdfium.pdfium.wasmExports as unknown as Exports;
  const direct: Record<string, unknown> = {};
  for (const name of CALLED_OFTEN.number) direct[name] = exports[name];
  for (const name of CALLED_OFTEN.boolean) {
    const call = exports[name];
    if (call) direct[name] = (...numbers: number[]) => call(...numbers) !== 0;
  }
  return Object.assign(pdfium, direct);
};

const start = async (): Promise<Pdfium> => {
  const pdfium = await init({ wasmBinary: readAsset('pdfium.wasm', '@embedpdf/pdfium/pdfium.wasm').buffer });
  pdfium.PDFiumExt_Init();
  return callDirectly(pdfium);
};

/** PDFium takes some 60 ms to start: once per process. A trap (memory, assertion) leaves it unusable, so it is then dropped. */
export const openPdfium = (): Promise<Pdfium> => {
  instance ??= start();
  return instance;
};

export const dropPdfium = (): void => {
  instance = undefined;
};

/** The package's types leave the Emscripten heap out; it is replaced whenever memory grows, so never keep it. */
export const heap = (pdfium: Pdfium): Uint8Array<ArrayBuffer> =>
  (pdfium.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8;

/** Lends zeroed memory inside the wasm heap for the length of one call. */
export const withMemory = <Value>(pdfium: Pdfium, size: number, use: (pointer: number) => Value): Value => {
  const pointer = pdfium.pdfium.wasmExports.malloc(size);
  if (pointer === 0) throw new Error('PDFium is out of memory');
  try {
    heap(pdfium).fill(0, pointer, pointer + size);
    return use(pointer);
  } finally {
    pdfium.pdfium.wasmExports.free(pointer);
  }
};

let lastView = new DataView(new ArrayBuffer(0));
const view = (pdfium: Pdfium): DataView => {
  const { buffer } = heap(pdfium);
  if (lastView.buffer !== buffer) lastView = new DataView(buffer);
  return lastView;
};
export const readDouble = (pdfium: Pdfium, pointer: number): number => view(pdfium).getFloat64(pointer, true);
export const readFloat = (pdfium: Pdfium, pointer: number): number => view(pdfium).getFloat32(pointer, true);
export const readInt = (pdfium: Pdfium, pointer: number): number => view(pdfium).getInt32(pointer, true);
