import { z } from 'zod';
import { letterId, requestId } from '../ids.ts';
import { instant } from '../request/request.ts';
import { calendarDate } from '../request/scope.ts';
import { letterKind } from './kinds.ts';

/** Staff's own words in a letter. */
export const letterParagraph = z.string().trim().min(1).max(1500);
/** Lines of an envelope under the name: what fits in its window. */
export const letterAddress = z.array(z.string().trim().min(1).max(60)).max(4);

/** A letter that was written, as it is listed. What stands in it lies in its row and in its PDF, never in a list. */
export const letter = z.object({
  id: letterId,
  requestId,
  kind: letterKind,
  language: z.enum(['en', 'es']),
  /** The date on the paper. */
  date: calendarDate,
  /** `notice`: a mail says that it waits. `print`: it goes by post. */
  sentBy: z.enum(['notice', 'print']),
  /** Does it lie on the requester's status page? */
  isForRequester: z.boolean(),
  /** A person's id, or `system:…`. */
  by: z.string(),
  byName: z.string().optional(),
  at: instant,
  pages: z.number().int().positive(),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
  /** When the requester first opened it. */
  readAt: instant.optional(),
});
export type Letter = z.infer<typeof letter>;

/** All of it: with these facts the same PDF can be made again, byte for byte. */
export const letterRow = letter.extend({
  variables: z.json(),
  paragraph: letterParagraph.optional(),
  address: letterAddress.optional(),
});
export type LetterRow = z.infer<typeof letterRow>;
