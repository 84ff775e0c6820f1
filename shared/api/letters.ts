import { z } from 'zod';
import { LETTER_KINDS, LETTERS, letterKind } from '../letters/kinds.ts';
import { letterAddress, letterParagraph } from '../letters/letter.ts';
import { noRecords } from '../letters/variables.ts';

/** A letter as staff ask for it. Its variables are checked against those of its kind by the stage, field by field. */
export const letterWanted = z.strictObject({
  kind: letterKind.refine((kind) => LETTERS[kind].byHand, {
    message: `Only these are written by hand: ${LETTER_KINDS.filter((kind) => LETTERS[kind].byHand).join(', ')}`,
  }),
  variables: z.record(z.string().max(40), z.unknown()),
  paragraph: letterParagraph.optional(),
  address: letterAddress.optional(),
});
export type LetterWanted = z.infer<typeof letterWanted>;

/** Body of the action issue-letter. */
export const issueLetter = z.strictObject({ letter: letterWanted, by: z.enum(['notice', 'print']) });

/** How a search was done that found nothing, for its letter. What is left out, the request itself says. */
export const searched = noRecords
  .pick({ aliases: true, systems: true, sites: true, elsewhere: true, isCertified: true })
  .partial();

/** Where a patient asked to be written to (45 CFR 164.522(b)); `none` takes it back. */
export const confidentialContact = z.discriminatedUnion('means', [
  z.strictObject({ means: z.literal('post'), address: z.string().trim().min(5).max(245) }),
  z.strictObject({ means: z.literal('email'), address: z.email().max(254) }),
  z.strictObject({ means: z.literal('none') }),
]);
