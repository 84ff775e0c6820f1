import type { z } from 'zod';
import type { pickupSession } from '#shared/api/public.ts';
import { reference } from '#shared/ids.ts';
import { filesOf } from '#shared/packet/packet-files.ts';
import type { DeliveryLink, PickupSessionRow } from '../../adapters/pickups.ts';

/** What a page shows after the code: no name, no health information. */
export const sessionView = (
  sessionId: string,
  session: PickupSessionRow,
  link: DeliveryLink,
): z.infer<typeof pickupSession> => ({
  sessionId,
  reference: reference.parse(link.reference),
  pages: link.pages,
  bytes: link.bytes,
  sha256: link.packetSha256,
  volumes: [...filesOf({ ...link, sha256: link.packetSha256 })],
  expiresAt: session.expiresAt,
  linkExpiresAt: link.expiresAt,
  grantsLeft: Math.max(0, link.max - link.used),
});
