import { base32, type MarkId } from '#shared/ids.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { type Box, type PageShape, toRect } from './geometry.ts';

const ID_LENGTH = 26;
/** Smaller than this is a slip of the hand, not a box. The API's own limit is half a point. */
export const MIN_POINTS = 2;

const newId = (): MarkId => `mrk_${base32(crypto.getRandomValues(new Uint8Array(ID_LENGTH)))}` as MarkId;

type Wanted = { shape: PageShape; page: number; box: Box; reason: RedactionReason; source: Mark['source'] };

/** A mark over a box drawn, selected or found on a page as shown. */
export const newMark = ({ shape, page, box, reason, source }: Wanted): Mark => ({
  id: newId(),
  page,
  rect: toRect(shape, box),
  reason,
  source,
});

/** A little more than the words, so that no edge of a letter is left to the growing. */
const BREATH = 0.6;

/** A mark over a place in the page's own space, as suggestions name it. */
export const markOver = ([x0, y0, x1, y1]: Rect, own: Pick<Mark, 'page' | 'reason' | 'source'>): Mark => ({
  id: newId(),
  rect: [x0 - BREATH, y0 - BREATH, x1 + BREATH, y1 + BREATH],
  ...own,
});
