import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#functions/adapters/new-id.ts';
import { loadRequest } from '#functions/adapters/requests.ts';
import { ACTION_BODIES, type StaffAction } from '#shared/api/staff.ts';
import { request as requestShape } from '#shared/request/request.ts';
import type { State } from '#shared/request/states.ts';
import { type Action, WORKFLOW } from '#shared/request/workflow.ts';
import { aMark, BODIES } from '#test/support/action-bodies.ts';
import { DOC, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { withObjects } from '#test/support/objects.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
withObjects();
let boss: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  await seedPatient();
  boss = await signedIn(
    staff('boss', 'supervisor', 'roi_specialist', 'privacy_officer', 'intake', 'clinician_reviewer', 'legal'),
  );
});

const ACTIONS = Object.keys(ACTION_BODIES) as StaffAction[];
const stateFor = (action: Action): State => WORKFLOW[action].from[0];
/** What only the server says. */
const SERVER_OWNED = [...Object.keys(requestShape.shape), 'actor', 'tenant', 'pk', 'sk', 'gsi1pk', 'ttl', 'now'];

describe.each(ACTIONS)('%s', (action) => {
  it('refuses bodies that do not fit, naming a field, and changes nothing', async () => {
    const request = await seedCase(stateFor(action));
    const bad = ['', '{', 'null', '[]', '"text"', '7', '{"__proto__":{"state":"RELEASED"}}', '{"surprise":1}'];
    for (const body of bad) {
      const answer = await boss.act(request.id, action, body);
      expect(answer, `${action} ${body}`).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
      expect((answer.body.errors as { field: string }[]).length, `${action} ${body}`).toBeGreaterThan(0);
    }
    expect((await loadRequest(request.id))?.request).toEqual(request);
  });

  it('refuses every field that the server owns', async () => {
    const request = await seedCase(stateFor(action));
    const named = SERVER_OWNED.filter((field) => !(field in BODIES[action]));
    const body = { ...BODIES[action], ...Object.fromEntries(named.map((field) => [field, 'mine'])) };
    const answer = await boss.act(request.id, action, body);
    expect(answer.status).toBe(400);
    expect((await loadRequest(request.id))?.request).toEqual(request);
    expect(({} as Record<string, unknown>).state).toBeUndefined();
  });
});

it.each([
  ['match-patient', { mrn: '' }, 'mrn'],
  ['match-patient', { mrn: '999999' }, 'mrn'],
  ['verify-identity', { result: 'maybe', checked: [] }, 'result'],
  ['verify-identity', { result: 'accepted', checked: ['ssn'] }, 'checked.0'],
  ['change-lane', { lane: 'FRIEND', reason: 'They asked nicely' }, 'lane'],
  ['split-request', { lane: 'AUTH_3P', reason: 'Paper', scope: { recordTypes: [] }, rest: {} }, 'scope.recordTypes'],
  ['justify-scope', { justification: 'all' }, 'justification'],
  ['flag-sensitive', { isSensitive: 'yes' }, 'isSensitive'],
  ['pend', { reason: 'deficient', note: '', nextActionOn: '2026-02-30' }, 'nextActionOn'],
  ['pend', { reason: 'bored', note: '', nextActionOn: '2026-12-01' }, 'reason'],
  ['confirm-contact', { channel: 'text', address: '12', source: 'Registration' }, 'address'],
] as const)('%s %j names the field %s', async (action, body, field) => {
  const request = await seedCase('VALIDATE');
  const answer = await boss.act(request.id, action, body);
  expect(answer.status).toBe(400);
  expect((answer.body.errors as { field: string }[]).map((error) => error.field)).toContain(field);
});

it('names what is missing of the nearer of two shapes', async () => {
  const request = await seedCase('RETRIEVE');
  const answer = await boss.act(request.id, 'add-document', { recordType: 'notes' });
  expect(answer.body.errors).toMatchObject([{ field: 'uploadId' }]);
});

it('refuses closing with the disposition of a release', async () => {
  const request = await seedCase('VALIDATE');
  const answer = await boss.act(request.id, 'close', { disposition: 'FULFILLED_FULL', note: 'done already' });
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'disposition' }] } });
});

it('refuses marks off the page, without a size, twice or too many', async () => {
  const request = await seedCase('REDACT');
  const save = (marks: object[]) => boss.act(request.id, 'save-marks', { documentId: DOC, marks });
  expect(await save([aMark('1'), aMark('2', 4)])).toMatchObject({
    status: 422,
    body: { code: 'mark-invalid', errors: [{ field: 'marks.1.page' }] },
  });
  expect(await save([aMark('1'), aMark('1')])).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'marks.1.id' }] },
  });
  expect((await save([{ ...aMark('1'), rect: [1, 1, 1, 1] }])).status).toBe(400);
  expect((await save(Array.from({ length: 2001 }, (_, index) => aMark(String(index))))).status).toBe(400);
  expect((await save(Array.from({ length: 2000 }, (_, index) => aMark(String(index))))).status).toBe(200);
});

it.each([
  ['a megabyte and more', `{"note":"${'x'.repeat(1024 * 1024)}"}`, {}, 413, 'too-large'],
  ['a form', 'note=hello', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'invalid-input'],
  ['JSON called text', '{}', { 'content-type': 'text/plain' }, 400, 'invalid-input'],
  ['another site', '{}', { 'sec-fetch-site': 'cross-site' }, 403, 'cross-site'],
  ['a sibling site', '{}', { 'sec-fetch-site': 'same-site' }, 403, 'cross-site'],
] as const)('refuses %s', async (_, body, headers, status, code) => {
  const request = await seedCase('RECEIVED');
  const answer = await boss.act(request.id, 'claim', body, { headers });
  expect(answer).toMatchObject({ status, body: { code } });
  expect((await loadRequest(request.id))?.request).toEqual(request);
});

it.each([
  ['/requests/nonsense', 400],
  [`/requests/${newId('req')}`, 404],
  [`/requests/${newId('req')}/timeline`, 404],
  [`/requests/${newId('req')}/charts`, 404],
  [`/requests/${newId('req')}/packet`, 404],
  [`/requests/${newId('req')}/packet/content`, 404],
  [`/requests/${newId('req')}/audit`, 404],
  [`/requests/${newId('req')}/documents/${newId('doc')}/content`, 404],
  [`/requests/${newId('req')}/documents/${newId('doc')}/marks`, 404],
  [`/uploads/${newId('upl')}`, 404],
  ['/queue?view=everything', 400],
  ['/queue?cursor=nonsense', 400],
  ['/queue?cursor=eyJhIjoxfQ', 400],
  ['/queue?tenant=b', 400],
  // Names and record numbers are never part of an address.
  ['/patients?family=Example', 404],
  ['/disclosures?mrn=100001', 404],
  ['/nothing/here', 404],
])('GET %s answers %i as a problem', async (path, status) => {
  const answer = await boss.get(path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body.code).toBe(status === 400 ? 'invalid-input' : 'not-found');
});

it.each([
  ['/patients/search', {}],
  ['/patients/search', { family: 'Example', dateOfBirth: 'yesterday' }],
  ['/patients/search', { family: 'Example', all: true }],
  ['/disclosures/search', {}],
])('POST %s %j is refused', async (path, body) => {
  expect(await boss.post(path, body)).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
});

it('does not say what a caller sent back to them', async () => {
  const answer = await boss.post('/patients/search', { family: 'Example', dateOfBirth: 'Rosa-was-here' });
  expect(answer.status).toBe(400);
  expect(JSON.stringify(answer.body)).not.toContain('Rosa');
});
