import type { Context, MiddlewareHandler } from 'hono';
import { config } from '#functions/adapters/config.ts';
import { problem } from './problem.ts';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const isSafe = (c: Context) => SAFE_METHODS.includes(c.req.method);

/** `none` is a person's own doing (address bar, bookmark); a browser without the header still sends Origin on a POST. */
const isOurs = (c: Context): boolean => {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return c.req.header('Origin') === new URL(config('PUBLIC_ORIGIN')).origin;
};

/** For whatever is authorised by a cookie: a change must come from our own pages (ASVS 3.5.1, security.md 3.15). */
export const refuseCrossSite: MiddlewareHandler = async (c, next) => {
  if (!isSafe(c) && !isOurs(c)) return problem(c, { code: 'cross-site' });
  await next();
};

/** For APIs: a form cannot send JSON without asking first, so nothing but JSON is read. An empty body needs no type. */
export const requireJson: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('Content-Type');
  const isJson = /^application\/json\s*(;|$)/i.test(type ?? '');
  if (!isSafe(c) && !isJson && (await c.req.text()) !== '')
    return problem(c, {
      code: 'invalid-input',
      errors: [{ field: 'Content-Type', message: 'Send application/json' }],
    });
  await next();
};
