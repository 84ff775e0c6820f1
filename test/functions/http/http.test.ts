import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { limitBody } from '#functions/http/body.ts';
import { etagOf, readIdempotency, readIfMatch } from '#functions/http/conditions.ts';
import { refuseCrossSite, requireJson } from '#functions/http/cross-site.ts';
import { log } from '#functions/http/log.ts';
import { answerFault, answerUnknown } from '#functions/http/problem.ts';
import { securityHeaders } from '#functions/http/security-headers.ts';

const ORIGIN = 'https://records.example.org';
const lines: string[] = [];

beforeEach(() => {
  process.env.PUBLIC_ORIGIN = ORIGIN;
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => vi.restoreAllMocks());

const app = () => {
  const made = new Hono();
  made.onError(answerFault);
  made.notFound(answerUnknown);
  made.use(securityHeaders(), refuseCrossSite, limitBody(100), requireJson);
  return made;
};
const post = (made: Hono, headers: Record<string, string>, body = '{}') =>
  made.request(`${ORIGIN}/x`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('a fault', () => {
  const failing = () => {
    const made = app();
    made.get('/fail', () => {
      throw new TypeError('Rosa Example could not be saved', { cause: new RangeError('born 1980-02-29') });
    });
    return made;
  };

  it('is answered with a reference that the log shares, and says nothing of what happened', async () => {
    const response = await failing().request(`${ORIGIN}/fail`);
    const body = await response.json();
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify(body)).not.toMatch(/Rosa|TypeError|\.ts/);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      event: 'fault',
      reference: body.reference,
      errors: ['TypeError', 'RangeError'],
    });
    expect(lines[0]).not.toMatch(/Rosa|1980/);
  });
});

describe('the log', () => {
  it('withholds a value that is not an id, a code or a position', () => {
    log({ event: 'refused', code: 'Rosa Example\nforged line' });
    expect(lines).toEqual(['{"event":"refused","code":"[withheld]"}']);
  });
});

describe('a change', () => {
  const open = () => {
    const made = app();
    made.post('/x', (c) => c.text('done'));
    return made;
  };

  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: ORIGIN }, 403],
    [{ origin: ORIGIN }, 200],
    [{ origin: 'https://records.example.org.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 403],
  ])('with %j is answered %i', async (headers, status) => {
    expect((await post(open(), headers)).status).toBe(status);
  });

  it.each([
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 400],
    ['application/jsonp', 400],
    ['multipart/form-data; boundary=x', 400],
  ])('as %s is answered %i', async (type, status) => {
    const response = await post(open(), { 'sec-fetch-site': 'same-origin', 'content-type': type });
    expect(response.status).toBe(status);
  });

  it.each([
    ['of exactly the limit', 'x'.repeat(100), {}, 200],
    ['one byte over it', 'x'.repeat(101), {}, 413],
    ['over it in bytes though not in letters', 'é'.repeat(51), {}, 413],
    ['over it with a lie about its length', 'x'.repeat(101), { 'content-length': '3' }, 413],
  ])('%s is judged by its real length', async (_, body, headers, status) => {
    expect((await post(open(), { 'sec-fetch-site': 'same-origin', ...headers }, body)).status).toBe(status);
  });
});

describe('the conditions of a call', () => {
  const ask = async (headers: Record<string, string>, body = '{"a":1}') => {
    const made = new Hono();
    made.post('/x', async (c) => c.json({ key: await readIdempotency(c), version: readIfMatch(c) }));
    return (await post(made, headers, body)).json();
  };

  it('hash the method, the path and the raw body', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const one = await ask(headers);
    expect(one).toEqual(await ask(headers));
    expect(one.key.value.bodyHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await ask(headers, '{"a": 1}')).key.value.bodyHash).not.toBe(one.key.value.bodyHash);
  });

  it('read back the version that was given out', async () => {
    expect((await ask({ 'if-match': etagOf(7) })).version).toEqual({ ok: true, value: 7 });
  });
});

it('answers an unknown address as a problem', async () => {
  const response = await app().request(`${ORIGIN}/nowhere`);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: 'not-found', type: '/problems/not-found' });
});
