import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

// __Host-: only our own origin can set it, over a secure channel, for the whole site (ASVS 3.3.1).
const SESSION = '__Host-staff';
const SIGN_IN = '__Host-sign-in';
const FLAGS = { secure: true, httpOnly: true, sameSite: 'Lax', path: '/' } as const;

export const sessionSecret = (c: Context): string | undefined => getCookie(c, SESSION);
export const keepSessionSecret = (c: Context, secret: string): void => setCookie(c, SESSION, secret, FLAGS);
export const dropSessionSecret = (c: Context): void => {
  deleteCookie(c, SESSION, FLAGS);
};

/** Ties a sign-in to the browser that began it: another's callback address does nothing here (login CSRF). */
export const signInState = (c: Context): string | undefined => getCookie(c, SIGN_IN);
export const keepSignInState = (c: Context, state: string): void =>
  setCookie(c, SIGN_IN, state, { ...FLAGS, maxAge: 600 });
export const dropSignInState = (c: Context): void => {
  deleteCookie(c, SIGN_IN, FLAGS);
};
