import type { z } from 'zod';
import type { pickupSession } from '#shared/api/public.ts';
import { ok, type Result } from '#shared/result.ts';
import { openSessionOf } from './open-session.ts';
import { sessionView } from './session-view.ts';

/** What the download page shows. Reading changes nothing. */
export const readPickup = async (call: {
  sessionId: string;
  now: Date;
}): Promise<Result<z.infer<typeof pickupSession>>> => {
  const open = await openSessionOf(call.sessionId, call.now);
  return open.ok ? ok(sessionView(call.sessionId, open.value.session, open.value.link)) : open;
};
