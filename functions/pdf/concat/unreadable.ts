/** The file cannot be read strictly. PDFium may still understand it and write it anew (normalise.ts). */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** What was read ends inside a value: read more and try again. Not a fault of the file. */
export class Truncated extends Error {
  override name = 'Truncated';
}
