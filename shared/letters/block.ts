/** What a letter is made of. The PDF draws these (functions/pdf/letter); nothing else knows how they look. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** A label and its value, line by line. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[]; total?: readonly string[] }
  /** Lines to be filled in by hand. */
  | { kind: 'signature'; labels: readonly string[] };
/** `share` is a part of the width; what is left goes to the column without one. */
export type Column = { title: string; share?: number; align?: 'right' };

export const text = (value: string): Block => ({ kind: 'text', text: value });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
/** A heading with what stands under it. */
export const section = (heading: string, ...blocks: readonly Block[]): Block[] => [
  { kind: 'heading', text: heading },
  ...blocks,
];
/** One paragraph for every line that a person typed. */
export const typed = (value: string): Block[] =>
  value
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(text);
