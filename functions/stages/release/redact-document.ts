import { z } from 'zod';
import type { OnPage } from '#functions/pdf/engine.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import type { DocumentId } from '#shared/ids.ts';
import type { Certificate, Manifest } from '#shared/packet/plan.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { Refusal } from '#shared/refusal.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { certificateOf, putObject, readObject, record, redacted } from '../../adapters/objects.ts';
import { BuildRefusedError, proven } from './build-faults.ts';

const certificate = z.object({
  documentId: z.string(),
  sourceSha256: z.string(),
  redactedSha256: z.string(),
  pagesRebuilt: z.array(z.number()),
  marksApplied: z.number(),
  wordsRemoved: z.number(),
  checks: z.array(z.string()),
}) satisfies z.ZodType<Certificate>;

type Source = { buildId: string; uploadId: string; planned: Manifest['documents'][number]; onPage: OnPage };

/** Redacts one document of a build, unless an earlier attempt at the same build has done so. */
export const redactDocument = async ({ buildId, uploadId, planned, onPage }: Source): Promise<Certificate> => {
  const { documentId, marks } = planned;
  const done = await readObject(certificateOf(buildId, documentId));
  if (done) return certificate.parse(JSON.parse(new TextDecoder().decode(done)));

  const bytes = await readObject(record(uploadId));
  if (!bytes) throw new BuildRefusedError({ code: 'record-missing', documentId });
  if (hashOfBytes(bytes) !== planned.sha256) throw new BuildRefusedError({ code: 'record-changed', documentId });
  const work = pdfEngine.redactDocument({ documentId, source: bytes, marks, onPage });
  const result = await proven(work, { code: 'redaction-unproven', documentId });
  if (!result.ok) throw new BuildRefusedError(failureOf(result.refusal, documentId, marks));

  const { bytes: output, certificate: proof } = result.value;
  await putObject({ ...redacted(buildId, documentId), bytes: output, contentType: 'application/pdf' });
  // Last: where there is a certificate, there is a document that it certifies.
  const text = new TextEncoder().encode(JSON.stringify(proof));
  await putObject({ ...certificateOf(buildId, documentId), bytes: text, contentType: 'application/json' });
  return proof;
};

/** The engine names marks (`marks.<id>`); staff look for a page. */
const failureOf = ({ code, errors }: Refusal, documentId: DocumentId, marks: readonly Mark[]) => {
  const page = marks.find(({ id }) => errors?.some(({ field }) => field === `marks.${id}`))?.page;
  return { code, documentId, ...(page === undefined ? {} : { page }) };
};
