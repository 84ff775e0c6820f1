import { base32, type MarkId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { type Box, type PageShape, toRect } from './geometry.ts';

const ID_LENGTH = 26;
/** Smaller than this is a slip of the hand, not a box. The API's own limit is half a point. */
export const MIN_POINTS = 2;

type Wanted = { shape: PageShape; page: number; box: Box; reason: RedactionReason; source: Mark['source'] };

/** A mark over a box drawn, selected or found on a page as shown. */
export const newMark = ({ shape, page, box, reason, source }: Wanted): Mark => ({
  id: `mrk_${base32(crypto.getRandomValues(new Uint8Array(ID_LENGTH)))}` as MarkId,
  page,
  rect: toRect(shape, box),
  reason,
  source,
});
