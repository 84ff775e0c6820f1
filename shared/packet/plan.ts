import { z } from 'zod';
import { buildId, documentId, reference, requestId } from '../ids.ts';
import { mark } from '../redaction/mark.ts';
import { type Binding, pageProof } from './binding.ts';
import { consentScope, pageStretch } from './going.ts';
import { volumeLimits } from './volumes.ts';

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
      /** Pages that go: all of the document, unless `selection` says which. Marks count them from the first that goes. */
      pages: z.number().int().positive(),
      /** Source pages that go, where some are withheld. */
      selection: z.array(pageStretch).optional(),
      marks: z.array(mark),
    }),
  ),
  /** How large one file may be; what is larger becomes several volumes. */
  volumes: volumeLimits.optional(),
  /** The custodian's certification is asked for (FRE 902(11) and 902(14)). */
  certification: z.boolean().optional(),
  /** Notices that the law wants to stand in the packet, word for word (42 CFR 2.32, state law). */
  notices: z.array(z.string()).optional(),
  /** Consents that pages rest on: what each allows is explained behind the cover (42 CFR 2.32(b)). */
  consents: z.array(consentScope).optional(),
  /** How many pages of the records stay behind. Never which, never why. */
  withheld: z.number().int().min(0).optional(),
  /** For how many days the link works through which the packet is fetched. */
  linkDays: z.number().int().positive().optional(),
});
export type Manifest = z.infer<typeof manifest>;

/** `carried`: written anew as vector graphics; `rebuilt`: burned pixels and proven words, or pixels alone. */
const pageVerdict = z.object({
  page: z.number(),
  how: z.enum(['carried', 'rebuilt', 'rebuilt-without-text']),
  why: z.string(),
});

/** What the verifier found, one for each part of a document: it goes into the stored manifest beside the packet. */
export const certificate = z.object({
  documentId: z.string(),
  sourceSha256: z.string(),
  redactedSha256: z.string(),
  pagesRebuilt: z.array(z.number()),
  marksApplied: z.number(),
  wordsRemoved: z.number(),
  checks: z.array(z.string()),
  /** How each page travels and why; codes, never words. */
  pages: z.array(pageVerdict),
  /** What each page of the redacted part draws and reads: the finished packet must draw and read the same. */
  proofs: z.array(pageProof),
});
export type Certificate = z.infer<typeof certificate>;

/** The stored result: volumes live in S3 under their own hashes, this under `sha256`, the hash of them all. */
export type PacketRecord = {
  manifest: Manifest;
  certificates: Certificate[];
  binding: Binding;
  sha256: string;
  pages: number;
  bytes: number;
};
