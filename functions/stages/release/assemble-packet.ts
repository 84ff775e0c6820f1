import { join } from 'node:path';
import { openFileSink } from '#functions/pdf/concat/local-file.ts';
import type { AssembleInput, ByteSource, OnPage, Packet, Volume } from '#functions/pdf/engine.ts';
import { packetEngine } from '#functions/pdf/isolated/engines.ts';
import { documentId } from '#shared/ids.ts';
import { checkBinding, packetHash } from '#shared/packet/binding.ts';
import type { Certificate, Manifest, PacketRecord } from '#shared/packet/plan.ts';
import { hashOfBytes } from '../../adapters/hash-of-bytes.ts';
import { type Place, packet, packetManifest, putOnce } from '../../adapters/objects.ts';
import { putFileOnce } from '../../adapters/objects-multipart.ts';
import { objectSource } from '../../adapters/objects-ranged.ts';
import { readAhead } from '../../adapters/read-ahead.ts';
import { proven, StorageError } from './build-faults.ts';

export type RedactedPart = { documentId: string; place: Place; certificate: Certificate };
type Asked = { manifest: Manifest; parts: readonly RedactedPart[]; folder: string; onPage: OnPage; onProof: OnPage };

const UNPROVEN = { code: 'packet-unproven' } as const;
const encoder = new TextEncoder();

const openParts = (parts: readonly RedactedPart[]): Promise<AssembleInput['parts']> =>
  Promise.all(
    parts.map(async (part) => {
      const source = await objectSource(part.place);
      if (!source) throw new Error('A redacted part is missing');
      return {
        documentId: documentId.parse(part.documentId),
        source: asOurFault(readAhead(source)),
        certificate: part.certificate,
      };
    }),
  );

/** That the store does not answer says nothing about the packet. */
const asOurFault = ({ size, read }: ByteSource): ByteSource => ({
  size,
  read: (from, to) =>
    read(from, to).catch((cause) => {
      throw new StorageError('A redacted part could not be read', { cause });
    }),
});

const fileOf = (folder: string, number: number): string => join(folder, `volume-${number}.pdf`);

/** Writes the volumes to files of this machine, one open at a time. */
const bind = async ({ manifest, parts, folder, onPage }: Asked): Promise<Packet> => {
  let open: Awaited<ReturnType<typeof openFileSink>> | undefined;
  const openVolume = async (number: number) => {
    await open?.close();
    open = await openFileSink(fileOf(folder, number));
    return { write: open.write };
  };
  try {
    return await packetEngine.assemblePacket({ manifest, parts: await openParts(parts), openVolume, onPage });
  } finally {
    await open?.close();
  }
};

/** Nothing is stored before the finished files were read back and found to be what was certified. */
const prove = async ({ manifest, parts, folder, onProof }: Asked, { binding, volumes }: Packet): Promise<void> => {
  const certificates = parts.map(({ certificate }) => certificate);
  const wrong = checkBinding(binding, manifest, certificates);
  if (wrong) throw new Error(wrong);
  await packetEngine.verifyPacket({
    binding,
    volumes: volumes.map(({ number }) => ({ file: fileOf(folder, number) })),
    onPage: onProof,
  });
};

const store = async (folder: string, { number, sha256 }: Volume): Promise<void> => {
  await putFileOnce({ place: packet(sha256), file: fileOf(folder, number), contentType: 'application/pdf', sha256 });
};

/** Binds the redacted parts, proves the volumes, and stores each under its own hash; the same packet twice is one object. */
export const assemblePacket = async (asked: Asked): Promise<PacketRecord> => {
  const built = await proven(bind(asked), UNPROVEN);
  await proven(prove(asked, built), UNPROVEN);
  for (const volume of built.volumes) await store(asked.folder, volume);
  const made: PacketRecord = {
    manifest: asked.manifest,
    certificates: asked.parts.map(({ certificate }) => certificate),
    binding: built.binding,
    sha256: packetHash(built.volumes, (text) => hashOfBytes(encoder.encode(text))),
    pages: built.volumes.reduce((sum, { pages }) => sum + pages, 0),
    bytes: built.volumes.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  const text = encoder.encode(JSON.stringify(made));
  await putOnce({ ...packetManifest(made.sha256), bytes: text, contentType: 'application/json' });
  return made;
};
