import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFStream } from 'pdf-lib';

/** pdf-lib's view of a document that PDFium wrote, so it always parses and is never encrypted. */
export const loadTree = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    throwOnInvalidObject: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });

export const lookupDict = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = dict.lookup(PDFName.of(key));
  if (value instanceof PDFDict) return value;
  return value instanceof PDFStream ? value.dict : undefined;
};

/**
 * A layer that a viewer does not show by default would show after copying, because no page-wise copy keeps the layer
 * settings (ISO 32000-1, 8.11). Any setting other than "everything on" counts as hidden.
 */
export const hasHiddenLayers = (tree: PDFDocument): boolean => {
  const properties = lookupDict(tree.catalog, 'OCProperties');
  if (!properties) return false;
  const standard = lookupDict(properties, 'D');
  if (!standard) return true;
  const base = standard.lookup(PDFName.of('BaseState'));
  const off = standard.lookup(PDFName.of('OFF'));
  const automatic = standard.lookup(PDFName.of('AS'));
  const configurations = properties.lookup(PDFName.of('Configs'));
  return (
    (base !== undefined && base !== PDFName.of('ON')) ||
    [off, automatic, configurations].some((value) => value instanceof PDFArray && value.size() > 0)
  );
};

export const userUnitOf = (dict: PDFDict): number => {
  const value = dict.lookup(PDFName.of('UserUnit'));
  return value instanceof PDFNumber && value.asNumber() > 0 ? value.asNumber() : 1;
};
