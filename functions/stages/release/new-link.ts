import { linkEpoch } from '#functions/adapters/link-secrets.ts';
import { linkHashes, newLinkRows } from '#functions/adapters/links.ts';
import { LINK } from '#shared/access/links.ts';
import type { ReleaseId } from '#shared/ids.ts';
import type { PacketFile } from '#shared/packet/packet-files.ts';
import type { Request } from '#shared/request/request.ts';

type Packet = PacketFile & { volumes?: PacketFile[] | undefined };
type Made = { request: Request; releaseId: ReleaseId; linkVersion: number; packet: Packet; now: Date };

/** When a link that is made now ends. */
export const linkEnd = (now: Date): string =>
  new Date(now.getTime() + LINK.expiresAfterDays * 24 * 3600 * 1000).toISOString();

/** The rows of a new link to a packet, and the hash by which it can be revoked; null while no contact is confirmed. */
export const newLink = ({ request, releaseId, linkVersion, packet, now }: Made) => {
  const { id, reference, pickupContact } = request;
  if (!pickupContact) return null;
  const name = { releaseId, linkVersion, epoch: linkEpoch() };
  const { channel, address, source } = pickupContact;
  const writes = newLinkRows({
    ...name,
    requestId: id,
    reference,
    expiresAt: linkEnd(now),
    packetSha256: packet.sha256,
    pages: packet.pages,
    bytes: packet.bytes,
    ...(packet.volumes ? { volumes: packet.volumes } : {}),
    pickupContact: { channel, address, source },
  });
  return { writes, tokenHash: linkHashes(name).tokenHash };
};
