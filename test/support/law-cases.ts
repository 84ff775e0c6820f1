import type { StaffAction } from '#shared/api/staff.ts';
import type { ProcessFacts, ProcessPaper } from '#shared/law/process/facts.ts';
import { processPaper } from '#shared/law/process/facts.ts';
import type { Request } from '#shared/request/request.ts';
import { NOW } from './requests.ts';

/** A subpoena of Virginia with notice to the patient, good in every way and ripe on 2026-11-22. */
export const SUBPOENA: ProcessPaper = processPaper.parse({
  kind: 'subpoena',
  issuer: 'Rivers & Lane LLP',
  caseName: 'Example v. Sample Freight',
  caseNumber: 'CL26-0042',
  court: 'Circuit Court of Richmond',
  receivedOn: '2026-11-02',
  issuedOn: '2026-10-30',
  returnOn: '2026-12-04',
  issuerState: 'VA',
  matter: 'civil',
  assurance: 'notice',
  noticeOn: '2026-10-30',
  objectionDays: 15,
  certificate: 'yes',
  seeksPart2: 'no',
  answers: {
    ...{ namesUs: 'yes', namesPatient: 'yes', signed: 'yes', reasonableTime: 'yes', feePaid: 'yes' },
    ...{ seeksPsychotherapy: 'no', seeksProtected: 'no' },
    ...{ noticeStatement: 'yes', noticeDocuments: 'yes', noticeEnough: 'yes', objectionsClear: 'yes' },
  },
});

export const aSubpoena = (changes: Partial<ProcessFacts> = {}): ProcessFacts => ({
  ...SUBPOENA,
  state: 'VA',
  asOf: '2026-11-22',
  ...changes,
});

/** The same with a defect of form, as it lies on a request. */
export const READ_PAPER = { ...SUBPOENA, answers: { ...SUBPOENA.answers, feePaid: 'no' }, by: 'ana', at: NOW };

export const DENIED = {
  ground: 'endangers_life',
  basis: 'A doctor judged that seeing this part now could put your life in danger.',
  licence: 'physician',
  answers: { judgedByProfessional: 'yes', dangerToLife: 'yes' },
  extent: 'part',
  part: {
    words: 'Notes of one visit',
    given: 'Everything else that you asked for',
    recordTypes: ['notes'],
    documents: [],
  },
  isReviewable: true,
  deciderId: 'dana',
  deciderName: 'Dr. Dana',
  at: NOW,
  on: '2026-11-22',
  from: 'REDACT',
  recordId: `dec_${'0'.repeat(26)}`,
};
const UNDER_REVIEW = { ...DENIED, review: { askedAt: NOW, askedBy: 'requester' } };

const NOTES = {
  ground: 'psychotherapy',
  basis: 'These are the notes your therapist keeps apart from the chart.',
  answers: { keptApart: 'yes' },
};

/** Bodies that are welcome, for what the law desks do. */
export const LAW_BODIES = {
  'record-process': SUBPOENA,
  'check-process': { result: 'rejected' },
  'override-process': { note: 'Counsel waived the fee in writing' },
  'object-to-process': { by: 'print' },
  'notify-patient-of-process': { sought: 'Notes of the visits of 2025', objectionDays: 15, by: 'print' },
  deny: NOTES,
  'deny-part': { ...NOTES, part: { words: 'Notes kept apart', given: 'The chart', recordTypes: [], documents: [] } },
  'request-denial-review': {},
  'uphold-denial': { licence: 'physician', note: 'I agree' },
  'reverse-denial': { licence: 'physician', note: 'I do not agree' },
  'give-accounting': { list: 'statutory', note: 'Looked through' },
  'hold-accounting': { form: 'oral', agency: 'State police', statedOn: '2026-11-20' },
} as const satisfies Partial<Record<StaffAction, object>>;

/** What a request must hold for an action to be welcome at all. */
export const LAW_SEED: Partial<Record<StaffAction, (id: string) => Partial<Record<keyof Request, unknown>>>> = {
  'override-authorization': () => ({ lane: 'AUTH_3P', authorizationForm: { form: {}, source: 'staff', at: NOW } }),
  'record-revocation': () => ({ lane: 'AUTH_3P' }),
  'record-process': () => ({ lane: 'SUBPOENA' }),
  'check-process': () => ({ lane: 'SUBPOENA', process: READ_PAPER }),
  'override-process': () => ({ lane: 'SUBPOENA', process: READ_PAPER }),
  'object-to-process': () => ({ lane: 'SUBPOENA', process: READ_PAPER }),
  'notify-patient-of-process': () => ({ lane: 'SUBPOENA', process: READ_PAPER }),
  'request-denial-review': () => ({ denial: DENIED }),
  'uphold-denial': () => ({ denial: UNDER_REVIEW }),
  'reverse-denial': () => ({ denial: UNDER_REVIEW }),
  'give-accounting': () => ({ lane: 'AMEND_OR_ACCT' }),
  'hold-accounting': (releaseId) => ({
    lane: 'LE_ADMIN',
    release: { releaseId, at: NOW, by: 'ana', packetSha256: 'a'.repeat(64), linkVersion: 1, expiresAt: NOW },
  }),
};
