import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Configuration, errors } from 'oidc-provider';
import type { DemoPerson } from './people.ts';
import { messagePage, signInPage } from './sign-in-page.ts';

export type SignInOptions = {
  port: number;
  clientId: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  people: readonly DemoPerson[];
};

/** Staff sign-in on Cognito's paths and with Cognito's claims: OIDC code flow with PKCE for one public client. */
export const startSignIn = async (
  options: SignInOptions,
): Promise<{ issuer: string; signOutUrl: string; close: () => Promise<void> }> => {
  const issuer = `http://127.0.0.1:${options.port}`;
  const provider = new Provider(issuer, await configurationOf(options));
  const callback = provider.callback();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    const handled = pathname.startsWith('/login/')
      ? logIn(provider, options.people, request, response)
      : pathname === '/logout'
        ? logOut(provider, options, request, response)
        : callback(request, response);
    handled.catch((error: unknown) => failed(error, response));
  });
  await listen(server, options.port);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, signOutUrl: `${issuer}/logout`, close };
};

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });

const claimsOf = (person: DemoPerson) => ({
  sub: person.sub,
  name: person.name,
  email: person.email,
  email_verified: true,
  'cognito:username': person.email,
  'cognito:groups': [...person.roles],
});

const configurationOf = async (options: SignInOptions): Promise<Configuration> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    clients: [
      {
        client_id: options.clientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: options.redirectUris,
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }] },
    // Cookies know no ports, so the names must not meet those of the app on the same address.
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: 'sign-in-session', interaction: 'sign-in-step', resume: 'sign-in-resume' },
    },
    routes: {
      authorization: '/oauth2/authorize',
      token: '/oauth2/token',
      revocation: '/oauth2/revoke',
      userinfo: '/oauth2/userInfo',
      jwks: '/.well-known/jwks.json',
    },
    claims: {
      openid: ['sub', 'cognito:groups', 'cognito:username'],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      // Cognito's sign-out page takes logout_uri and asks nothing, so it is served here and not by the library.
      rpInitiatedLogout: { enabled: false },
    },
    ttl: { AccessToken: 3600, IdToken: 3600, Interaction: 3600, Grant: 43_200, Session: 43_200, RefreshToken: 43_200 },
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    findAccount: (_context, sub) => {
      const person = options.people.find((one) => one.sub === sub);
      return person && { accountId: sub, claims: () => claimsOf(person) };
    },
    loadExistingGrant: grantAll,
    renderError: (context, out) => {
      context.type = 'html';
      context.body = messagePage('Sign-in cannot go on', out.error_description ?? out.error);
    },
  };
};

/** Cognito asks for no consent: the app is the hospital's own. */
const grantAll: NonNullable<Configuration['loadExistingGrant']> = async ({ oidc }) => {
  const grant = new oidc.provider.Grant({
    ...(oidc.client ? { clientId: oidc.client.clientId } : {}),
    ...(oidc.session?.accountId ? { accountId: oidc.session.accountId } : {}),
  });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
};

const logIn = async (
  provider: Provider,
  people: readonly DemoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { uid } = await provider.interactionDetails(request, response);
  const form = { action: `/login/${uid}`, people, email: '', refused: false };
  if (request.method !== 'POST') return html(response, 200, signInPage(form));
  const sent = new URLSearchParams(await readText(request));
  const email = (sent.get('email') ?? '').trim().toLowerCase();
  const person = sent.has('person')
    ? people.find((one) => one.sub === sent.get('person'))
    : people.find((one) => one.email === email && one.password === sent.get('password'));
  if (person === undefined) return html(response, 422, signInPage({ ...form, email, refused: true }));
  await provider.interactionFinished(request, response, { login: { accountId: person.sub } });
};

/** Cognito's `/logout?client_id=...&logout_uri=...`, which also takes OIDC's post_logout_redirect_uri. */
const logOut = async (
  provider: Provider,
  options: SignInOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const to = searchParams.get('logout_uri') ?? searchParams.get('post_logout_redirect_uri');
  const known = searchParams.get('client_id') === options.clientId;
  if (to !== null && !(known && options.postLogoutRedirectUris.includes(to))) {
    return html(response, 400, messagePage('Sign-out cannot go on', 'client_id or logout_uri is not registered.'));
  }
  const context = provider.createContext(request, response);
  const session = await provider.Session.get(context);
  await session.destroy();
  context.cookies.set('sign-in-session', null);
  if (to === null) return html(response, 200, messagePage('Signed out', 'You are signed out and can close this page.'));
  response.writeHead(302, { location: to }).end();
};

const failed = (error: unknown, response: ServerResponse): void => {
  if (error instanceof errors.OIDCProviderError) {
    const message = 'This sign-in has expired or was opened in another browser. Go back to the app and start again.';
    html(response, 400, messagePage('Sign-in cannot go on', message));
    return;
  }
  console.error('sign-in:', error);
  html(response, 500, messagePage('Sign-in failed', 'Something went wrong here. Go back to the app and start again.'));
};

const html = (response: ServerResponse, status: number, body: string): void => {
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'";
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
  };
  response.writeHead(status, headers).end(body);
};

const readText = async (request: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
};
