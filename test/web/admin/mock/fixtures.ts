import type { z } from 'zod';
import type { Me, RequestView, timeline } from '#shared/api/staff.ts';
import type { DocumentId, MarkId, Mrn, PersonId, Reference, ReleaseId, RequestId, UploadId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { Document, Request } from '#shared/request/request.ts';

/** Synthetic people only. Ids are readable: the letter says which request. */
export const idOf = (prefix: string, letter: string): string => `${prefix}_${letter.repeat(26)}`;
const AT = '2026-11-20T15:04:00Z';
export const TODAY = '2026-11-22';
export const ANA = 'person-ana' as PersonId;
export const BEN = 'person-ben' as PersonId;

export const me: Me = {
  personId: ANA,
  name: 'Ana Whitfield',
  roles: ['roi_specialist', 'supervisor'],
  idleExpiresAt: '2099-01-01T00:00:00Z',
  facility: 'Cedar Valley Hospital',
  facilityState: 'VA',
  timeZone: 'America/Denver',
};

export const request = (letter: string, own: Partial<Request>): Request => ({
  id: idOf('req', letter) as RequestId,
  reference: `SP-7K3${letter.toUpperCase()}-9QX2` as Reference,
  version: 3,
  state: 'VALIDATE',
  lane: 'AUTH_3P',
  facility: 'main',
  language: 'en',
  submittedAt: '2026-11-02T17:20:00Z',
  dueOn: '2026-12-02',
  dueBasis: {
    clock: 'policy',
    rule: 'POLICY-30',
    version: 1,
    citation: 'office policy',
    startedOn: '2026-11-02',
    amount: 30,
    unit: 'calendar_day',
  },
  requester: {
    type: 'attorney',
    name: 'Marisol Okafor',
    email: 'marisol@okafor-law.example',
    phone: '+12025550143',
    organization: 'Okafor & Reyes LLP',
  },
  patient: { name: { given: 'Teodoro', family: 'Ruiz' }, dateOfBirth: '1958-04-17', clue: 'Surgery in March 2024' },
  scope: {
    recordTypes: ['operative', 'lab', 'notes'],
    dosFrom: '2024-01-01',
    dosTo: '2024-12-31',
    note: 'Everything about the knee surgery, please.',
  },
  purpose: 'legal',
  statement: { name: 'Marisol Okafor', textVersion: 'truth-2026-1', signedAt: '2026-11-02T17:20:00Z' },
  ownerId: ANA,
  ownerName: 'Ana Whitfield',
  isSensitive: false,
  approvals: [],
  flags: [],
  ...own,
});

export const checked: Partial<Request> = {
  identity: { result: 'accepted', method: 'Professional letterhead and license', by: ANA, at: AT },
  authorization: { result: 'accepted', method: 'Read against 45 CFR 164.508(c)', by: ANA, at: AT },
  match: { mrn: 'MRN-004417' as Mrn, name: 'Teodoro Ruiz', dateOfBirth: '1958-04-17', by: ANA, at: AT },
  pickupContact: { channel: 'text', address: '+12025550190', source: 'Bar association directory', by: ANA, at: AT },
};

export const document = (letter: string, name: string, own: Partial<Document>): Document => ({
  id: idOf('doc', name.charAt(0).toLowerCase()) as DocumentId,
  requestId: idOf('req', letter) as RequestId,
  uploadId: idOf('upl', letter) as UploadId,
  kind: 'record',
  name,
  contentType: 'application/pdf',
  bytes: 412_000,
  pages: 6,
  sha256: 'a'.repeat(64),
  addedBy: ANA,
  addedAt: AT,
  ...own,
});

export const documentsOf = (letter: string): Document[] => [
  document(letter, 'hipaa-authorization.pdf', { kind: 'authorization', pages: 2 }),
  document(letter, 'operative-report.pdf', { recordType: 'operative', recordDate: '2024-03-11', pages: 8 }),
  document(letter, 'bloodwork-2024.pdf', { recordType: 'lab', recordDate: '2024-03-09', pages: 8 }),
];

export const marks: Mark[] = [
  { id: idOf('mrk', 'a') as MarkId, page: 1, rect: [72, 640, 300, 654], reason: 'third-party', source: 'text' },
  { id: idOf('mrk', 'b') as MarkId, page: 1, rect: [72, 560, 240, 600], reason: 'out-of-scope', source: 'drawn' },
  { id: idOf('mrk', 'c') as MarkId, page: 2, rect: [72, 600, 300, 616], reason: 'third-party', source: 'search' },
];

export const SHA = 'b1946ac92492d2347c6235b4d2611184f3e0a3c3a9f6f1b0c6a4f4e5d2a1c0de';
export const released: Partial<Request> = {
  ...checked,
  state: 'RELEASED',
  preparerId: ANA,
  preparerName: 'Ana Whitfield',
  packet: { buildId: idOf('bld', 'a') as never, status: 'built', sha256: SHA, pages: 12, bytes: 921_404 },
  approvals: [{ personId: BEN, name: 'Ben Castellanos', roles: ['qa_reviewer'], at: AT, packetSha256: SHA }],
  release: {
    releaseId: idOf('rel', 'e') as ReleaseId,
    at: AT,
    by: ANA,
    packetSha256: SHA,
    linkVersion: 1,
    expiresAt: '2026-12-04T15:04:00Z',
  },
};

export const link: RequestView['link'] = {
  state: 'ACTIVE',
  version: 1,
  expiresAt: '2026-12-04T15:04:00Z',
  grantsUsed: 1,
  grantsMax: 5,
  firstOpenedAt: '2026-11-21T09:30:00Z',
};

export const history: z.infer<typeof timeline> = {
  entries: [
    { seq: 1, at: '2026-11-02T17:20:00Z', who: 'Requester', action: 'submit', to: 'RECEIVED', detail: {} },
    { seq: 2, at: '2026-11-03T14:02:00Z', who: 'Ana Whitfield', action: 'claim', to: 'VALIDATE', detail: {} },
    {
      seq: 3,
      at: '2026-11-03T14:09:00Z',
      who: 'Ana Whitfield',
      action: 'verify-identity',
      to: 'VALIDATE',
      detail: { result: 'accepted' },
    },
    { seq: 4, at: AT, who: 'Ana Whitfield', action: 'begin-gathering', to: 'RETRIEVE', detail: {} },
    { seq: 5, at: AT, who: 'Ana Whitfield', action: 'add-document', to: 'RETRIEVE', detail: { pages: 8, sha256: SHA } },
  ],
};
