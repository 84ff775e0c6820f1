import type { CaseFile } from '#functions/adapters/case-file.ts';
import { config } from '#functions/adapters/config.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { deniedPages } from '#shared/law/denial/denied-pages.ts';
import type { Consent } from '#shared/law/sensitivity/consent.ts';
import { consentOfForm } from '#shared/law/sensitivity/consent-of-form.ts';
import type { SensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import type { LabelRange } from '#shared/law/sensitivity/labels.ts';
import { factsNow } from '../verify/authorization-verdict.ts';

type Known = Pick<CaseFile, 'request' | 'documents' | 'labels' | 'consents'>;

const plainRange = ({ label, from, to, source, note }: LabelRange): LabelRange => ({
  label,
  from,
  to,
  source,
  ...(note ? { note } : {}),
});

const plainConsent = ({ by: _by, at: _at, ...consent }: Known['consents']['consents'][number]): Consent => consent;

/** The request's own authorization covers what it names (P2-14); a patient's own access rests on none. */
const formConsent = (request: Known['request'], now: Date): Consent[] => {
  const facts = factsNow(request, now);
  const consent = facts && consentOfForm(facts);
  return consent ? [consent] : [];
};

/** Everything that decides which pages may go, as of the facility's date: complete, so that it can be decided again. */
export const factsOf = ({ request, documents, labels, consents }: Known, now: Date): SensitivityFacts => ({
  documents: documents
    .filter(({ kind }) => kind === 'record')
    .map(({ id, pages, recordType }) => ({
      documentId: id,
      pages,
      labels: (labels.find(({ documentId }) => documentId === id)?.labels ?? []).map(plainRange),
      denied: deniedPages(request, { id, pages, recordType }),
    })),
  consents: [...consents.consents.map(plainConsent), ...formConsent(request, now)],
  decisions: consents.labelDecisions,
  recipient: [request.requester.name, request.requester.organization ?? ''].filter((name) => name !== ''),
  lane: request.lane,
  state: config('FACILITY_STATE'),
  statement: 'long',
  asOf: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')),
});
