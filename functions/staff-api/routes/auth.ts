import { createRoute, z } from '@hono/zod-openapi';
import { finishSignIn, isSignInRefusal, signOutAddress, startSignIn } from '#functions/adapters/identity-provider.ts';
import { closeSession, openSession } from '#functions/adapters/sessions.ts';
import { rememberSignIn, takeSignIn } from '#functions/adapters/sign-in.ts';
import { log } from '#functions/http/log.ts';
import { signedOut } from '#shared/api/staff.ts';
import { answers } from '../answers.ts';
import * as cookies from '../cookies.ts';
import { showNoRole, showSignInFailed } from '../pages.ts';
import { safeReturn } from '../return-address.ts';
import { open } from '../rights.ts';
import type { StaffApp, StaffContext } from '../staff-env.ts';

const elsewhere = { 302: { description: 'On to the next page' } };
const tags = ['Sign-in'];

const getSignIn = createRoute({
  method: 'get',
  path: '/auth/sign-in',
  tags,
  summary: 'Go to the identity provider',
  ...open,
  request: { query: z.object({ return: z.string().max(500).optional() }) },
  responses: elsewhere,
});

const getCallback = createRoute({
  method: 'get',
  path: '/auth/callback',
  tags,
  summary: 'Come back from the identity provider',
  ...open,
  responses: elsewhere,
});

const postSignOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  tags,
  summary: 'End the session here, then at the identity provider',
  ...open,
  responses: answers(signedOut, 'Where to go next'),
});

const begin = async (c: StaffContext, returnTo: string) => {
  const { url, state, nonce, verifier } = await startSignIn();
  await rememberSignIn(state, { nonce, verifier, returnTo }, c.get('now'));
  cookies.keepSignInState(c, state);
  return c.redirect(url, 302);
};

const comeBack = async (c: StaffContext) => {
  const now = c.get('now');
  const state = c.req.query('state');
  const isOurs = state !== undefined && state === cookies.signInState(c);
  const signIn = isOurs ? await takeSignIn(state, now) : null;
  if (!isOurs || !signIn) return showSignInFailed(c);
  cookies.dropSignInState(c);
  const person = await finishSignIn({ query: new URL(c.req.url).search, state, ...signIn });
  if (person.roles.length === 0) return showNoRole(c, signOutAddress());
  cookies.keepSessionSecret(c, await openSession({ kind: 'staff', ...person }, now));
  log({ event: 'signed-in', personId: person.personId });
  return c.redirect(signIn.returnTo, 302);
};

/** Signing in and out. */
export const addAuthRoutes = (app: StaffApp): void => {
  app.openapi(getSignIn, (c) => begin(c, safeReturn(c.req.valid('query').return)));
  app.openapi(getCallback, async (c) => {
    try {
      return await comeBack(c);
    } catch (error) {
      if (!isSignInRefusal(error)) throw error;
      log({ event: 'sign-in-failed' });
      return showSignInFailed(c);
    }
  });
  app.openapi(postSignOut, async (c) => {
    const secret = cookies.sessionSecret(c);
    if (secret) await closeSession(secret);
    cookies.dropSessionSecret(c);
    const signOutUrl = signOutAddress();
    // A plain form goes there itself; a script is told where.
    return c.req.header('Accept')?.includes('text/html') ? c.redirect(signOutUrl, 303) : c.json({ signOutUrl }, 200);
  });
};
