import type { StaffAction } from '#shared/api/staff.ts';
import { DOC, MRN } from './cases.ts';
import { A_CONSENT } from './consents.ts';
import { FEE_BODIES } from './fee-cases.ts';
import { LAW_BODIES } from './law-cases.ts';
import { SHA } from './requests.ts';

export const aMark = (id: string, page = 1) => ({
  id: `mrk_${id.padStart(26, '0')}`,
  page,
  rect: [10, 10, 60, 24],
  reason: 'third-party',
  source: 'drawn',
});

/** A paper for the synthetic request of test/support/requests.ts. */
export const GOOD_PAPER = {
  describes: 'My whole medical record',
  recordTypes: ['entire'],
  discloser: 'Example General Hospital',
  recipient: 'Rosa Example',
  purpose: 'At my request',
  expiry: { kind: 'date', date: '2027-11-22' },
  signed: 'yes',
  signedOn: '2026-11-01',
  signer: { kind: 'patient', name: 'Rosa Example' },
  statements: { revocation: 'yes', revocationHow: 'yes', conditioning: 'yes', redisclosure: 'yes' },
} as const;

const GOOD_LETTER = {
  signedByPatient: 'yes',
  electronicCopy: 'yes',
  fromEhr: 'yes',
  namesRecipient: 'yes',
  saysWhere: 'yes',
};

/** For each action a body that is welcome. */
export const BODIES: Record<StaffAction, object> = {
  claim: {},
  'take-over': {},
  'verify-identity': {
    result: 'accepted',
    checked: ['full_name', 'date_of_birth', 'photo_id', 'listed_office', 'called_office'],
  },
  'check-authorization': { form: GOOD_PAPER, method: 'Looked at it', settled: [] },
  'override-authorization': { reason: 'The patient confirmed it by phone' },
  'record-revocation': { receivedOn: '2026-11-20' },
  'check-authority': {
    result: 'accepted',
    facts: { kind: 'agent', paper: 'health_care_poa', inEffect: 'yes', coversHealth: 'yes' },
  },
  'check-directive': { result: 'accepted', says: GOOD_LETTER },
  'change-lane': { lane: 'AUTH_3P', reason: 'The form names the law firm' },
  'split-request': {
    lane: 'AUTH_3P',
    reason: 'The paper chart needs an authorization',
    scope: { recordTypes: ['entire'] },
    rest: { recordTypes: ['entire'] },
  },
  'justify-scope': { justification: 'The adjuster named every visit of the claim' },
  'match-patient': { mrn: MRN },
  'confirm-contact': { channel: 'text', address: '202 555 0143', source: 'Registration' },
  'flag-sensitive': { isSensitive: true },
  'begin-gathering': {},
  'add-document': { chartId: 'chart-1' },
  'remove-document': { documentId: DOC },
  'begin-redaction': {},
  'return-to-gathering': {},
  'save-marks': { documentId: DOC, marks: [aMark('1'), aMark('2', 3)] },
  'save-labels': {
    documentId: DOC,
    labels: [{ label: 'HIV', from: 1, to: 2, source: 'staff' }],
    reviewed: true,
  },
  'record-consent': { consent: A_CONSENT },
  'revoke-consent': { consentId: 'con_1', on: '2026-11-22' },
  'decide-label': { label: 'REPRO', decision: 'withhold', reason: 'Not named' },
  'override-scope': { documentId: DOC, reason: 'The court named it' },
  'decide-suggestions': {
    documentId: DOC,
    decisions: [{ id: `sug_${'0'.repeat(26)}`, decision: 'rejected' }],
  },
  'send-to-qa': {},
  'return-to-redaction': { note: 'Page 2 shows a neighbour' },
  approve: { packetSha256: SHA },
  release: { packetSha256: SHA },
  'reissue-link': {},
  recall: { note: 'Wrong address' },
  pend: { reason: 'deficient', note: 'The form is not signed', nextActionOn: '2026-12-01' },
  extend: { reason: 'Old charts are on film', completeOn: '2027-01-10' },
  resume: {},
  close: { disposition: 'WITHDRAWN', note: 'Taken back by phone' },
  'close-fulfilled': {},
  ...LAW_BODIES,
  ...FEE_BODIES,
  'issue-letter': { letter: { kind: 'transfer', variables: { custodian: 'Richmond Family Clinic' } }, by: 'notice' },
  'set-confidential-contact': { means: 'post', address: '1 Example Way\nRichmond, VA 23220' },
};
