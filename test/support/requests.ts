import type { Staff, StaffRole } from '#shared/access/roles.ts';
import { personId } from '#shared/ids.ts';
import { type Request, request } from '#shared/request/request.ts';

export const NOW = '2026-11-22T15:00:00.000Z';
export const SHA = 'a'.repeat(64);

/** A synthetic member of staff. */
export const staff = (id: string, ...roles: StaffRole[]): Staff => ({
  kind: 'staff',
  personId: personId.parse(id),
  name: `Staff ${id}`,
  roles,
});

const done = { result: 'accepted', method: 'test', by: 'ana', at: NOW } as const;

/** A synthetic request, ready for everything, that a test then bends to its purpose. */
export const aRequest = (changes: Partial<Record<keyof Request, unknown>> = {}): Request =>
  request.parse({
    id: `req_${'0'.repeat(26)}`,
    reference: 'SP-ABCD-2345',
    version: 3,
    state: 'VALIDATE',
    lane: 'RA_SELF',
    facility: 'main',
    language: 'en',
    submittedAt: NOW,
    dueOn: '2026-12-22',
    requester: { type: 'patient', name: 'Rosa Example', email: 'rosa@example.com' },
    patient: { name: { given: 'Rosa', family: 'Example' }, dateOfBirth: '1980-02-29' },
    scope: { recordTypes: ['entire'] },
    statement: { name: 'Rosa Example', textVersion: 'test', signedAt: NOW },
    ownerId: 'ana',
    ownerName: 'Ana',
    identity: done,
    authorization: done,
    authority: done,
    match: { mrn: '100001', name: 'Rosa Example', dateOfBirth: '1980-02-29', by: 'ana', at: NOW },
    pickupContact: { channel: 'text', address: '+12025550143', source: 'Registration', by: 'ana', at: NOW },
    isSensitive: false,
    preparerId: 'ana',
    packet: { buildId: `bld_${'0'.repeat(26)}`, status: 'built', sha256: SHA, pages: 3, bytes: 1000 },
    approvals: [{ personId: 'ben', name: 'Ben', roles: ['qa_reviewer'], at: NOW, packetSha256: SHA }],
    flags: [],
    ...changes,
  });
