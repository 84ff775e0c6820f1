import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { SiteContext } from './site-env.ts';

/** Each secret in a cookie of its own, bound to this host, unreadable by script; gone when the browser closes. */
type Name = 'draft' | 'status-code' | 'status' | 'pickup-code' | 'pickup' | 'signing';

const ATTRIBUTES = { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', prefix: 'host' } as const;

export const readCookie = (c: SiteContext, name: Name): string | undefined => getCookie(c, name, 'host') || undefined;
export const writeCookie = (c: SiteContext, name: Name, value: string) => setCookie(c, name, value, ATTRIBUTES);
export const dropCookie = (c: SiteContext, name: Name) => deleteCookie(c, name, ATTRIBUTES);
