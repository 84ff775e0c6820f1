import type { PDFContext, PDFDict, PDFObject } from 'pdf-lib';

/** A value of PDF as JavaScript writes it: strings are names. */
export type Plain = string | number | boolean | PDFObject | readonly Plain[] | PlainDict;
export type PlainDict = { [key: string]: Plain };

export const dictOf = (context: PDFContext, value: PlainDict): PDFDict =>
  context.obj(value as unknown as Record<string, never>);

/** As the dictionary of a stream is given to pdf-lib. */
export const asStreamDict = (value: PlainDict): Record<string, never> => value as unknown as Record<string, never>;
