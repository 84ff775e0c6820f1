import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStaffApi } from '#functions/staff-api/app.ts';
import { safeReturn } from '#functions/staff-api/return-address.ts';
import { type DemoPerson, PEOPLE } from '#infra/local/services/people.ts';
import { startSignIn } from '#infra/local/services/sign-in.ts';
import type { StaffRole } from '#shared/access/roles.ts';
import { freePort, withEngines } from '#test/support/engines.ts';

withEngines();

const ORIGIN = 'https://records.example.org';
const STRANGER: DemoPerson = {
  sub: 'stranger',
  name: 'No Role',
  email: 'no.role@hospital.example',
  password: 'drawbridge',
  roles: ['parking', 'admin'] as unknown as StaffRole[],
};
let close: () => Promise<void>;
let clock = new Date();

beforeAll(async () => {
  const started = await startSignIn({
    port: await freePort(),
    clientId: 'sallyport',
    redirectUris: [`${ORIGIN}/api/staff/auth/callback`],
    postLogoutRedirectUris: [`${ORIGIN}/admin/`],
    people: [...PEOPLE, STRANGER],
  });
  close = started.close;
  process.env.OIDC_ISSUER = started.issuer;
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(() => close());
beforeEach(() => {
  clock = new Date();
});

const api = createStaffApi(() => clock);
type Jar = Map<string, string>;

/** A browser: our own origin is served in process, the provider over the network; cookies are kept per host. */
const browser = () => {
  const jars: Record<string, Jar> = {};
  const send = async (url: string, form?: Record<string, string>) => {
    const { origin } = new URL(url);
    jars[origin] ??= new Map();
    const jar = jars[origin];
    const init: RequestInit = {
      redirect: 'manual',
      headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    };
    const response = origin === ORIGIN ? await api.request(url, init) : await fetch(url, init);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /Max-Age=0|1970/.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  /** Follows redirects until a page, or until our admin page or `stop` is reached. */
  const follow = async (url: string, stop: RegExp = /\/admin\//, form?: Record<string, string>) => {
    let [at, response] = [url, await send(url, form)];
    for (;;) {
      const next = response.headers.get('location');
      if (!next) return { at, response };
      at = new URL(next, at).href;
      if (stop.test(at)) return { at, response };
      response = await send(at);
    }
  };
  return { jars, send, follow };
};

const signIn = async (person: DemoPerson, stop?: RegExp, from = '/api/staff/auth/sign-in?return=/admin/queue') => {
  const tab = browser();
  const form = await tab.follow(`${ORIGIN}${from}`);
  const end = await tab.follow(form.at, stop, { email: person.email, password: person.password });
  return { tab, ...end };
};

const [ANA] = PEOPLE;
if (!ANA) throw new TypeError('No demo people');

describe('signing in', () => {
  it('ends where it began, with a session that knows the person and their roles, and no token in the browser', async () => {
    const { tab, at, response } = await signIn(ANA);
    expect(at).toBe(`${ORIGIN}/admin/queue`);
    const set = response.headers.getSetCookie().find((line) => line.startsWith('__Host-staff='));
    expect(set).toMatch(/^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect([...(tab.jars[ORIGIN]?.keys() ?? [])]).toEqual(['__Host-staff']);
    const me = await tab.send(`${ORIGIN}/api/staff/me`);
    expect(await me.json()).toMatchObject({ personId: ANA.sub, name: ANA.name, roles: ANA.roles });
  });

  it('gives no session to someone without a role of ours, and says so in words', async () => {
    const { tab, response } = await signIn(STRANGER);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Your account has no role here');
    expect(tab.jars[ORIGIN]?.has('__Host-staff')).toBe(false);
  });

  it('works once: the same way back does nothing the second time', async () => {
    const { tab, at } = await signIn(ANA, /auth\/callback/);
    const cookies = new Map(tab.jars[ORIGIN]);
    expect((await tab.send(at)).status).toBe(302);
    tab.jars[ORIGIN] = cookies;
    const again = await tab.send(at);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('Sign in again');
  });

  it('does nothing in a browser that did not begin it', async () => {
    const { at } = await signIn(ANA, /auth\/callback/);
    const victim = browser();
    await victim.send(`${ORIGIN}/api/staff/auth/sign-in`);
    expect((await victim.send(at)).status).toBe(400);
    expect(victim.jars[ORIGIN]?.has('__Host-staff')).toBe(false);
  });

  it('does nothing after ten minutes', async () => {
    const { tab, at } = await signIn(ANA, /auth\/callback/);
    clock = new Date(clock.getTime() + 10 * 60_000);
    expect((await tab.send(at)).status).toBe(400);
  });

  it('shows a page when the provider says no', async () => {
    const { tab, at } = await signIn(ANA, /auth\/callback/);
    const state = new URL(at).searchParams.get('state');
    const refused = await tab.send(`${ORIGIN}/api/staff/auth/callback?error=access_denied&state=${state}`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('text/html');
  });

  it('sends code, state, nonce and an S256 challenge, and never the verifier', async () => {
    const start = await browser().send(`${ORIGIN}/api/staff/auth/sign-in`);
    const to = new URL(start.headers.get('location') ?? '');
    expect(to.searchParams.get('response_type')).toBe('code');
    expect(to.searchParams.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(to.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
    expect(start.headers.get('set-cookie')).toMatch(/^__Host-sign-in=.*HttpOnly; Secure; SameSite=Lax/);
  });
});

it.each([
  [undefined, '/admin/'],
  ['/admin/requests/req_1?view=mine', '/admin/requests/req_1?view=mine'],
  ['https://evil.example/admin/', '/admin/'],
  ['//evil.example/admin/', '/admin/'],
  ['/\\evil.example', '/admin/'],
  ['/admin/../api/staff/auth/sign-out', '/admin/'],
  ['/admin/\\..\\..\\x', '/admin/'],
  ['/admin/%2e%2e/%2e%2e/x', '/admin/'],
  ['javascript:alert(1)', '/admin/'],
  [`/admin/${'x'.repeat(600)}`, '/admin/'],
])('returns %s to %s', (asked, to) => {
  expect(safeReturn(asked)).toBe(to);
});
