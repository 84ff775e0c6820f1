import * as oidc from 'openid-client';
import { z } from 'zod';
import { type Staff, staffRole } from '#shared/access/roles.ts';
import { personId } from '#shared/ids.ts';
import { config } from './config.ts';

/** Our address that the identity provider sends people back to; it knows no other. */
export const callbackAddress = (): string => `${config('PUBLIC_ORIGIN')}/api/staff/auth/callback`;
/** Where people land after signing out. */
const afterSignOut = () => `${config('PUBLIC_ORIGIN')}/admin/`;

let discovered: Promise<oidc.Configuration> | undefined;

/** The provider's own description, read once per execution environment. A failure is not remembered. */
const provider = (): Promise<oidc.Configuration> => {
  discovered ??= discover().catch((error: unknown) => {
    discovered = undefined;
    throw error;
  });
  return discovered;
};

const discover = () => {
  const issuer = new URL(config('OIDC_ISSUER'));
  // Tokens must not cross a network in the clear; on the machine itself there is none.
  const isThisMachine = issuer.protocol === 'http:' && issuer.hostname === '127.0.0.1';
  return oidc.discovery(issuer, config('OIDC_CLIENT_ID'), undefined, oidc.None(), {
    execute: isThisMachine ? [oidc.allowInsecureRequests] : [],
  });
};

export type SignInStart = { url: string; state: string; nonce: string; verifier: string };

/** Authorization code with PKCE (RFC 7636), state and nonce. */
export const startSignIn = async (): Promise<SignInStart> => {
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const url = oidc.buildAuthorizationUrl(await provider(), {
    redirect_uri: callbackAddress(),
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, state, nonce, verifier };
};

const claims = z.object({
  sub: personId,
  name: z.string().trim().min(1).max(160).optional(),
  email: z.string().max(160).optional(),
  'cognito:groups': z.array(z.string()).default([]),
});

type Returned = { query: string; state: string; nonce: string; verifier: string };
export type SignedInPerson = Pick<Staff, 'personId' | 'name' | 'roles'>;

/** Redeems the code and reads who it is. Tokens end here; groups that are no role of ours are ignored. */
export const finishSignIn = async ({ query, state, nonce, verifier }: Returned): Promise<SignedInPerson> => {
  const tokens = await oidc.authorizationCodeGrant(await provider(), new URL(`${callbackAddress()}${query}`), {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const { sub, name, email, 'cognito:groups': groups } = claims.parse(tokens.claims());
  return {
    personId: sub,
    name: name ?? email ?? 'Staff',
    roles: staffRole.options.filter((role) => groups.includes(role)),
  };
};

/** Whether the provider, or the person at its page, said no: not a fault of ours. */
export const isSignInRefusal = (error: unknown): boolean =>
  error instanceof oidc.AuthorizationResponseError ||
  error instanceof oidc.ResponseBodyError ||
  (error instanceof oidc.ClientError && error.code !== 'OAUTH_TIMEOUT');

/** Ends the provider's own session too. Cognito and the OIDC standard name the way back differently. */
export const signOutAddress = (): string => {
  const url = new URL(config('OIDC_SIGN_OUT_URL'));
  url.searchParams.set('client_id', config('OIDC_CLIENT_ID'));
  url.searchParams.set('logout_uri', afterSignOut());
  url.searchParams.set('post_logout_redirect_uri', afterSignOut());
  return url.href;
};
