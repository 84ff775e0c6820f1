import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { KEYS } from '#functions/adapters/keys.ts';
import { codeFor } from '#functions/adapters/link-secrets.ts';
import { publicApi } from '#functions/public-api/app.ts';
import { judgeUpload } from '#functions/stages/submit/judge-upload.ts';
import { challenged, change, DAYS, everything, later, now, raise, released, row } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { sendForm, withObjects } from '#test/support/objects.ts';
import { blankPdf, WANTED } from '#test/support/submissions.ts';

vi.mock('#functions/stages/deliver/floor.ts', () => ({ atTheFloor: <Value>(work: Promise<Value>) => work }));
withEngines();
withObjects();
beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));

const api = publicApi(() => now);
type Call = { body?: unknown; headers?: Record<string, string>; api?: typeof api };
const call = async (method: string, path: string, { body, headers = {}, api: other = api }: Call = {}) => {
  const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const answer = await other.request(`/api/public${path}`, { method, headers: { ...type, ...headers }, ...text });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() };
};
const post = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  call('POST', path, { body, headers });
const bearer = (sessionId: string) => ({ Authorization: `Bearer ${sessionId}` });

const attorney = {
  requester: { type: 'attorney', name: 'Ada Counsel', email: 'ada@firm.example', organization: 'Counsel LLP' },
  patient: { name: { given: 'Rosa', family: 'Example' }, dateOfBirth: '1980-02-29' },
  scope: { recordTypes: ['lab', 'billing'] },
  purpose: 'legal',
  statement: { name: 'Ada Counsel', agreed: true, textVersion: '2026-11-en' },
};
const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

describe('an attorney by API', () => {
  it('uploads an authorization, files the request once, and follows it with a code', async () => {
    const ticket = await post('/uploads', { ...WANTED, kind: 'authorization' });
    expect(ticket.status).toBe(201);
    const { uploadId } = ticket.body;
    await sendForm(ticket.body, await blankPdf());
    expect((await call('GET', `/uploads/${uploadId}`)).body).toMatchObject({ status: 'waiting' });
    await judgeUpload({ uploadId, isLastTry: false });
    expect((await call('GET', `/uploads/${uploadId}`)).body).toMatchObject({ status: 'accepted', pages: 1 });

    const once = key();
    const filed = await post('/requests', { ...attorney, uploads: [uploadId] }, once);
    expect(filed).toMatchObject({ status: 201, body: { receipt: { uploads: [{ pages: 1 }] } } });
    expect((await post('/requests', { ...attorney, uploads: [uploadId] }, once)).body).toEqual(filed.body);
    expect((await post('/requests', { ...attorney, uploads: [uploadId] }, key())).status).toBe(400);

    const { reference } = filed.body;
    const { challengeId } = (await post('/status/challenge', { reference: reference.toLowerCase() })).body;
    const { body } = await post('/status/verify', { challengeId, code: codeFor(challengeId) });
    const status = await call('GET', '/status', { headers: bearer(body.sessionId) });
    expect(status).toMatchObject({ status: 200, body: { reference, step: 'received', actsNext: 'office' } });
  });

  it('picks the packet up with the link and a code', async () => {
    const { token, request } = await released();
    const { status, body: asked } = await post('/pickup/challenge', { token });
    expect(status).toBe(202);
    const { body } = await post('/pickup/verify', { challengeId: asked.challengeId, code: codeFor(asked.challengeId) });
    const granted = await post('/pickup/grants', undefined, bearer(body.sessionId));
    expect(granted).toMatchObject({ status: 201, body: { fileName: `records-${request.reference}.pdf` } });
    await change(KEYS.request(request.id), { flags: ['RECALLED'] });
    expect((await post('/pickup/grants', undefined, bearer(body.sessionId))).status).toBe(404);
  });
});

describe('links that do not work', () => {
  it('are told apart by nothing: status, headers and body are the same', async () => {
    const [revoked, frozen, old] = [await released(), await released(), await released({ expiresAt: later(-DAYS) })];
    await change(KEYS.link(revoked.hash), { state: 'REVOKED' });
    await change(KEYS.link(frozen.hash), { state: 'FROZEN' });
    const good = await released();
    const challengeId = await challenged(good.token);
    const asks = [good, revoked, frozen, old].map(({ token }) => ({ token }));
    const answers = [];
    for (const body of [...asks, { token: 'x'.repeat(43) }, { token: '' }, { pickupNumber: '0000' }]) {
      const answer = await post('/pickup/challenge', body);
      expect(Object.keys(answer.body)).toEqual(['challengeId']);
      answers.push({ ...answer, body: String(answer.body.challengeId).length });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);

    const refusals = [];
    for (const body of [
      { challengeId, code: codeFor(challengeId) === '00000000' ? '11111111' : '00000000' },
      { challengeId: 'chl_unknown', code: '00000000' },
      { challengeId: '', code: '' },
    ])
      refusals.push(await post('/pickup/verify', body));
    refusals.push(await post('/pickup/grants', undefined, bearer('x'.repeat(43))));
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
    expect(refusals[0]).toMatchObject({ status: 404, body: { code: 'link-unusable' } });
  });

  it('lose nothing to a scanner: reading, prefetching and garbage change no row', async () => {
    const { token, hash } = await released();
    await challenged(token);
    const before = await everything();
    for (const path of ['/pickup/challenge', '/pickup/verify', '/pickup/grants', '/status', `/pickup/${token}`])
      for (const method of ['GET', 'OPTIONS', 'PUT', 'DELETE'])
        expect((await call(method, path)).status).toBeGreaterThan(399);
    for (const body of [{}, [], { token, extra: 1 }, { token: 1 }, 'nope', { challengeId: 'x', code: '1'.repeat(41) }])
      for (const path of ['/pickup/challenge', '/pickup/verify']) expect((await post(path, body)).status).toBe(400);
    expect((await post('/pickup/grants')).status).toBe(401);
    expect((await post('/pickup/grants', undefined, { Authorization: 'Basic abc', Cookie: 'session=x' })).status).toBe(
      401,
    );
    expect(await everything()).toBe(before);
    expect(await row(KEYS.link(hash))).toMatchObject({ used: 0, triesLeft: 10 });
  });
});

describe('bad input', () => {
  it.each<[string, unknown, string]>([
    ['a missing field', { ...attorney, patient: undefined }, 'patient'],
    ['an unknown field', { ...attorney, state: 'APPROVED' }, 'state'],
    [
      'a field that the server owns, inside',
      { ...attorney, requester: { ...attorney.requester, id: 'x' } },
      'requester.id',
    ],
    [
      'a date that does not exist',
      { ...attorney, patient: { ...attorney.patient, dateOfBirth: '2026-02-30' } },
      'patient.dateOfBirth',
    ],
    [
      'a name of 200 letters',
      { ...attorney, statement: { ...attorney.statement, name: 'x'.repeat(200) } },
      'statement.name',
    ],
    ['an authorization that is not there', attorney, 'uploads'],
    ['eleven files', { ...attorney, uploads: Array.from({ length: 11 }, () => `upl_${'0'.repeat(26)}`) }, 'uploads'],
    ['a purpose of a patient', { ...attorney, requester: { ...attorney.requester, type: 'patient' } }, 'purpose'],
    ['no JSON', '{', 'body'],
  ])('%s is refused, and the field is named', async (_, body, field) => {
    const answer = await post('/requests', body, key());
    expect(answer).toMatchObject({ status: 400, headers: { 'content-type': 'application/problem+json' } });
    expect(answer.body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('wants a key for filing, JSON as its type, and no more than a megabyte', async () => {
    const patient = { ...attorney, purpose: undefined, requester: { ...attorney.requester, type: 'patient' } };
    expect((await post('/requests', patient)).body).toMatchObject({ code: 'key-required' });
    const form = { body: 'a=b', headers: { 'Content-Type': 'text/plain' } };
    expect((await call('POST', '/requests', form)).body).toMatchObject({ code: 'invalid-input' });
    expect((await post('/requests', { ...patient, note: 'x'.repeat(1024 * 1024) }, key())).status).toBe(413);
  });

  it('leaves the prototype of objects alone', async () => {
    await post('/requests', `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`, key());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('turns a fault into a reference, and says nothing else', async () => {
    const broken = publicApi(() => raise('a secret'));
    const answer = await call('POST', '/status/challenge', { body: { reference: 'SP-ABCD-2345' }, api: broken });
    expect(answer).toMatchObject({ status: 500, body: { code: 'fault', reference: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toContain('a secret');
  });
});

describe('its description', () => {
  let paths: Record<string, Record<string, { responses: object; security?: unknown }>>;
  beforeAll(async () => {
    const { status, body } = await call('GET', '/openapi.json');
    expect(status).toBe(200);
    paths = body.paths;
  });

  it('lists every route with its refusals', () => {
    expect(Object.keys(paths)).toHaveLength(11);
    for (const route of Object.values(paths).flatMap((methods) => Object.values(methods)))
      expect(Object.keys(route.responses).length).toBeGreaterThan(1);
    expect(paths['/api/public/status']?.get?.security).toEqual([{ session: [] }]);
  });

  it('is a readable page that loads nothing from elsewhere', async () => {
    const answer = await api.request('/api/public/docs');
    expect(answer.headers.get('Content-Security-Policy')).toContain("script-src 'self'");
    const sources = [...(await answer.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
    expect(sources).toEqual([
      '/assets/docs/swagger-ui.css',
      '/assets/docs/swagger-ui-bundle.js',
      '/api/public/docs/init.js',
    ]);
    expect(await (await api.request('/api/public/docs/init.js')).text()).toContain('/api/public/openapi.json');
  });
});
