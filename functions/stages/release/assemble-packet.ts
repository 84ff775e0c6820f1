import type { OnPage } from '#functions/pdf/engine.ts';
import { packetEngine } from '#functions/pdf/isolated/engines.ts';
import type { Certificate, Manifest, PacketRecord } from '#shared/packet/plan.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { type Place, packet, packetManifest, putOnce, readObject } from '../../adapters/objects.ts';
import { proven } from './build-faults.ts';

export type RedactedPart = { documentId: string; place: Place; certificate: Certificate };
type Asked = { manifest: Manifest; parts: readonly RedactedPart[]; folder: string; onPage: OnPage };

/** Binds the redacted parts and stores the packet under its own hash; the same packet twice is one object. */
export const assemblePacket = async ({ manifest, parts, onPage }: Asked): Promise<PacketRecord> => {
  const documents = [];
  for (const { documentId } of manifest.documents) {
    const [part, ...others] = parts.filter((each) => each.documentId === documentId);
    const bytes = part && (await readObject(part.place));
    if (!bytes || others.length > 0 || hashOfBytes(bytes) !== part.certificate.redactedSha256)
      throw new Error('A redacted document is not the one that was certified');
    documents.push({ documentId, bytes });
  }
  const built = await proven(packetEngine.assemblePacket({ manifest, documents, onPage }), { code: 'packet-unproven' });
  const sha256 = hashOfBytes(built.bytes);
  const certificates = parts.map(({ certificate }) => certificate);
  const made: PacketRecord = { manifest, certificates, sha256, pages: built.pages, bytes: built.bytes.length };
  await putOnce({ ...packet(sha256), bytes: built.bytes, contentType: 'application/pdf', sha256 });
  const text = new TextEncoder().encode(JSON.stringify(made));
  await putOnce({ ...packetManifest(sha256), bytes: text, contentType: 'application/json' });
  return made;
};
