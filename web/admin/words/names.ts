import type { z } from 'zod';
import type { disposition } from '#shared/request/request.ts';
import type { Purpose, RecordType } from '#shared/request/scope.ts';
import type { State } from '#shared/request/states.ts';

export type Disposition = z.infer<typeof disposition>;

export const STATE_NAMES: Record<State, string> = {
  RECEIVED: 'Received',
  VALIDATE: 'Checking',
  RETRIEVE: 'Gathering',
  REDACT: 'Redaction',
  QA: 'In QA',
  APPROVED: 'Approved',
  RELEASED: 'Released',
  ACCESSED: 'Opened by requester',
  CLOSED: 'Closed',
  PENDED: 'Pended',
};

export const DISPOSITION_NAMES: Record<Disposition, string> = {
  FULFILLED_FULL: 'Fulfilled in full',
  FULFILLED_PARTIAL: 'Fulfilled in part',
  NO_RECORDS: 'No records found',
  REJECTED_UNCURED: 'Rejected: not corrected',
  WITHDRAWN: 'Withdrawn by the requester',
  DUPLICATE: 'Duplicate of another request',
  REVOKED: 'Authorization revoked',
  NOT_CUSTODIAN: 'Records are held elsewhere',
  DENIED: 'Access denied',
  QUASHED: 'Legal papers quashed or withdrawn',
};

export const RECORD_TYPE_NAMES: Record<RecordType, string> = {
  summary: 'Summary',
  history: 'History and physical',
  notes: 'Progress notes',
  operative: 'Operative reports',
  lab: 'Laboratory results',
  imaging: 'Imaging reports',
  medication: 'Medications',
  immunization: 'Immunizations',
  billing: 'Billing',
  entire: 'Entire record',
};

export const PURPOSE_NAMES: Record<Purpose, string> = {
  legal: 'Legal matter',
  insurance_claim: 'Insurance claim',
  life_underwriting: 'Life insurance underwriting',
  disability_ssa: 'Disability (Social Security)',
  workers_comp: "Workers' compensation",
  continuing_care: 'Continuing care',
  personal: 'Personal use',
  school: 'School',
  employment: 'Employment',
  research: 'Research',
  payment_audit: 'Payment or audit',
  quality: 'Quality of care',
  public_health: 'Public health',
  oversight: 'Health oversight',
  at_request_of_individual: 'At the request of the individual',
};

export const DOCUMENT_KIND_NAMES = {
  authorization: 'Authorization',
  authority: 'Proof of authority',
  letter: 'Letter of the patient',
  legal: 'Legal paper',
  identity: 'Proof of identity',
  other: 'Other paper',
  record: 'Record',
} as const;

/** A record type may be free text when it came from a chart; known ones get their name. */
export const recordTypeName = (type: string | undefined): string =>
  RECORD_TYPE_NAMES[type as RecordType] ?? type ?? 'Record';

/** Lane names come as keys from the request and as words from the queue; both end up as words. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
