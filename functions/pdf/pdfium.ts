import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readAsset } from './assets.ts';

export type Pdfium = WrappedPdfiumModule;

let instance: Promise<Pdfium> | undefined;

const start = async (): Promise<Pdfium> => {
  const pdfium = await init({ wasmBinary: readAsset('pdfium.wasm', '@embedpdf/pdfium/pdfium.wasm').buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
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

const view = (pdfium: Pdfium): DataView => new DataView(heap(pdfium).buffer);
export const readDouble = (pdfium: Pdfium, pointer: number): number => view(pdfium).getFloat64(pointer, true);
export const readFloat = (pdfium: Pdfium, pointer: number): number => view(pdfium).getFloat32(pointer, true);
export const readInt = (pdfium: Pdfium, pointer: number): number => view(pdfium).getInt32(pointer, true);
