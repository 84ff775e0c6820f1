import type { Rect } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';

export type MarkSpec = { page: number; rect: Rect; cover?: Mark['cover'] };
export type Input = { bytes: () => Uint8Array | Promise<Uint8Array>; marks: readonly MarkSpec[] };

/** One document, what is to be covered, what must be gone afterwards, and what must still be there. */
export type Case = Input & {
  category: string;
  name: string;
  /** Found nowhere in the output, in any form. */
  secrets: readonly string[];
  /** Words that stand visibly on that page outside what the cover policy hides. */
  kept: readonly { page: number; words: readonly string[] }[];
  password?: string;
  /** Bytes that must be in no decoded stream: pixels, outlines, coordinates. */
  needles?: readonly Buffer[];
  /** What is drawn under the box runs up or down the page, so the cover grows that way. */
  vertical?: true | 'slanted';
  /** The picture may change a little more than print does: tones become bilevel. */
  tones?: true;
  /** Differs in the hidden word only; must give the same bytes. */
  twin?: Input;
};
