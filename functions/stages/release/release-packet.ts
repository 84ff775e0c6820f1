import { disclosureRow } from '#functions/adapters/disclosures.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { newRelease } from '#functions/adapters/releases.ts';
import { travelsWithLink } from '#shared/access/channels.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { releaseId } from '#shared/ids.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { processBar } from '../process/process-bar.ts';
import { checkGoing } from '../sensitivity/decide-going.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { standingNow } from '../verify/authorization-verdict.ts';
import { disclosureOf } from './disclosure-of.ts';
import { linkEnd, newLink } from './new-link.ts';

/**
 * Lets the packet go: the state, the one release there can be, the link, the accounting row, the audit event and the
 * notice commit in one transaction or not at all (security.md 3.9). The notice can be sent again; the link is the same.
 */
export const releasePacket = (call: StaffCall, { packetSha256 }: ActionBody<'release'>) =>
  mutate(call, 'release', (request, file) => {
    const { sha256, pages, bytes, volumes } = request.packet ?? {};
    if (!sha256 || !pages || !bytes) return refuse({ code: 'packet-missing' });
    if (sha256 !== packetSha256) return refuse({ code: 'packet-changed' });
    if (request.pickupContact && travelsWithLink(request.pickupContact, request))
      return refuse({ code: 'contact-same-channel' });

    const standing = standingNow(request, 'release', call.actor.personId, call.now);
    if (!standing.ok) return standing;
    const allowed = checkGoing(file, call);
    if (!allowed.ok) return allowed;

    const papers = processBar(request, call.now);
    if (!papers.ok) return papers;

    const packet = { sha256, pages, bytes, volumes };
    const id = releaseId.parse(newId('rel'));
    const link = newLink({ request, releaseId: id, linkVersion: 1, packet, now: call.now });
    if (!link) return refuse({ code: 'contact-unconfirmed' });
    const { by, at } = signedBy(call);
    const release = { releaseId: id, at, by, packetSha256, linkVersion: 1, expiresAt: linkEnd(call.now) };
    return ok({
      facts: { ...standing.value.request, release },
      detail: { ...standing.value.detail, ...allowed.value.detail, releaseId: id, packetSha256, pages, linkVersion: 1 },
      clock: [{ kind: 'released', at }],
      writes: [
        newRelease({ requestId: request.id, releaseId: id, linkVersion: 1, tokenHash: link.tokenHash }),
        disclosureRow(disclosureOf(call, request, id, packet)),
        ...link.writes,
        ...allowed.value.writes,
        ...standing.value.writes,
      ],
      notices: [{ kind: 'packet-ready', requestId: request.id, linkVersion: 1 }],
    });
  });
