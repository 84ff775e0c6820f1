import type { Consent } from '#shared/law/sensitivity/consent.ts';
import { type SensitivityFacts, sensitivityFacts } from '#shared/law/sensitivity/facts.ts';
import type { Label } from '#shared/law/sensitivity/labels.ts';
import { A_CONSENT } from '#test/support/consents.ts';

/** A consent that would do for a label, and whatever a test changes on it. */
export const consentFor = (categories: Label[], changes: Partial<Consent> = {}): Consent => ({
  ...A_CONSENT,
  id: 'con_1',
  recipients: ['Firm of Counsel'],
  categories,
  ...changes,
});

export const orderFor = (categories: Label[], changes: Partial<NonNullable<Consent['order']>> = {}): Consent =>
  consentFor(categories, {
    id: 'con_order',
    kind: 'order',
    signer: 'court',
    recipients: [],
    use: 'proceedings',
    order: { basis: '2.64', noticeGiven: true, withSubpoena: true, ...changes },
  });

/** Ten pages, of which 3 to 5 carry the label; asked for by a firm. */
export const factsWith = (label: Label, changes: Partial<SensitivityFacts> = {}): SensitivityFacts =>
  sensitivityFacts.parse({
    documents: [{ documentId: 'doc_1', pages: 10, labels: [{ label, from: 3, to: 5, source: 'staff' }] }],
    consents: [],
    decisions: [],
    recipient: ['Lee Barrister', 'Firm of Counsel'],
    lane: 'AUTH_3P',
    state: 'VA',
    asOf: '2026-11-22',
    ...changes,
  });

export const decided = (label: Label, decision: 'release' | 'withhold', lane = 'AUTH_3P') => ({
  label,
  decision,
  lane,
  reason: 'Read the statute',
  by: 'pia',
  at: '2026-11-22T15:00:00.000Z',
});
