/** A stretch of text in one style. A line feed in `text` ends the line. */
export type Run = { text: string; isBold?: boolean; isItalic?: boolean };
export type Cell = { runs: readonly Run[]; columns?: number };

/** What a document is made of once its own format is left behind. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: readonly Run[]; indent?: number }
  | { kind: 'item'; marker: string; depth: number; runs: readonly Run[] }
  | { kind: 'fields'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; caption?: string; header: readonly Cell[]; rows: readonly (readonly Cell[])[] }
  /** Lines that keep their spaces: what was written in columns stays in columns. */
  | { kind: 'fixed'; lines: readonly string[] }
  | { kind: 'new-page' };

export type Readable = {
  title: string;
  /** Whose record it is, on every page. Empty where the file does not say. */
  banner: string;
  /** What the file was, at the foot of every page: "C-CDA document", "FHIR R4 bundle". */
  origin: string;
  blocks: readonly Block[];
};

export const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
export const cell = (text: string): Cell => ({ runs: plain(text) });
