import { createHash } from 'node:crypto';
import type { Redacted } from '#functions/pdf/engine.ts';
import { inspectPdf } from '#functions/pdf/inspect.ts';
import { redactDocument } from '#functions/pdf/redact.ts';
import { type DocumentId, documentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { REFUSALS, type Refusal } from '#shared/refusal.ts';
import { entryOf } from './read-marks.ts';

/** The file or a mark cannot be used; the message says why in words for a person. */
export class Refused extends Error {
  override name = 'Refused';
}

/** The same file has the same id, so that its certificate is the same too. */
const idOf = (bytes: Uint8Array): DocumentId =>
  documentId.parse(`doc_${createHash('sha256').update(bytes).digest('hex').slice(0, 26)}`);

const words = ({ code, errors = [] }: Refusal, password: string | undefined): string => {
  if (code === 'file-encrypted')
    return password
      ? 'The password in PDF_PASSWORD does not open the file.'
      : 'The file is protected by a password: set PDF_PASSWORD.';
  const listed = errors.slice(0, 20).map(({ field, message }) => `${entryOf(field)}: ${message}`);
  const { title, detail } = REFUSALS[code];
  return listed.length > 0 ? [title, ...listed].join('\n') : `${title}. ${detail}`;
};

/** Redacts one document: first the budgets that keep a hostile file from the parsers, then the engine. */
export const redactFile = async (
  bytes: Uint8Array,
  marks: readonly Mark[],
  password: string | undefined,
): Promise<Redacted> => {
  const inspected = await inspectPdf(bytes);
  if (!inspected.ok) throw new Refused(words(inspected.refusal, password));
  const redacted = await redactDocument({
    documentId: idOf(bytes),
    source: bytes,
    marks,
    ...(password === undefined ? {} : { password }),
  });
  if (!redacted.ok) throw new Refused(words(redacted.refusal, password));
  return redacted.value;
};
