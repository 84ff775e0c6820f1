import { z } from 'zod';
import { buildId, documentId, reference, requestId } from '../ids.ts';
import { mark } from '../redaction/mark.ts';

/**
 * Everything a packet is made of, and nothing else: same manifest, same bytes.
 * No clock and no randomness reach the engine; `date` is the facility's local date when it was sent to QA.
 */
export const manifest = z.object({
  format: z.literal('sallyport-packet/1'),
  requestId,
  buildId,
  reference,
  date: z.iso.date(),
  language: z.enum(['en', 'es']),
  facility: z.string(),
  recipient: z.string(),
  patient: z.string(),
  basis: z.string(),
  documents: z.array(
    z.object({
      documentId,
      title: z.string(),
      recordType: z.string(),
      recordDate: z.iso.date().optional(),
      sha256: z.string().length(64),
      pages: z.number().int().positive(),
      marks: z.array(mark),
    }),
  ),
});
export type Manifest = z.infer<typeof manifest>;

/** What the verifier found, per document: it goes into the stored manifest beside the packet. */
export type Certificate = {
  documentId: string;
  sourceSha256: string;
  redactedSha256: string;
  pagesRebuilt: number[];
  marksApplied: number;
  wordsRemoved: number;
  checks: string[];
};

/** The stored result: packet bytes live in S3 under `sha256`. */
export type PacketRecord = {
  manifest: Manifest;
  certificates: Certificate[];
  sha256: string;
  pages: number;
  bytes: number;
};
