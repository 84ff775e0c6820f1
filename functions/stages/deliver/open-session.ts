import { ok, type Result, refuse } from '#shared/result.ts';
import { hashOf } from '../../adapters/link-secrets.ts';
import {
  type DeliveryLink,
  findDeliveryLink,
  findSession,
  isUsable,
  type PickupSessionRow,
} from '../../adapters/pickups.ts';
import { type Loaded, loadRequest } from '../../adapters/requests.ts';

export type OpenSession = { idHash: string; session: PickupSessionRow; link: DeliveryLink; loaded: Loaded };

/** A session that still opens something: all of it read strongly, so that a recall holds from the next call. */
export const openSessionOf = async (sessionId: string, now: Date): Promise<Result<OpenSession>> => {
  const idHash = hashOf(sessionId);
  const session = await findSession(idHash);
  if (!session || session.expiresAt <= now.toISOString()) return unusable;
  const [link, loaded] = await Promise.all([findDeliveryLink(session.linkHash), loadRequest(session.requestId)]);
  if (!link || !loaded || link.linkVersion !== session.linkVersion) return unusable;
  return isUsable(link, loaded.request, now) ? ok({ idHash, session, link, loaded }) : unusable;
};

const unusable = refuse({ code: 'link-unusable' });
