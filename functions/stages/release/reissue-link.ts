import { revokeLink } from '#functions/adapters/links.ts';
import { relinkRelease } from '#functions/adapters/releases.ts';
import { travelsWithLink } from '#shared/access/channels.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { checkGoing } from '../sensitivity/decide-going.ts';
import type { StaffCall } from '../staff-call.ts';
import { standingNow } from '../verify/authorization-verdict.ts';
import { linkEnd, newLink } from './new-link.ts';

/** A new link to the same packet, for example after the old one froze or ended. The old one is dead at once. */
export const reissueLink = (call: StaffCall) =>
  mutate(call, 'reissue-link', (request, file) => {
    const { release: old } = file;
    const { release, packet, pickupContact } = request;
    if (!release || !old || !packet?.pages || !packet.bytes) return refuse({ code: 'packet-missing' });
    if (pickupContact && travelsWithLink(pickupContact, request)) return refuse({ code: 'contact-same-channel' });

    const standing = standingNow(request, 'link', call.actor.personId, call.now);
    if (!standing.ok) return standing;
    const allowed = checkGoing(file, call);
    if (!allowed.ok) return allowed;

    const { releaseId, packetSha256: sha256 } = release;
    const linkVersion = release.linkVersion + 1;
    const { pages, bytes, volumes } = packet;
    const link = newLink({ request, releaseId, linkVersion, packet: { sha256, pages, bytes, volumes }, now: call.now });
    if (!link) return refuse({ code: 'contact-unconfirmed' });
    return ok({
      facts: { ...standing.value.request, release: { ...release, linkVersion, expiresAt: linkEnd(call.now) } },
      detail: { ...standing.value.detail, ...allowed.value.detail, linkVersion },
      writes: [
        revokeLink(old.tokenHash),
        relinkRelease({ requestId: request.id, tokenHash: link.tokenHash, linkVersion }),
        ...link.writes,
        ...allowed.value.writes,
        ...standing.value.writes,
      ],
      notices: [{ kind: 'packet-ready', requestId: request.id, linkVersion }],
    });
  });
