import { z } from 'zod';
import { rect } from './geometry.ts';

/** A word as it stands on a page. `confidence` (0 to 1) only where it was read from a picture; `line` numbers the lines of a page. */
export const readWord = z.object({
  text: z.string(),
  rect,
  line: z.number().int(),
  confidence: z.number().min(0).max(1).optional(),
});
export type ReadWord = z.infer<typeof readWord>;

/** What a program can read on one page: the page's own text, or what character recognition made of the picture. */
export const pageReading = z.object({
  page: z.number().int().min(1),
  origin: z.enum(['text', 'picture', 'none']),
  words: z.array(readWord),
});
export type PageReading = z.infer<typeof pageReading>;

/** `failed`: a person must look, because no program could. */
export const READING_STATUSES = ['waiting', 'reading', 'done', 'failed'] as const;

/** How far the reading of a document is, and the words of the pages asked for. */
export const readingView = z.object({
  status: z.enum(READING_STATUSES),
  pagesDone: z.number().int(),
  pages: z.array(pageReading),
});
