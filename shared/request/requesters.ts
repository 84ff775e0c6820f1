import { z } from 'zod';
import type { Lane } from './lanes.ts';

/** What a requester says gives them the right to the records, and the lane that stands for it (domain.md 1). */
export const RIGHTS = {
  self: { name: 'It is their own record', lane: 'RA_SELF' },
  authority: { name: 'They act for the patient by law', lane: 'RA_PR' },
  authorization: { name: 'The patient signed an authorization', lane: 'AUTH_3P' },
  directive: { name: 'The patient wrote to us to send an electronic copy', lane: 'RA_DIRECTIVE' },
  treatment: { name: 'They treat the patient', lane: 'TREATMENT' },
  payment: { name: 'They pay for the care, or are paid for it', lane: 'PAYMENT' },
  operations: { name: 'Quality work of a covered entity with the same patient', lane: 'OPERATIONS' },
  subpoena: { name: 'A subpoena or a discovery request', lane: 'SUBPOENA' },
  court_order: { name: 'An order of a judge or tribunal', lane: 'COURT_ORDER' },
  grand_jury: { name: 'A grand jury subpoena', lane: 'GRAND_JURY' },
  warrant: { name: 'A warrant signed by a judge', lane: 'WARRANT' },
  le_admin: { name: 'An administrative subpoena or investigative demand', lane: 'LE_ADMIN' },
  workers_comp: { name: "A workers' compensation claim", lane: 'WORKERS_COMP' },
  public_health: { name: 'A public health law', lane: 'PUBLIC_HEALTH' },
  oversight: { name: 'A law on the oversight of health care', lane: 'OVERSIGHT' },
  decedent: { name: 'An official duty after a death', lane: 'DECEDENT_OFFICIAL' },
  hhs: { name: 'An investigation by HHS', lane: 'HHS' },
  ssa_827: { name: 'Form SSA-827', lane: 'SSA_DDS' },
  accounting: { name: 'An accounting or an amendment', lane: 'AMEND_OR_ACCT' },
  /** No lane stands for it: a person must look. */
  other: { name: 'Something else', lane: null },
} as const satisfies Record<string, { name: string; lane: Lane | null }>;
export type Right = keyof typeof RIGHTS;
export const RIGHT_IDS = Object.keys(RIGHTS) as [Right, ...Right[]];

type RequesterRow = {
  name: string;
  /** What can give such a requester the right, the usual one first. One that is not here is a contradiction. */
  rights: readonly [Right, ...Right[]];
};

/**
 * Who asks (domain.md 18). An attorney is not a personal representative by representing the patient (RT-1): `authority`
 * leads on only with proof of it.
 */
export const REQUESTER_TYPES = {
  patient: { name: 'Patient', rights: ['self', 'directive', 'accounting'] },
  personal_representative: { name: 'Personal representative', rights: ['authority', 'directive', 'accounting'] },
  attorney: {
    name: 'Attorney',
    rights: ['authorization', 'directive', 'subpoena', 'court_order', 'authority', 'other'],
  },
  /** From before insurers were told apart. */
  insurer: {
    name: 'Insurer',
    rights: ['authorization', 'payment', 'subpoena', 'court_order', 'workers_comp', 'other'],
  },
  insurer_health: { name: 'Health insurer', rights: ['payment', 'authorization', 'operations', 'other'] },
  insurer_life: { name: 'Life insurer', rights: ['authorization', 'directive', 'other'] },
  insurer_auto: { name: 'Auto insurer', rights: ['authorization', 'directive', 'subpoena', 'court_order', 'other'] },
  workers_comp: {
    name: "Workers' compensation carrier",
    rights: ['workers_comp', 'authorization', 'subpoena', 'court_order', 'other'],
  },
  provider: { name: 'Provider', rights: ['treatment', 'authorization', 'payment', 'operations', 'directive', 'other'] },
  payer_audit: { name: 'Payment or quality audit', rights: ['payment', 'operations', 'authorization', 'other'] },
  government_agency: {
    name: 'Government agency',
    rights: [
      'ssa_827',
      'authorization',
      'oversight',
      'public_health',
      'decedent',
      'le_admin',
      'subpoena',
      'court_order',
      'workers_comp',
      'hhs',
      'other',
    ],
  },
  law_enforcement: {
    name: 'Law enforcement',
    rights: ['warrant', 'court_order', 'grand_jury', 'le_admin', 'subpoena', 'authorization', 'other'],
  },
  court: { name: 'Court', rights: ['court_order', 'subpoena', 'grand_jury', 'other'] },
  employer: { name: 'Employer', rights: ['authorization', 'workers_comp', 'subpoena', 'other'] },
  school: { name: 'School', rights: ['authorization', 'directive', 'other'] },
  researcher: { name: 'Researcher', rights: ['authorization', 'directive', 'other'] },
  copy_service: {
    name: 'Copy service',
    rights: ['authorization', 'directive', 'subpoena', 'court_order', 'workers_comp', 'other'],
  },
  media: { name: 'Press', rights: ['authorization', 'other'] },
  other: {
    name: 'Someone else',
    rights: ['authorization', 'directive', 'decedent', 'public_health', 'subpoena', 'court_order', 'other'],
  },
} as const satisfies Record<string, RequesterRow>;

export type RequesterType = keyof typeof REQUESTER_TYPES;
export const REQUESTER_TYPE_IDS = Object.keys(REQUESTER_TYPES) as [RequesterType, ...RequesterType[]];
export const requesterType = z.enum(REQUESTER_TYPE_IDS);
