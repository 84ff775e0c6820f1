import type { ActionBody } from '#shared/api/staff.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';

/** Approves exactly the bytes that were looked at: the packet's hash is part of what is said. */
export const approvePacket = (call: StaffCall, { packetSha256 }: ActionBody<'approve'>) =>
  mutate(call, 'approve', (request) => {
    if (request.packet?.sha256 !== packetSha256) return refuse({ code: 'packet-changed' });
    const { personId, name, roles } = call.actor;
    const given = { personId, name, roles: [...roles], at: call.now.toISOString(), packetSha256 };
    const approvals = [...request.approvals, given];
    return ok({ facts: { ...request, approvals }, detail: { packetSha256, approvals: approvals.length } });
  });
