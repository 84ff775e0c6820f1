import type { CaseFile } from '#functions/adapters/case-file.ts';
import { config } from '#functions/adapters/config.ts';
import { localDate } from '#shared/law/deadlines.ts';
import type { Consent } from '#shared/law/sensitivity/consent.ts';
import type { SensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import type { LabelRange } from '#shared/law/sensitivity/labels.ts';

type Known = Pick<CaseFile, 'request' | 'documents' | 'labels' | 'consents'>;

const plainRange = ({ label, from, to, source, note }: LabelRange): LabelRange => ({
  label,
  from,
  to,
  source,
  ...(note ? { note } : {}),
});

const plainConsent = ({ by: _by, at: _at, ...consent }: Known['consents']['consents'][number]): Consent => consent;

/** Everything that decides which pages may go, as of the facility's date: complete, so that it can be decided again. */
export const factsOf = ({ request, documents, labels, consents }: Known, now: Date): SensitivityFacts => ({
  documents: documents
    .filter(({ kind }) => kind === 'record')
    .map(({ id, pages }) => ({
      documentId: id,
      pages,
      labels: (labels.find(({ documentId }) => documentId === id)?.labels ?? []).map(plainRange),
      denied: [],
    })),
  consents: consents.consents.map(plainConsent),
  decisions: consents.labelDecisions,
  recipient: [request.requester.name, request.requester.organization ?? ''].filter((name) => name !== ''),
  lane: request.lane,
  state: config('FACILITY_STATE'),
  statement: 'long',
  asOf: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')),
});
