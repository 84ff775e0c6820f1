import type { OnPage } from '#functions/pdf/engine.ts';
import { pdfEngine } from '#functions/pdf/pdfium-engine.ts';
import type { Certificate, Manifest, PacketRecord } from '#shared/packet/plan.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { packet, packetManifest, putOnce, readObject, redacted } from '../../adapters/objects.ts';
import { proven } from './build-faults.ts';

type Parts = { manifest: Manifest; certificates: Certificate[]; onPage: OnPage };

/** Binds the redacted documents and stores the packet under its own hash; the same packet twice is one object. */
export const assemblePacket = async ({ manifest, certificates, onPage }: Parts): Promise<PacketRecord> => {
  const documents = [];
  for (const { documentId } of manifest.documents) {
    const bytes = await readObject(redacted(manifest.buildId, documentId));
    const proof = certificates.find((certificate) => certificate.documentId === documentId);
    if (!bytes || hashOfBytes(bytes) !== proof?.redactedSha256)
      throw new Error('A redacted document is not the one that was certified');
    documents.push({ documentId, bytes });
  }
  const built = await proven(pdfEngine.assemblePacket({ manifest, documents, onPage }), { code: 'packet-unproven' });
  const sha256 = hashOfBytes(built.bytes);
  const made: PacketRecord = { manifest, certificates, sha256, pages: built.pages, bytes: built.bytes.length };
  await putOnce({ ...packet(sha256), bytes: built.bytes, contentType: 'application/pdf', sha256 });
  const text = new TextEncoder().encode(JSON.stringify(made));
  await putOnce({ ...packetManifest(sha256), bytes: text, contentType: 'application/json' });
  return made;
};
