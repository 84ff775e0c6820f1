import type { Rect } from '../geometry.ts';

/**
 * A letter of the page's own text, in page points. `rect` holds its ink, `line` the room that its font gives every letter
 * (PDFium: FPDFText_GetCharBox and FPDFText_GetLooseCharBox). A picture has none; the policy then goes by ink alone.
 */
export type Letter = { rect: Rect; line: Rect };
