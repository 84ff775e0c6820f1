import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Source } from './engine.ts';
import { heap, type Pdfium, withMemory } from './pdfium.ts';

const CHUNK = 1 << 20;

/** Read in pieces: a record of hundreds of megabytes is never wholly in memory. */
export const sha256OfSource = (source: Source): string => {
  const hash = createHash('sha256');
  if (source instanceof Uint8Array) return hash.update(source).digest('hex');
  const descriptor = openSync(source.file, 'r');
  try {
    const chunk = new Uint8Array(CHUNK);
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
      hash.update(chunk.subarray(0, read));
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
};

/**
 * A source within PDFium's reach: `open` gives a document handle or 0, `release` comes after the document is closed.
 * `trapped`: the wasm heap is given up as a whole and must not be touched again.
 */
export type Held = { open: (password: string) => number; release: (trapped: boolean) => void };

const holdBytes = (pdfium: Pdfium, bytes: Uint8Array): Held => {
  const pointer = pdfium.pdfium.wasmExports.malloc(Math.max(bytes.length, 1));
  if (pointer === 0) throw new Error('PDFium is out of memory');
  heap(pdfium).set(bytes, pointer);
  return {
    open: (password) => pdfium.FPDF_LoadMemDocument(pointer, bytes.length, password),
    release: (trapped) => {
      if (!trapped) pdfium.pdfium.wasmExports.free(pointer);
    },
  };
};

/** A throw must not cross the wasm frames: PDFium takes 0 as "cannot be read". */
const readBlock = (pdfium: Pdfium, descriptor: number, position: number, target: number, size: number): number => {
  try {
    let done = 0;
    while (done < size) {
      const read = readSync(descriptor, heap(pdfium), target + done, size - done, position + done);
      if (read === 0) return 0;
      done += read;
    }
    return 1;
  } catch {
    return 0;
  }
};

/** FPDF_FILEACCESS: length, callback, its parameter. PDFium copies it. */
const FILE_ACCESS_BYTES = 12;

const holdFile = (pdfium: Pdfium, file: string): Held => {
  const descriptor = openSync(file, 'r');
  const callback = pdfium.pdfium.addFunction(
    (_parameter: number, position: number, target: number, size: number) =>
      readBlock(pdfium, descriptor, position >>> 0, target >>> 0, size >>> 0),
    'iiiii',
  );
  return {
    open: (password) =>
      withMemory(pdfium, FILE_ACCESS_BYTES, (access) => {
        pdfium.pdfium.setValue(access, fstatSync(descriptor).size, 'i32');
        pdfium.pdfium.setValue(access + 4, callback, 'i32');
        return pdfium.FPDF_LoadCustomDocument(access, password);
      }),
    release: () => {
      pdfium.pdfium.removeFunction(callback);
      closeSync(descriptor);
    },
  };
};

export const hold = (pdfium: Pdfium, source: Source): Held =>
  source instanceof Uint8Array ? holdBytes(pdfium, source) : holdFile(pdfium, source.file);
