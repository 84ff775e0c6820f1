import { z } from 'zod';
import { markId } from '../ids.ts';
import { redactionReason } from './reasons.ts';

const coordinate = z.number().min(-20_000).max(20_000);

/** A mark says: cover this. It is a wish until the packet is built; the original is never changed. */
export const mark = z.strictObject({
  id: markId,
  /** 1-based. */
  page: z.number().int().min(1).max(20_000),
  /** PDF points in the page's default user space (geometry.ts). */
  rect: z
    .tuple([coordinate, coordinate, coordinate, coordinate])
    .refine(([x0, y0, x1, y1]) => Math.abs(x1 - x0) >= 0.5 && Math.abs(y1 - y0) >= 0.5, {
      message: 'The box has no size',
    }),
  reason: redactionReason,
  source: z.enum(['drawn', 'text', 'search', 'line', 'suggestion', 'repeat', 'file']),
  /**
   * How far the box grows. `cell`, the default, hides the rest of the line's cell, because where it stands tells how wide
   * the hidden word was; `word` only on a person's choice, who was shown what it gives away.
   */
  cover: z.enum(['cell', 'word']).optional(),
});
export type Mark = z.infer<typeof mark>;

export const MAX_MARKS = 2000;
export const marks = z.array(mark).max(MAX_MARKS);
