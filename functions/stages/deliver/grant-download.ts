import type { z } from 'zod';
import { LINK } from '#shared/access/links.ts';
import type { pickupGrant } from '#shared/api/public.ts';
import { fileNameOf, filesOf, type PacketFile } from '#shared/packet/packet-files.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { commit, type Write } from '../../adapters/commit.ts';
import { packet, presignDownload } from '../../adapters/objects.ts';
import { changeLink, holdGrant, notRecalled } from '../../adapters/pickups.ts';
import { mutate } from '../mutate.ts';
import { whyNotAuthorized } from '../verify/authorization-verdict.ts';
import { type OpenSession, openSessionOf } from './open-session.ts';

type Call = { sessionId: string; now: Date; volume?: number };

/** Enough for every racer to see the first opening, which moves the request, once. */
const ATTEMPTS = 5;
const requester = { kind: 'requester' } as const;

/**
 * Counts a download, with its audit event, before any byte can flow; then hands out a URL for 60 s (security.md 0 #1).
 * The session that was counted may fetch again for half an hour: that is on record, but not counted twice.
 */
export const grantDownload = async ({
  sessionId,
  now,
  volume = 1,
}: Call): Promise<Result<z.infer<typeof pickupGrant>>> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const open = await openSessionOf(sessionId, now);
    if (!open.ok) return open;
    const { link, loaded } = open.value;
    const ended = whyNotAuthorized(loaded.request, now);
    if (ended) return refuse({ code: ended });
    const files = filesOf({ ...link, sha256: link.packetSha256 });
    const file = files[volume - 1];
    if (!file) return refuse({ code: 'link-unusable' });
    const recorded = await recordGrant(open.value, now, files.length > 1 ? { volume } : {});
    if (recorded.ok)
      return ok(await download(file, fileNameOf(`records-${link.reference}`, volume, files.length), now));
    // Somebody else moved the request or this session first: what stands now decides.
    if (recorded.refusal.code !== 'stale-version' && recorded.refusal.code !== 'in-flight') break;
  }
  return refuse({ code: 'link-unusable' });
};

const recordGrant = (open: OpenSession, now: Date, which: { volume?: number }): Promise<Result<Request>> => {
  const { session, link, loaded, idHash } = open;
  const renews = session.renewsUntil !== undefined && session.renewsUntil > now.toISOString();
  const writes: Write[] = renews
    ? [changeLink(link, now, {})]
    : [
        changeLink(link, now, {
          update: 'SET #used = #used + :one, firstOpenedAt = if_not_exists(firstOpenedAt, :now)',
          only: '#used < #max',
          values: { ':one': 1 },
        }),
        holdGrant(idHash, now),
      ];
  const detail = { linkVersion: link.linkVersion, packetSha256: link.packetSha256, isRenewal: renews, ...which };
  // The first opening is a step of the workflow; later ones leave the request as it is.
  if (loaded.request.state === 'RELEASED')
    return mutate({ requestId: link.requestId, actor: requester, version: null, now }, 'open-packet', (facts) =>
      facts.state === 'RELEASED' ? ok({ facts, detail, writes }) : refuse({ code: 'stale-version' }),
    );
  return commit({
    before: loaded.request,
    after: loaded.request,
    chain: loaded.chain,
    actor: requester,
    action: 'grant',
    now,
    detail,
    writes: [notRecalled(link), ...writes],
  });
};

const download = async ({ sha256, bytes }: PacketFile, fileName: string, now: Date) => {
  const place = packet(sha256);
  return {
    url: await presignDownload({ place, fileName, contentType: 'application/pdf', seconds: LINK.urlSeconds }),
    fileName,
    sha256,
    bytes,
    urlExpiresAt: new Date(now.getTime() + LINK.urlSeconds * 1000).toISOString(),
  };
};
