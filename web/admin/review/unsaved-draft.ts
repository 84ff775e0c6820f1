import type { z } from 'zod';
import type { DocumentId } from '#shared/ids.ts';
import type { Mark, marks } from '#shared/redaction/mark.ts';

/**
 * Marks that could not be saved, kept in this tab only: a session that ends mid-work leads to sign-in and back,
 * and nothing drawn is lost (WCAG 2.2.6). Places and reasons, never what stands under a mark.
 */
const keyOf = (documentId: DocumentId): string => `sallyport.marks.${documentId}`;

export const keepDraft = (documentId: DocumentId, draft: readonly Mark[]): void =>
  sessionStorage.setItem(keyOf(documentId), JSON.stringify(draft));

export const forgetDraft = (documentId: DocumentId): void => sessionStorage.removeItem(keyOf(documentId));

export const readDraft = (documentId: DocumentId, schema: typeof marks): z.infer<typeof marks> | null => {
  const text = sessionStorage.getItem(keyOf(documentId));
  if (text === null) return null;
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data : null;
};
