import { type Actor, type Role, rolesOf } from './roles.ts';

const WORKING_STAFF = [
  ...(['intake', 'roi_specialist', 'qa_reviewer', 'privacy_officer'] as const),
  ...(['clinician_reviewer', 'legal', 'supervisor'] as const),
] as const;
const EVERY_STAFF = [...WORKING_STAFF, 'billing', 'auditor'] as const;

/**
 * Who may read what. Changes are in request/workflow.ts; what is in neither table is refused.
 * Every staff route names its row, and the API refuses to start on a route without one.
 */
export const PERMISSIONS = {
  'see-self': EVERY_STAFF,
  'read-queue': EVERY_STAFF,
  'read-request': EVERY_STAFF,
  'read-timeline': EVERY_STAFF,
  'read-document': WORKING_STAFF,
  'read-packet': WORKING_STAFF,
  'read-letter': EVERY_STAFF,
  'preview-letter': ['roi_specialist', 'privacy_officer', 'supervisor'],
  'read-rules': EVERY_STAFF,
  'read-decisions': WORKING_STAFF,
  'recompute-clocks': ['supervisor'],
  /** An accounting is made by the privacy office, which must find the patient for it. */
  'find-patients': ['intake', 'roi_specialist', 'supervisor', 'privacy_officer'],
  'search-patients': ['intake', 'roi_specialist', 'supervisor'],
  'upload-record': ['roi_specialist', 'supervisor'],
  'export-audit': ['privacy_officer', 'supervisor', 'auditor'],
  'read-disclosures': ['privacy_officer', 'supervisor', 'auditor'],
  'open-accounting': ['privacy_officer', 'supervisor'],
  'export-accounting': ['privacy_officer', 'supervisor', 'auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

export const may = (actor: Actor, permission: Permission): boolean => {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return rolesOf(actor).some((role) => allowed.includes(role));
};
