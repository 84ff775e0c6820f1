import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#functions/adapters/new-id.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { STAFF_ROLES, type StaffRole } from '#shared/access/roles.ts';
import { ACTION_BODIES, type StaffAction } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { STATES, type State } from '#shared/request/states.ts';
import { WORKFLOW } from '#shared/request/workflow.ts';
import { BODIES } from '#test/support/action-bodies.ts';
import { seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { FEE_SEED } from '#test/support/fee-cases.ts';
import { LAW_SEED } from '#test/support/law-cases.ts';
import { withObjects } from '#test/support/objects.ts';
import { seedProtection } from '#test/support/protection-cases.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
withObjects();

const ACTIONS = Object.keys(ACTION_BODIES) as StaffAction[];
const LANE: Partial<Record<StaffAction, string>> = {
  'check-authorization': 'AUTH_3P',
  'check-authority': 'RA_PR',
  'check-directive': 'RA_DIRECTIVE',
  'justify-scope': 'PAYMENT',
  'decide-label': 'AUTH_3P',
};

let clients: Record<StaffRole, Awaited<ReturnType<typeof signedIn>>>;
let parked: Record<State, Request>;

beforeAll(async () => {
  await seedPatient();
  const entries = STAFF_ROLES.map(async (role) => [role, await signedIn(staff(`zoe-${role}`, role))] as const);
  clients = Object.fromEntries(await Promise.all(entries)) as typeof clients;
  parked = Object.fromEntries(
    await Promise.all(STATES.map(async (s) => [s, await seedCase(s)] as const)),
  ) as typeof parked;
});

const isAllowed = (action: StaffAction, role: StaffRole, state: State) => {
  const { by, from }: { by: readonly string[]; from: readonly string[] } = WORKFLOW[action];
  return by.includes(role) && from.includes(state);
};

describe.each(ACTIONS)('%s', (action) => {
  it('is done for the roles and states of the table, once, and refused for all others without a change', async () => {
    const cells = STAFF_ROLES.flatMap((role) => STATES.map((state) => ({ role, state })));
    const check = async ({ role, state }: (typeof cells)[number]) => {
      const allowed = isAllowed(action, role, state);
      const more = { ...LAW_SEED[action]?.(newId('rel')), ...FEE_SEED[action] };
      const request = allowed ? await seedCase(state, { lane: LANE[action] ?? 'RA_SELF', ...more }) : parked[state];
      if (allowed) await seedProtection(action, request);
      const answer = await clients[role].act(request.id, action, BODIES[action]);
      const cell = `${action} by ${role} in ${state}`;
      expect([200, 403, 409], cell).toContain(answer.status);
      expect(answer.status === 200, cell).toBe(allowed);
      if (!allowed) return;
      expect(await loadRequest(request.id), cell).toMatchObject({ request: { version: 2 }, chain: { seq: 2 } });
    };
    await Promise.all(cells.map(check));
    for (const { id } of Object.values(parked))
      expect(await loadRequest(id)).toMatchObject({ request: { version: 1 }, chain: { seq: 1 } });
  });
});

// Written by hand from domain.md 16, so that a wrong table does not prove itself.
it.each([
  ['claim', 'intake', 'RECEIVED', 200, 'VALIDATE'],
  ['claim', 'qa_reviewer', 'RECEIVED', 403, 'RECEIVED'],
  ['claim', 'roi_specialist', 'VALIDATE', 409, 'VALIDATE'],
  ['begin-gathering', 'roi_specialist', 'VALIDATE', 200, 'RETRIEVE'],
  ['begin-redaction', 'roi_specialist', 'RETRIEVE', 200, 'REDACT'],
  ['save-marks', 'qa_reviewer', 'REDACT', 403, 'REDACT'],
  ['save-marks', 'roi_specialist', 'QA', 409, 'QA'],
  ['save-marks', 'roi_specialist', 'APPROVED', 409, 'APPROVED'],
  ['add-document', 'roi_specialist', 'APPROVED', 409, 'APPROVED'],
  ['send-to-qa', 'roi_specialist', 'REDACT', 200, 'QA'],
  ['approve', 'roi_specialist', 'QA', 403, 'QA'],
  ['approve', 'qa_reviewer', 'QA', 200, 'APPROVED'],
  ['return-to-redaction', 'qa_reviewer', 'APPROVED', 200, 'REDACT'],
  ['release', 'qa_reviewer', 'APPROVED', 403, 'APPROVED'],
  ['release', 'auditor', 'APPROVED', 403, 'APPROVED'],
  ['release', 'roi_specialist', 'QA', 409, 'QA'],
  ['release', 'roi_specialist', 'APPROVED', 200, 'RELEASED'],
  ['release', 'roi_specialist', 'RELEASED', 409, 'RELEASED'],
  ['recall', 'privacy_officer', 'ACCESSED', 200, 'ACCESSED'],
  ['resume', 'intake', 'PENDED', 200, 'RETRIEVE'],
  ['close', 'roi_specialist', 'APPROVED', 409, 'APPROVED'],
] as const)('%s by %s in %s answers %i and leaves it in %s', async (action, role, state, status, to) => {
  const request = await seedCase(state);
  const answer = await clients[role].act(request.id, action, BODIES[action]);
  expect(answer.status).toBe(status);
  expect((await loadRequest(request.id))?.request.state).toBe(to);
});
