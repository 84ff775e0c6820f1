import { createHash } from 'node:crypto';
import { assemblePacket } from '#functions/pdf/assemble.ts';
import { memorySource } from '#functions/pdf/concat/normalise.ts';
import type { Packet } from '#functions/pdf/engine.ts';
import { documentId } from '#shared/ids.ts';
import type { PageProof } from '#shared/packet/binding.ts';
import type { Certificate, Manifest } from '#shared/packet/plan.ts';

export type BoundHere = { packet: Packet; volumes: Uint8Array[] };

/** A certificate as far as binding looks at it. */
export const certificateFor = (id: string, bytes: Uint8Array, proofs: PageProof[]): Certificate => ({
  documentId: id,
  sourceSha256: '0'.repeat(64),
  redactedSha256: createHash('sha256').update(bytes).digest('hex'),
  pagesRebuilt: [],
  marksApplied: 0,
  wordsRemoved: 0,
  checks: [],
  pages: proofs.map((_, index) => ({ page: index + 1, how: 'carried' as const, why: 'whitelist' })),
  proofs,
});

/** Binds in memory: small packets only. */
export const bindHere = async (
  manifest: Manifest,
  parts: readonly { bytes: Uint8Array; certificate: Certificate }[],
): Promise<BoundHere> => {
  const chunks: Uint8Array[][] = [];
  const packet = await assemblePacket({
    manifest,
    parts: parts.map(({ bytes, certificate }) => ({
      documentId: documentId.parse(certificate.documentId),
      source: memorySource(bytes),
      certificate,
    })),
    openVolume: async (number) => {
      const own: Uint8Array[] = [];
      chunks[number - 1] = own;
      return {
        write: async (bytes) => {
          own.push(Uint8Array.from(bytes));
        },
      };
    },
  });
  return { packet, volumes: chunks.map((own) => new Uint8Array(Buffer.concat(own))) };
};
