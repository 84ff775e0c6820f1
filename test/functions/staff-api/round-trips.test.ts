import { beforeAll, expect, it } from 'vitest';
import type { StaffAction } from '#shared/api/staff.ts';
import type { State } from '#shared/request/states.ts';
import { BODIES } from '#test/support/action-bodies.ts';
import { now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';
import { roundTrips } from '#test/support/round-trips.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
withObjects();

/** Design.md 6: what every call may wait for. */
const BUDGET = 3;

let count: ReturnType<typeof roundTrips>;
let minutes = 0;
/** Each call comes two minutes after the one before, so that each also keeps the session alive. */
const later = () => new Date(now.getTime() + minutes * 60_000);
let ana: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  await seedPatient();
  ana = await signedIn(staff('trips', 'roi_specialist', 'supervisor'), later);
  count = roundTrips();
});

const measured = async <Answer extends { status: number }>(run: () => Promise<Answer>): Promise<number> => {
  minutes += 2;
  const { value, trips } = await count(run);
  expect(value.status).toBe(200);
  return trips;
};

it.each(['/me', '/queue?view=mine', '/queue?view=all&state=QA', '/queue?view=unassigned'])(
  'GET %s stays within the budget',
  async (path) => {
    expect(await measured(() => ana.get(path))).toBeLessThanOrEqual(BUDGET);
  },
);

it.each<State>(['RECEIVED', 'REDACT', 'QA', 'RELEASED'])(
  'GET of a request in %s stays within the budget',
  async (state) => {
    const { id } = await seedCase(state);
    expect(await measured(() => ana.get(`/requests/${id}`))).toBeLessThanOrEqual(BUDGET);
  },
);

it.each<[StaffAction, State]>([
  ['claim', 'RECEIVED'],
  ['verify-identity', 'VALIDATE'],
  ['flag-sensitive', 'VALIDATE'],
  ['match-patient', 'VALIDATE'],
  ['confirm-contact', 'VALIDATE'],
  ['begin-gathering', 'VALIDATE'],
  ['add-document', 'RETRIEVE'],
  ['remove-document', 'RETRIEVE'],
  ['begin-redaction', 'RETRIEVE'],
  ['save-marks', 'REDACT'],
  ['decide-suggestions', 'REDACT'],
  ['send-to-qa', 'REDACT'],
  ['release', 'APPROVED'],
  ['reissue-link', 'RELEASED'],
  ['recall', 'RELEASED'],
])('POST %s of a request in %s stays within the budget', async (action, state) => {
  const { id } = await seedCase(state);
  expect(await measured(() => ana.act(id, action, BODIES[action]))).toBeLessThanOrEqual(BUDGET);
});
