import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration } from 'oidc-provider';
import type { DemoPerson } from './people.ts';
import { memoryAdapter } from './sign-in-memory.ts';
import { messagePage } from './sign-in-page.ts';

export type SignInOptions = {
  port: number;
  clientId: string;
  redirectUris: string[];
  postLogoutRedirectUris: string[];
  people: readonly DemoPerson[];
};

/** Cookies know no ports, so the names must not meet those of the app on the same address. */
export const COOKIES = { session: 'sign-in-session', interaction: 'sign-in-step', resume: 'sign-in-resume' };

const ROUTES = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  revocation: '/oauth2/revoke',
  userinfo: '/oauth2/userInfo',
  jwks: '/.well-known/jwks.json',
};
const HOUR = 3600;
const LIFETIMES = {
  AccessToken: HOUR,
  IdToken: HOUR,
  Interaction: HOUR,
  Grant: 12 * HOUR,
  Session: 12 * HOUR,
  RefreshToken: 12 * HOUR,
};

const claimsOf = (person: DemoPerson) => ({
  sub: person.sub,
  name: person.name,
  email: person.email,
  email_verified: true,
  'cognito:username': person.email,
  'cognito:groups': [...person.roles],
});

/** The provider set up as a Cognito user pool with one public client would behave. */
export const signInConfiguration = async (options: SignInOptions): Promise<Configuration> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    adapter: memoryAdapter(),
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
    cookies: { keys: [randomBytes(32).toString('base64url')], names: COOKIES },
    routes: ROUTES,
    claims: {
      openid: ['sub', 'cognito:groups', 'cognito:username'],
      profile: ['name'],
      email: ['email', 'email_verified'],
    },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    issueRefreshToken: () => true,
    // Cognito's sign-out page takes logout_uri and asks nothing, so it is not the library's that is served.
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    ttl: LIFETIMES,
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    findAccount: (_context, sub) => {
      const person = options.people.find((one) => one.sub === sub);
      return person && { accountId: sub, claims: () => claimsOf(person) };
    },
    loadExistingGrant: grantAll,
    renderError,
  };
};

const renderError: NonNullable<Configuration['renderError']> = (context, out) => {
  context.type = 'html';
  context.body = messagePage('Sign-in cannot go on', out.error_description ?? out.error);
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
