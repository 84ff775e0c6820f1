import { beforeAll, expect, it } from 'vitest';
import { closeSession, findSession, keepAlive, openSession, SESSION, usedAt } from '#functions/adapters/sessions.ts';
import { now } from '#test/support/cases.ts';
import { raise } from '#test/support/deliveries.ts';
import { withEngines } from '#test/support/engines.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();

const MINUTE = 60_000;
const IDLE = SESSION.idleMinutes * MINUTE;
const ABSOLUTE = SESSION.absoluteHours * 60 * MINUTE;
const at = (millis: number) => new Date(now.getTime() + millis);

/** What a call does with its session. */
const touchSession = async (secret: string, when: Date) => {
  const found = await findSession(secret, when);
  if (!found) return null;
  const used = usedAt(found, when);
  if (used !== found) await keepAlive(secret, used);
  return used;
};

let clock = now;
const ana = staff('ana', 'roi_specialist');
beforeAll(() => {
  clock = now;
});

it.each([
  [IDLE - 1, true],
  [IDLE, false],
  [IDLE + 1, false],
])('after %i idle milliseconds the session is alive: %s', async (millis, isAlive) => {
  const secret = await openSession(ana, now);
  expect((await touchSession(secret, at(millis))) !== null).toBe(isAlive);
});

it('is kept alive by use, but never beyond twelve hours', async () => {
  const secret = await openSession(ana, now);
  for (let millis = 10 * MINUTE; millis < ABSOLUTE; millis += 10 * MINUTE)
    expect(await touchSession(secret, at(millis)), `after ${millis / MINUTE} minutes`).not.toBeNull();
  const last = await touchSession(secret, at(ABSOLUTE - 1));
  expect(last?.idleExpiresAt).toBe(at(ABSOLUTE).toISOString());
  expect(await touchSession(secret, at(ABSOLUTE))).toBeNull();
});

it('moves its end at most once a minute', async () => {
  const secret = await openSession(ana, now);
  expect((await touchSession(secret, at(59_000)))?.idleExpiresAt).toBe(at(IDLE).toISOString());
  expect((await touchSession(secret, at(60_000)))?.idleExpiresAt).toBe(at(IDLE + MINUTE).toISOString());
});

it('is not kept alive by calls that a page makes by itself', async () => {
  let at = now;
  const client = await signedIn(ana, () => at);
  const poll = () => client.call('GET', '/me', { headers: { 'x-sallyport-background': '1' } });
  for (const minutes of [5, 10, 14]) {
    at = new Date(now.getTime() + minutes * MINUTE);
    expect(await poll()).toMatchObject({ status: 200, body: { idleExpiresAt: new Date(+now + IDLE).toISOString() } });
  }
  expect((await client.get('/me')).body.idleExpiresAt).toBe(new Date(+at + IDLE).toISOString());
  at = new Date(+at + IDLE);
  expect((await poll()).status).toBe(401);
});

it('is dead from the next call after signing out, also while a call keeps it alive', async () => {
  const secret = await openSession(ana, now);
  const slow = (await findSession(secret, now)) ?? raise('no session');
  await closeSession(secret);
  await keepAlive(secret, usedAt(slow, at(5 * MINUTE)));
  expect(await touchSession(secret, at(5 * MINUTE))).toBeNull();
  expect(await touchSession(secret, at(MINUTE))).toBeNull();
});

it('refuses calls without a cookie, with an unknown one and after signing out', async () => {
  const client = await signedIn(ana, () => clock);
  expect((await client.get('/me')).status).toBe(200);
  const without = { headers: { cookie: '' } };
  expect(await client.call('GET', '/me', without)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  const unknown = { headers: { cookie: '__Host-staff=unknown' } };
  expect((await client.call('GET', '/me', unknown)).status).toBe(401);

  const out = await client.call('POST', '/auth/sign-out');
  expect(out.status).toBe(200);
  const next = new URL(String(out.body.signOutUrl));
  expect(next.href.startsWith('https://sign-in.example.org/logout?')).toBe(true);
  expect(next.searchParams.get('logout_uri')).toBe('https://records.example.org/admin/');
  expect(out.headers.get('set-cookie')).toMatch(/__Host-staff=;.*Max-Age=0/);
  expect((await client.get('/me')).status).toBe(401);
});

it('sends a plain form on to the identity provider', async () => {
  const client = await signedIn(ana);
  const headers = { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
  const out = await client.call('POST', '/auth/sign-out', { headers, body: '' });
  expect(out.status).toBe(303);
  expect((await client.get('/me')).status).toBe(401);
});

it('does not sign out when another site asks', async () => {
  const client = await signedIn(ana);
  const out = await client.call('POST', '/auth/sign-out', { headers: { 'sec-fetch-site': 'cross-site' } });
  expect(out).toMatchObject({ status: 403, body: { code: 'cross-site' } });
  expect((await client.get('/me')).status).toBe(200);
});
