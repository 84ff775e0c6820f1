import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { newBuild, newBuildRows } from '#functions/adapters/builds.ts';
import { tables } from '#functions/adapters/clients.ts';
import { commit, type Write } from '#functions/adapters/commit.ts';
import { disclosureRow } from '#functions/adapters/disclosures.ts';
import { addDocumentRow } from '#functions/adapters/documents.ts';
import { feesWrite } from '#functions/adapters/fees.ts';
import { KEYS, mainTable } from '#functions/adapters/keys.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { chartItem, chartRow, patientItem, patientRow } from '#functions/adapters/patients.ts';
import { readingRow } from '#functions/adapters/readings.ts';
import { newRelease } from '#functions/adapters/releases.ts';
import { saveLabelsRow } from '#functions/adapters/sensitivity.ts';
import { newLink } from '#functions/stages/release/new-link.ts';
import { type Disclosure, disclosure } from '#shared/api/staff.ts';
import { chainStart } from '#shared/audit/chain.ts';
import { buildId, documentId, releaseId } from '#shared/ids.ts';
import { BASIS_OF_LANE } from '#shared/law/accounting/bases.ts';
import { planParts } from '#shared/packet/parts.ts';
import { LANES } from '#shared/request/lanes.ts';
import { type Document, document, type Request } from '#shared/request/request.ts';
import type { State } from '#shared/request/states.ts';
import { allGoing } from './consents.ts';
import { aFeesRow } from './fee-cases.ts';
import { aRequest, NOW, SHA } from './requests.ts';

export const now = new Date(NOW);

export const MRN = '100001';
export const ROSA = patientRow.parse({
  mrn: MRN,
  name: 'Rosa Example',
  family: 'Example',
  dateOfBirth: '1980-02-29',
  address: '1 Sample Street',
  contacts: [{ channel: 'text', address: '(202) 555-0143', source: 'Registration' }],
});

const put = (Item: Record<string, unknown>) => tables().send(new PutCommand({ TableName: mainTable(), Item }));

/** Rosa, with two charts. */
export const seedPatient = async (): Promise<void> => {
  await put(patientItem(ROSA));
  for (const [chartId, recordDate] of [
    ['chart-1', '2025-01-05'],
    ['chart-2', '2026-03-09'],
  ] as const) {
    const facts = { title: 'Visit', recordType: 'notes', pages: 10, bytes: 2000, sha256: 'b'.repeat(64) };
    await put(chartItem(chartRow.parse({ chartId, mrn: MRN, uploadId: newId('upl'), recordDate, ...facts })));
  }
};

/** The one record that every seeded request has. */
export const DOC = documentId.parse(`doc_${'0'.repeat(26)}`);

export const aRecord = (requestId: string, changes: Partial<Record<keyof Document, unknown>> = {}): Document =>
  document.parse({
    id: DOC,
    requestId,
    uploadId: newId('upl'),
    kind: 'record',
    name: 'Visit',
    recordType: 'notes',
    contentType: 'application/pdf',
    bytes: 2000,
    pages: 3,
    sha256: SHA,
    addedBy: 'ana',
    addedAt: NOW,
    ...changes,
  });

const UNPREPARED: readonly State[] = ['RECEIVED', 'VALIDATE', 'RETRIEVE', 'REDACT', 'PENDED'];
const SENT: readonly State[] = ['RELEASED', 'ACCESSED'];

/** What a request of a state has, beyond what every one has. */
const factsOf = (state: State): Record<string, unknown> => ({
  ...(UNPREPARED.includes(state) ? { packet: undefined, preparerId: undefined, approvals: [] } : {}),
  ...(state === 'QA' ? { approvals: [] } : {}),
  ...(state === 'RECEIVED' ? { ownerId: undefined, ownerName: undefined } : {}),
  ...(state === 'PENDED'
    ? { pend: { reason: 'clarify', note: 'which visit', nextActionOn: '2026-12-01', from: 'RETRIEVE' } }
    : {}),
  ...(SENT.includes(state)
    ? { release: { releaseId: newId('rel'), at: NOW, by: 'ana', packetSha256: SHA, linkVersion: 1, expiresAt: NOW } }
    : {}),
});

/** As if a program had read it and found nothing that stops anyone. */
const readBefore = ({ id, requestId, uploadId, pages }: Document): Write => {
  const row = readingRow.parse({ documentId: id, uploadId, status: 'done', pages, pagesDone: pages, attempts: {} });
  return { item: { Put: { TableName: mainTable(), Item: { ...KEYS.reading(requestId, id), ...row } } } };
};

const rowsOf = (request: Request, record = aRecord(request.id)): Write[] => [
  addDocumentRow(record),
  readBefore(record),
  saveLabelsRow(request.id, { documentId: record.id, labels: [], reviewed: { by: 'ana', at: NOW } }),
  ...(request.packet
    ? newBuildRows(
        newBuild({
          requestId: request.id,
          buildId: request.packet.buildId,
          date: '2026-11-22',
          parts: planParts([record]),
          going: allGoing([record]),
        }),
        planParts([record]),
        now,
      )
    : []),
  ...(request.release ? releaseRowsOf(request, request.release.releaseId) : []),
  ...(request.fee?.quote ? [feesWrite(request.id, aFeesRow(request))] : []),
];

/** What the release left on the patient's list. */
export const aDisclosure = (request: Request, id: string, changes: Partial<Disclosure> = {}): Disclosure =>
  disclosure.parse({
    requestId: request.id,
    reference: request.reference,
    releaseId: id,
    mrn: MRN,
    at: NOW,
    by: 'ana',
    recipient: request.requester.name,
    basis: LANES[request.lane].basis,
    legalBasis: BASIS_OF_LANE[request.lane],
    recordTypes: request.scope.recordTypes,
    accounting: LANES[request.lane].accounting,
    pages: 3,
    bytes: 1000,
    packetSha256: SHA,
    approvedBy: ['ben'],
    ...changes,
  });

const releaseRowsOf = (request: Request, id: string): Write[] => {
  const made = { releaseId: releaseId.parse(id), linkVersion: 1, packet: { sha256: SHA, pages: 3, bytes: 1000 } };
  const link = newLink({ request, ...made, now });
  if (!link) throw new TypeError('The seed needs a contact');
  return [
    newRelease({ requestId: request.id, releaseId: made.releaseId, linkVersion: 1, tokenHash: link.tokenHash }),
    disclosureRow(aDisclosure(request, made.releaseId)),
    ...link.writes,
  ];
};

/** Stores a request in a state, with the rows that belong to it and one record of three pages. */
export const seedCase = async (
  state: State,
  changes: Partial<Record<keyof Request, unknown>> = {},
  rows: 'with rows' | 'bare' = 'with rows',
): Promise<Request> => {
  const id = newId('req');
  const packet = { buildId: buildId.parse(newId('bld')), status: 'built', sha256: SHA, pages: 3, bytes: 1000 };
  const request = aRequest({ id, state, version: 1, packet, ...factsOf(state), ...changes });
  const done = await commit({
    before: null,
    after: request,
    chain: chainStart(id),
    actor: { kind: 'requester' },
    action: 'submit',
    now,
    writes: rows === 'with rows' ? rowsOf(request) : [],
  });
  if (!done.ok) throw new TypeError(`Seeding failed: ${done.refusal.code}`);
  return request;
};
