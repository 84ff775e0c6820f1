import { disclosureRow } from '#functions/adapters/disclosures.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { newRelease } from '#functions/adapters/releases.ts';
import { travelsWithLink } from '#shared/access/channels.ts';
import type { ActionBody, Disclosure } from '#shared/api/staff.ts';
import { type ReleaseId, releaseId } from '#shared/ids.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { checkGoing } from '../sensitivity/decide-going.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { standingNow } from '../verify/authorization-verdict.ts';
import { linkEnd, newLink } from './new-link.ts';

type Packet = { sha256: string; pages: number; bytes: number };

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

const disclosureOf = (call: StaffCall, request: Request, id: ReleaseId, packet: Packet): Disclosure => {
  const { requester, purpose, lane, match, scope, approvals } = request;
  // The guard `matched` has been content: without a patient nothing comes this far.
  if (!match) throw new TypeError('A release needs a matched patient');
  return {
    requestId: request.id,
    reference: request.reference,
    releaseId: id,
    mrn: match.mrn,
    ...signedBy(call),
    recipient: requester.name,
    ...(requester.organization ? { organization: requester.organization } : {}),
    basis: LANES[lane].basis,
    ...(purpose ? { purpose } : {}),
    recordTypes: scope.recordTypes,
    accounting: LANES[lane].accounting,
    pages: packet.pages,
    bytes: packet.bytes,
    packetSha256: packet.sha256,
    approvedBy: approvals.map(({ personId }) => personId),
  };
};
