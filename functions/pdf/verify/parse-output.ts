import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';
import { FORBIDDEN_KEYS, NAME_MAPS } from '../forbidden-keys.ts';
import { Unproven } from './unproven.ts';

const CATALOG_KEYS = ['Type', 'Pages'];
const PAGE_KEYS = ['Type', 'Parent', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Contents', 'Resources'];

const onlyKeys = (dict: PDFDict, allowed: readonly string[], what: string): void => {
  for (const key of dict.keys())
    if (!allowed.includes(key.decodeText())) throw new Unproven(`${what} has key ${key.decodeText()}`);
};

/** Visits every object that the root reaches, refuses forbidden keys, and returns the references met. */
const walk = (output: PDFDocument): Set<PDFRef> => {
  const met = new Set<PDFRef>();
  const stack: { object: PDFObject | undefined; nameMap: boolean }[] = [
    { object: output.context.trailerInfo.Root, nameMap: false },
  ];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { object, nameMap } = next;
    if (object instanceof PDFRef) {
      if (met.has(object)) continue;
      met.add(object);
      stack.push({ object: output.context.lookup(object), nameMap });
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) stack.push({ object: item, nameMap: false });
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      for (const [key, value] of (object instanceof PDFStream ? object.dict : object).entries()) {
        const name = key.decodeText();
        if (!nameMap && FORBIDDEN_KEYS.has(name)) throw new Unproven(`Key ${name} is forbidden`);
        stack.push({ object: value, nameMap: !nameMap && NAME_MAPS.has(name) });
      }
    }
  }
  return met;
};

/** Parses the output strictly and checks keys and reachability. */
export const parseOutput = async (bytes: Uint8Array, pages: number): Promise<PDFDocument> => {
  const output = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  if (output.getPageCount() !== pages) throw new Unproven('The output has another number of pages');
  onlyKeys(output.catalog, CATALOG_KEYS, 'the catalog');
  for (const { node } of output.getPages()) onlyKeys(node, PAGE_KEYS, 'a page');
  const met = walk(output);
  for (const [reference] of output.context.enumerateIndirectObjects()) {
    if (!met.has(reference)) throw new Unproven(`Object ${reference.toString()} is not reachable`);
  }
  if (output.catalog.get(PDFName.of('Type')) !== PDFName.of('Catalog')) throw new Unproven('No catalog');
  return output;
};
