import type { Disclosure } from '#shared/api/staff.ts';
import type { ReleaseId } from '#shared/ids.ts';
import { BASIS_OF_LANE } from '#shared/law/accounting/bases.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Packet = { sha256: string; pages: number; bytes: number };

/** The row of the accounting, with all that a list needs six years later (45 CFR 164.528(b)(2)). */
export const disclosureOf = (call: StaffCall, request: Request, id: ReleaseId, packet: Packet): Disclosure => {
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
    legalBasis: BASIS_OF_LANE[lane],
    ...(purpose ? { purpose } : {}),
    recordTypes: scope.recordTypes,
    ...(scope.dosFrom ? { dosFrom: scope.dosFrom } : {}),
    ...(scope.dosTo ? { dosTo: scope.dosTo } : {}),
    accounting: LANES[lane].accounting,
    pages: packet.pages,
    bytes: packet.bytes,
    packetSha256: packet.sha256,
    approvedBy: approvals.map(({ personId }) => personId),
  };
};
