import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Redacted, RedactInput } from '#functions/pdf/engine.ts';
import { enginePool } from '#functions/pdf/isolated/engine-pool.ts';
import { isolatedEngine } from '#functions/pdf/isolated/isolated-engine.ts';
import { sha256OfSource } from '#functions/pdf/source-file.ts';
import { type DocumentId, documentId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import { REFUSALS, type Refusal } from '#shared/refusal.ts';
import type { Result } from '#shared/result.ts';
import { entryOf } from './read-marks.ts';

/** The file or a mark cannot be used; the message says why in words for a person. */
export class Refused extends Error {
  override name = 'Refused';
}

/** Of each thread: far more than any honest document takes. */
const BUDGET = { callMillis: 1_200_000, silenceMillis: 120_000, heapMegabytes: 1536, memoryMegabytes: 3000 };
/** Below this, opening the file on every core costs more than it saves. */
const FEW_PAGES = 8;

/** The same file has the same id, so that its certificate is the same too. */
const idOf = (file: string): DocumentId =>
  documentId.parse(`doc_${createHash('sha256').update(sha256OfSource({ file })).digest('hex').slice(0, 26)}`);

const words = ({ code, errors = [] }: Refusal, password: string | undefined): string => {
  if (code === 'file-encrypted')
    return password
      ? 'The password in PDF_PASSWORD does not open the file.'
      : 'The file is protected by a password: set PDF_PASSWORD.';
  const listed = errors.slice(0, 20).map(({ field, message }) => `${entryOf(field)}: ${message}`);
  const { title, detail } = REFUSALS[code];
  return listed.length > 0 ? [title, ...listed].join('\n') : `${title}. ${detail}`;
};

const onAllCores = async (input: RedactInput, pages: number): Promise<Result<Redacted[]>> => {
  const pool = enginePool(availableParallelism(), BUDGET);
  try {
    return await pool.redactParts({ ...input, range: { from: 1, to: pages } });
  } finally {
    await pool.stop();
  }
};

/**
 * Redacts one document, in page order of its parts: first the budgets that keep a hostile file from the parsers, then the
 * engine, all in threads that are ended when a file costs too much.
 */
export const redactFile = async (
  file: string,
  marks: readonly Mark[],
  password: string | undefined,
): Promise<Redacted[]> => {
  const engine = isolatedEngine(BUDGET);
  const accepted = <Value>(result: Result<Value>): Value => {
    if (!result.ok) throw new Refused(words(result.refusal, password));
    return result.value;
  };
  try {
    const { pages } = accepted(await engine.inspectPdf({ file }, password));
    const input = { documentId: idOf(file), source: { file }, marks, ...(password === undefined ? {} : { password }) };
    if (pages > FEW_PAGES) return accepted(await onAllCores(input, pages));
    return [accepted(await engine.redactDocument(input))];
  } finally {
    await engine.stop();
  }
};
