import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider, { errors } from 'oidc-provider';
import type { DemoPerson } from './people.ts';
import { COOKIES, type SignInOptions, signInConfiguration } from './sign-in-configuration.ts';
import { messagePage, signInPage } from './sign-in-page.ts';

/** Staff sign-in on Cognito's paths and with Cognito's claims: OIDC code flow with PKCE for one public client. */
export const startSignIn = async (
  options: SignInOptions,
): Promise<{ issuer: string; signOutUrl: string; close: () => Promise<void> }> => {
  const issuer = `http://127.0.0.1:${options.port}`;
  const provider = new Provider(issuer, await signInConfiguration(options));
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
  context.cookies.set(COOKIES.session, null);
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
