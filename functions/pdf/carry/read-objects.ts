import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFStream } from 'pdf-lib';
import { Uncarriable, type Why } from './uncarriable.ts';

export const at = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));

export const dictAt = (dict: PDFDict, key: string): PDFDict | undefined => {
  const value = at(dict, key);
  return value instanceof PDFDict ? value : undefined;
};

export const nameAt = (dict: PDFDict, key: string): string | undefined => {
  const value = at(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
};

export const numberAt = (dict: PDFDict, key: string): number | undefined => {
  const value = at(dict, key);
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined;
};

export const itemsOf = (value: PDFObject | undefined): PDFObject[] =>
  value instanceof PDFArray ? Array.from({ length: value.size() }, (_, index) => value.lookup(index) as PDFObject) : [];

/** All numbers of an array, or undefined when it is none or holds anything else. */
export const numbersOf = (value: PDFObject | undefined): number[] | undefined => {
  if (!(value instanceof PDFArray)) return undefined;
  const numbers = itemsOf(value).map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
  return numbers.every(Number.isFinite) ? numbers : undefined;
};

export const streamOf = (value: PDFObject | undefined, why: Why): PDFRawStream => {
  if (value instanceof PDFRawStream) return value;
  throw new Uncarriable(why);
};

/** The filters of a stream, by their full names, outermost first. */
export const filtersOf = ({ dict }: PDFStream): string[] => {
  const value = at(dict, 'Filter');
  const names = value instanceof PDFName ? [value] : itemsOf(value);
  return names.map((name) => (name instanceof PDFName ? name.decodeText() : '?'));
};

/** DecodeParms of the n-th filter. */
export const parametersOf = ({ dict }: PDFStream, index: number): PDFDict | undefined => {
  const value = at(dict, 'DecodeParms');
  const found = value instanceof PDFArray ? itemsOf(value)[index] : value;
  return found instanceof PDFDict ? found : undefined;
};
