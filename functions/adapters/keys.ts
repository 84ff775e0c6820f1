import { config } from './config.ts';

export type Key = { pk: string; sk: string };

/** Every row of the main table, by name. Nothing in a key is health information or a secret. */
export const KEYS = {
  request: (id: string): Key => ({ pk: `REQ#${id}`, sk: 'REQUEST' }),
  chain: (id: string): Key => ({ pk: `REQ#${id}`, sk: 'CHAIN' }),
  document: (id: string, documentId: string): Key => ({ pk: `REQ#${id}`, sk: `DOC#${documentId}` }),
  /** Marks can be many: they lie apart, so that reading a request never reads them. Their count lies with it. */
  marks: (id: string, documentId: string): Key => ({ pk: `MARKS#${id}`, sk: documentId }),
  markCount: (id: string, documentId: string): Key => ({ pk: `REQ#${id}`, sk: `MARKS#${documentId}` }),
  /** What people decided about suggestions: apart, as marks are. */
  decisions: (id: string, documentId: string): Key => ({ pk: `DECISIONS#${id}`, sk: documentId }),
  /** The latest quote and invoice in full. */
  fees: (id: string): Key => ({ pk: `REQ#${id}`, sk: 'FEES' }),
  /** Decisions by rule: apart, because they are read only when somebody asks why. */
  decisionRecord: (id: string, place: string): Key => ({ pk: `RECORD#${id}`, sk: place }),
  /** What happened to its clocks, in order. */
  clockEvent: (id: string, seq: number): Key => ({ pk: `REQ#${id}`, sk: `CLOCK#${String(seq).padStart(5, '0')}` }),
  /** Labels of a document's pages, and the papers that may cover them. */
  labels: (id: string, documentId: string): Key => ({ pk: `REQ#${id}`, sk: `LABELS#${documentId}` }),
  consents: (id: string): Key => ({ pk: `REQ#${id}`, sk: 'CONSENTS' }),
  reading: (id: string, documentId: string): Key => ({ pk: `REQ#${id}`, sk: `READING#${documentId}` }),
  build: (id: string, buildId: string): Key => ({ pk: `REQ#${id}`, sk: `BUILD#${buildId}` }),
  /** How a build is cut into parts, and how far each is: apart from the request, which is read far more often. */
  buildPlan: (buildId: string): Key => ({ pk: `BUILD#${buildId}`, sk: 'PLAN' }),
  buildPart: (buildId: string, part: number): Key => ({
    pk: `BUILD#${buildId}`,
    sk: `PART#${String(part).padStart(5, '0')}`,
  }),
  letter: (id: string, letterId: string): Key => ({ pk: `REQ#${id}`, sk: `LETTER#${letterId}` }),
  release: (id: string): Key => ({ pk: `REQ#${id}`, sk: 'RELEASE#1' }),
  disclosure: (id: string, releaseId: string): Key => ({ pk: `REQ#${id}`, sk: `DISCLOSURE#${releaseId}` }),
  /** What a patient was given as their accounting: by patient, hashed. */
  accounting: (patient: string, place: string): Key => ({ pk: `ACCT#${patient}`, sk: place }),
  reference: (reference: string): Key => ({ pk: `REF#${reference}`, sk: 'REF' }),
  link: (tokenHash: string): Key => ({ pk: `LINK#${tokenHash}`, sk: 'LINK' }),
  pickupNumber: (numberHash: string): Key => ({ pk: `PICKUP#${numberHash}`, sk: 'PICKUP' }),
  /** A page on which a patient signs, and the number that leads to it for those who type it. */
  signing: (tokenHash: string): Key => ({ pk: `SIGNING#${tokenHash}`, sk: 'SIGNING' }),
  signingNumber: (numberHash: string): Key => ({ pk: `SIGNNO#${numberHash}`, sk: 'SIGNNO' }),
  challenge: (id: string): Key => ({ pk: `CHALLENGE#${id}`, sk: 'CHALLENGE' }),
  /** When codes for the status page were last sent: their budget. */
  statusCodes: (id: string): Key => ({ pk: `REQ#${id}`, sk: 'STATUS-CODES' }),
  statusSession: (idHash: string): Key => ({ pk: `SSES#${idHash}`, sk: 'SSES' }),
  pickupSession: (idHash: string): Key => ({ pk: `PSES#${idHash}`, sk: 'PSES' }),
  staffSession: (idHash: string): Key => ({ pk: `SES#${idHash}`, sk: 'SES' }),
  signIn: (stateHash: string): Key => ({ pk: `SIGNIN#${stateHash}`, sk: 'SIGNIN' }),
  draft: (tokenHash: string): Key => ({ pk: `DRAFT#${tokenHash}`, sk: 'DRAFT' }),
  upload: (uploadId: string): Key => ({ pk: `UPLOAD#${uploadId}`, sk: 'UPLOAD' }),
  /** Which uploads a draft or a request has: counted and listed strongly. */
  uploadsOf: (kind: string, id: string): Key => ({
    pk: kind === 'request' ? `REQ#${id}` : `UPLOADS#${kind}#${id}`,
    sk: 'UPLOADS',
  }),
  patient: (mrn: string): Key => ({ pk: `PATIENT#${mrn}`, sk: 'PATIENT' }),
  chart: (mrn: string, chartId: string): Key => ({ pk: `PATIENT#${mrn}`, sk: `CHART#${chartId}` }),
  idempotency: (actor: string, key: string): Key => ({ pk: `IDEM#${actor}#${key}`, sk: 'IDEM' }),
  outbox: (requestId: string, part: string): Key => ({ pk: `OUT#${requestId}#${part}`, sk: 'OUT' }),
} as const;

export const mainTable = () => config('TABLE_NAME');
export const auditTable = () => config('AUDIT_TABLE_NAME');

/** Audit rows: own table, where functions may put and query but never update or delete. */
export const auditKey = (requestId: string, seq: number): Key => ({
  pk: `AUDIT#${requestId}`,
  sk: String(seq).padStart(8, '0'),
});
