import { z } from 'zod';
import { documentId } from '../ids.ts';
import { calendarDate } from '../request/scope.ts';

/** Pages `from` to `to` of a source document, 1-based, both included. */
export const pageStretch = z.strictObject({ from: z.number().int().min(1), to: z.number().int().min(1) });
export type PageStretch = z.infer<typeof pageStretch>;

/** What a consent allows, as it is explained in the packet (42 CFR 2.32(b)). */
export const consentScope = z.strictObject({
  scope: z.string(),
  purpose: z.string(),
  recipients: z.array(z.string()),
  signedOn: calendarDate,
  expiresOn: calendarDate.optional(),
  expiryEvent: z.string().optional(),
});
export type ConsentScope = z.infer<typeof consentScope>;

/**
 * Which pages go, decided when the pages were handed over and kept with the build, so that building again gives the same
 * bytes. At release the decision is made once more, and must allow at least these.
 */
export const going = z.strictObject({
  /** Documents of which no page goes are not named. */
  documents: z.array(z.strictObject({ documentId, pages: z.array(pageStretch).min(1) })),
  /** Pages that stay behind. */
  withheld: z.number().int().min(0),
  notices: z.array(z.string()),
  consents: z.array(consentScope),
});
export type Going = z.infer<typeof going>;

/** How many pages the stretches are. */
export const countPages = (stretches: readonly PageStretch[]): number =>
  stretches.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** The page numbers of the stretches, in order. */
export const listPages = (stretches: readonly PageStretch[]): number[] =>
  stretches.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));

/** Whether every page of `inner` is one of `outer`. */
export const isWithin = (inner: readonly PageStretch[], outer: readonly PageStretch[]): boolean => {
  const allowed = new Set(listPages(outer));
  return listPages(inner).every((page) => allowed.has(page));
};
