import type { SensitivityView } from '#shared/api/sensitivity.ts';
import { judgeSensitivity } from '#shared/law/sensitivity/coverage.ts';
import { sensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import { outsideScope } from '#shared/law/sensitivity/inventory.ts';
import type { LabelRange } from '#shared/law/sensitivity/labels.ts';
import { packetWords } from '#shared/packet/words.ts';
import type { Document, Request } from '#shared/request/request.ts';
import { ANA, TODAY } from './fixtures.ts';

const SIGNED = { by: ANA, at: '2026-11-20T15:04:00Z' };
export type LabelsKept = { labels: LabelRange[]; reviewed: boolean };

const CONSENTS: SensitivityView['consents'] = [
  {
    id: 'con_a',
    kind: 'consent',
    signer: 'patient',
    categories: ['HIV'],
    recipients: ['Okafor & Reyes LLP'],
    scope: 'Laboratory results of 2024',
    purpose: 'A claim',
    use: 'general',
    signedOn: '2026-10-01',
    expiresOn: '2027-10-01',
    part2Elements: [],
    ...SIGNED,
  },
];

/** Special protection by the real rules, for a hospital in Virginia. */
export const protectionOf = (
  request: Request,
  documents: readonly Document[],
  kept: ReadonlyMap<string, LabelsKept>,
): SensitivityView => {
  const records = documents.filter(({ kind }) => kind === 'record');
  const rowOf = (id: string): LabelsKept => kept.get(id) ?? { labels: [], reviewed: true };
  const consents = records.some(({ id }) => rowOf(id).labels.length > 0) ? CONSENTS : [];
  const facts = sensitivityFacts.parse({
    documents: records.map(({ id, pages }) => ({ documentId: id, pages, labels: rowOf(id).labels })),
    consents: consents.map(({ by: _by, at: _at, ...consent }) => consent),
    decisions: [],
    recipient: [request.requester.name, request.requester.organization ?? ''],
    lane: request.lane,
    state: 'VA',
    asOf: TODAY,
  });
  const covered = judgeSensitivity(facts);
  const withheld = covered.pages.total - covered.pages.going;
  return {
    asOf: TODAY,
    documents: records.map(({ id, recordType, recordDate }, index) => ({
      documentId: id,
      labels: rowOf(id).labels.map((range) => ({ ...range, ...SIGNED })),
      ...(rowOf(id).reviewed ? { reviewed: SIGNED } : {}),
      stretches: covered.documents[index]?.stretches ?? [],
      outside: outsideScope(request.scope, [{ documentId: id, recordType, recordDate }], TODAY).flatMap(
        ({ findings }) => findings,
      ),
    })),
    labels: covered.labels,
    pages: covered.pages,
    consents,
    ...(withheld > 0 ? { words: packetWords('en').withheld(withheld) } : {}),
    notices: covered.notices.map(({ text }) => text),
  };
};
