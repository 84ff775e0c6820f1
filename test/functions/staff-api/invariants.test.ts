import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { disclosuresOf } from '#functions/adapters/disclosures.ts';
import { chainHeadOf, eventsOf } from '#functions/adapters/history.ts';
import { newId } from '#functions/adapters/new-id.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { USE_CASES } from '#functions/staff-api/actions.ts';
import { mutate } from '#functions/stages/mutate.ts';
import { ACTION_BODIES, type StaffAction } from '#shared/api/staff.ts';
import { verifyChain } from '#shared/audit/chain.ts';
import type { Request } from '#shared/request/request.ts';
import type { State } from '#shared/request/states.ts';
import { ok } from '#shared/result.ts';
import { BODIES } from '#test/support/action-bodies.ts';
import { MRN, now, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';

withEngines();
withObjects();
beforeAll(seedPatient);

const PEOPLE = [
  staff('ana', 'roi_specialist', 'qa_reviewer'),
  staff('ben', 'roi_specialist', 'qa_reviewer'),
  staff('pia', 'privacy_officer'),
  staff('sam', 'supervisor', 'privacy_officer'),
] as const;

type What = StaffAction | 'finish-build';
const COMMON: What[] = ['save-marks', 'send-to-qa', 'finish-build', 'approve', 'release', 'return-to-redaction'];
/** What leads on from where it stands, so that walks get far enough to be evidence. */
const ONWARD: Partial<Record<State, What>> = { RETRIEVE: 'begin-redaction', REDACT: 'send-to-qa', APPROVED: 'release' };
const onwardOf = ({ state, packet }: Request): What =>
  ONWARD[state] ?? (packet?.status === 'building' ? 'finish-build' : 'approve');

const command = fc.record({
  who: fc.constantFrom(...PEOPLE),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant('onward' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...COMMON) },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(ACTION_BODIES) as StaffAction[])) },
  ),
  /** Whether the call is made on top of the version before, as a slow colleague would. */
  isLate: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
});
type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never;

const load = async (id: string): Promise<Request> => {
  const loaded = await loadRequest(id);
  if (!loaded) throw new TypeError('gone');
  return loaded.request;
};

/** The worker, for whom each build gives other bytes. */
const finishBuild = (id: string) => {
  const sha256 = newId('bld')
    .replace(/[^0-9a-f]/g, 'f')
    .slice(0, 20)
    .padEnd(64, '0');
  return mutate(
    { requestId: id, actor: { kind: 'system', worker: 'test' }, version: null, now },
    'finish-build',
    (facts) =>
      ok({
        facts: facts.packet
          ? { ...facts, packet: { ...facts.packet, status: 'built', sha256, pages: 3, bytes: 9 } }
          : facts,
      }),
  );
};

const run = (request: Request, { who, what: wish, isLate }: Command) => {
  const what = wish === 'onward' ? onwardOf(request) : wish;
  if (what === 'finish-build') return finishBuild(request.id);
  const packetSha256 = request.packet?.sha256 ?? 'f'.repeat(64);
  const body = 'packetSha256' in BODIES[what] ? { packetSha256 } : BODIES[what];
  const take = USE_CASES[what] as (call: object, body: unknown) => ReturnType<typeof finishBuild>;
  const version = request.version - (isLate ? 1 : 0);
  return take({ requestId: request.id, actor: who, version, now }, ACTION_BODIES[what].parse(body));
};

const mayNotApprove = (request: Request) => [request.preparerId, request.editorId];

const checkStanding = async (request: Request) => {
  for (const approval of request.approvals) {
    expect(mayNotApprove(request)).not.toContain(approval.personId);
    expect(approval.packetSha256).toBe(request.packet?.sha256);
  }
  const people = new Set(request.approvals.map(({ personId }) => personId));
  expect(people.size).toBe(request.approvals.length);
  if (['RECEIVED', 'VALIDATE', 'RETRIEVE', 'REDACT'].includes(request.state)) expect(people.size).toBe(0);
  const isOut = request.release !== undefined;
  if (request.state === 'APPROVED' || isOut) {
    expect(people.size).toBeGreaterThanOrEqual(request.isSensitive ? 2 : 1);
    if (request.isSensitive)
      expect(request.approvals.some(({ roles }) => roles.includes('privacy_officer'))).toBe(true);
  }
  if (isOut) expect(request.release?.packetSha256).toBe(request.packet?.sha256);
  expect((await readCaseFile(request.id))?.release !== undefined).toBe(isOut);
  const accounted = (await disclosuresOf(MRN)).filter(({ requestId }) => requestId === request.id);
  expect(accounted).toHaveLength(isOut ? 1 : 0);
};

it('nothing leaves without another person who approved these very bytes, in any order of actions', async () => {
  let released = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('RETRIEVE' as const, 'REDACT' as const, 'QA' as const),
      fc.boolean(),
      fc.array(command, { minLength: 8, maxLength: 22 }),
      async (start, isSensitive, commands) => {
        const seeded = await seedCase(start, { isSensitive });
        let before = await load(seeded.id);
        for (const one of commands) {
          const done = await run(before, one);
          const after = await load(seeded.id);
          expect(after.version).toBe(before.version + (done.ok ? 1 : 0));
          if (!done.ok) expect(after).toEqual(before);
          if (!done.ok) refused += 1;
          await checkStanding(after);
          before = after;
        }
        if (before.release) released += 1;
        const events = await eventsOf(seeded.id);
        expect(events).toHaveLength(before.version);
        const head = (await chainHeadOf(seeded.id)) ?? { seq: 0, hash: '' };
        const file = { format: 'sallyport-audit/1' as const, requestId: seeded.id, exportedAt: now.toISOString() };
        expect(verifyChain({ ...file, head, events })).toMatchObject({ ok: true });
      },
    ),
    { numRuns: 12, endOnFailure: true, seed: 20_261_122 },
  );
  // The walk is only evidence if it got somewhere: some were released, many calls were refused.
  expect(released).toBeGreaterThan(3);
  expect(refused).toBeGreaterThan(50);
});
