import { z } from 'zod';
import type { PersonId } from '../ids.ts';

/** Roles are the groups of the identity provider (domain.md 16.1). `system` and `requester` are never groups. */
export const STAFF_ROLES = [
  'intake',
  'roi_specialist',
  'qa_reviewer',
  'privacy_officer',
  'clinician_reviewer',
  'legal',
  'supervisor',
  'billing',
  'auditor',
] as const;
export const staffRole = z.enum(STAFF_ROLES);
export type StaffRole = z.infer<typeof staffRole>;
export type Role = StaffRole | 'requester' | 'system';

export const ROLE_NAMES: Record<StaffRole, string> = {
  intake: 'Intake',
  roi_specialist: 'Release specialist',
  qa_reviewer: 'QA reviewer',
  privacy_officer: 'Privacy officer',
  clinician_reviewer: 'Clinician reviewer',
  legal: 'Legal office',
  supervisor: 'Supervisor',
  billing: 'Billing',
  auditor: 'Auditor',
};

/** A signed-in member of staff. */
export type Staff = { kind: 'staff'; personId: PersonId; name: string; roles: readonly StaffRole[] };
/** Who acts. A requester is known by what they hold (a draft, a code, a link), never by name. */
export type Actor = Staff | { kind: 'requester' } | { kind: 'system'; worker: string };

export const rolesOf = (actor: Actor): readonly Role[] => (actor.kind === 'staff' ? actor.roles : [actor.kind]);
export const actorId = (actor: Actor): string =>
  actor.kind === 'staff' ? actor.personId : actor.kind === 'system' ? `system:${actor.worker}` : 'requester';
