import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '#infra/local/services/people.ts';
import { startSignIn } from '#infra/local/services/sign-in.ts';
import { STAFF_ROLES } from '#shared/access/roles.ts';

const PORT = 18110;
const APP = 'http://127.0.0.1:18111';
const CALLBACK = `${APP}/api/staff/auth/callback`;

let close: () => Promise<void>;
let signOutUrl: string;
let client: oidc.Configuration;

beforeAll(async () => {
  const options = { clientId: 'staff', redirectUris: [CALLBACK], postLogoutRedirectUris: [`${APP}/admin/`] };
  const started = await startSignIn({ port: PORT, ...options, people: PEOPLE });
  ({ close, signOutUrl } = started);
  client = await oidc.discovery(new URL(started.issuer), 'staff', undefined, oidc.None(), {
    execute: [oidc.allowInsecureRequests],
  });
});
afterAll(() => close());

/** A browser without script: follows redirects of the sign-in, keeps its cookies, stops at the app. */
const browser = () => {
  const cookies = new Map<string, string>();
  const go = async (
    url: string,
    form?: Record<string, string>,
  ): Promise<{ url: string; status: number; text: string }> => {
    if (url.startsWith(APP)) return { url, status: 0, text: '' };
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = response.headers.get('location');
    if (location) return go(new URL(location, url).href);
    return { url, status: response.status, text: await response.text() };
  };
  return { go };
};

const authorize = async (extra: Record<string, string> = {}) => {
  const verifier = oidc.randomPKCECodeVerifier();
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: CALLBACK,
    scope: 'openid profile email',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...extra,
  });
  return { url: url.href, verifier };
};

const actionOf = (text: string): string => /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? '';

const signIn = async (form: Record<string, string>) => {
  const { go } = browser();
  const { url, verifier } = await authorize();
  const page = await go(url);
  const back = await go(new URL(actionOf(page.text), page.url).href, form);
  return { back, verifier, go };
};

const tokensOf = (back: { url: string }, verifier: string) =>
  oidc.authorizationCodeGrant(client, new URL(back.url), {
    pkceCodeVerifier: verifier,
    expectedState: 'state-1',
    expectedNonce: 'nonce-1',
  });

describe('the local staff sign-in', () => {
  it('speaks OIDC on the paths of Cognito', () => {
    const server = client.serverMetadata();
    expect(server.authorization_endpoint).toBe(`http://127.0.0.1:${PORT}/oauth2/authorize`);
    expect(server.token_endpoint).toBe(`http://127.0.0.1:${PORT}/oauth2/token`);
    expect(server.userinfo_endpoint).toBe(`http://127.0.0.1:${PORT}/oauth2/userInfo`);
    expect(server.jwks_uri).toBe(`http://127.0.0.1:${PORT}/.well-known/jwks.json`);
  });

  it.each(PEOPLE)(
    'signs $name in with a password and puts name, e-mail and groups into the ID token',
    async (person) => {
      const { back, verifier } = await signIn({ email: person.email.toUpperCase(), password: person.password });
      const tokens = await tokensOf(back, verifier);
      expect(tokens.claims()).toMatchObject({
        sub: person.sub,
        name: person.name,
        email: person.email,
        'cognito:groups': person.roles,
        aud: 'staff',
      });
      expect(tokens.refresh_token).toBeDefined();
    },
  );

  it('signs a demo person in with one click', async () => {
    const { back, verifier } = await signIn({ person: PEOPLE[2]?.sub ?? '' });
    expect((await tokensOf(back, verifier)).claims()?.name).toBe('Priya Nair');
  });

  it('keeps the e-mail and says so accessibly when the password is wrong', async () => {
    const { back } = await signIn({ email: 'ana.rivera@hospital.example', password: '"><script>' });
    expect(back.status).toBe(422);
    expect(back.text).toContain('role="alert"');
    expect(back.text).toContain('value="ana.rivera@hospital.example"');
    expect(back.text).not.toContain('<script>');
  });

  it('refuses an authorization request without PKCE', async () => {
    const url = new URL((await authorize()).url);
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const { url: end } = await browser().go(url.href);
    expect(new URL(end).searchParams.get('error')).toBe('invalid_request');
  });

  it('refuses a code with the wrong verifier and an unregistered redirect', async () => {
    const { back } = await signIn({ person: PEOPLE[0]?.sub ?? '' });
    await expect(tokensOf(back, oidc.randomPKCECodeVerifier())).rejects.toThrow();
    const elsewhere = await browser().go((await authorize({ redirect_uri: 'http://127.0.0.1:18112/' })).url);
    expect(elsewhere.status).toBe(400);
  });

  it('remembers who signed in until sign-out, which returns to the app', async () => {
    const { go } = await signIn({ person: PEOPLE[0]?.sub ?? '' });
    expect((await go((await authorize()).url)).url).toContain(CALLBACK);
    const out = new URLSearchParams({ client_id: 'staff', logout_uri: `${APP}/admin/` });
    expect((await go(`${signOutUrl}?${out}`)).url).toBe(`${APP}/admin/`);
    expect((await go((await authorize()).url)).text).toContain('Staff sign-in');
  });

  it('never redirects to an address that is not registered', async () => {
    const out = new URLSearchParams({ client_id: 'staff', logout_uri: 'https://elsewhere.example/' });
    expect((await browser().go(`${signOutUrl}?${out}`)).status).toBe(400);
  });

  it('explains an expired sign-in page', async () => {
    const { status, text } = await browser().go(`http://127.0.0.1:${PORT}/login/unknown`);
    expect(status).toBe(400);
    expect(text).toContain('start again');
  });

  it('has somebody for every role', () => {
    expect(new Set(PEOPLE.flatMap((person) => person.roles))).toEqual(new Set(STAFF_ROLES));
  });
});
