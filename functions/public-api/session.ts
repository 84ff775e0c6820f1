import type { Context } from 'hono';
import { ok, type Result, refuse } from '#shared/result.ts';

/** How the OpenAPI document names it. */
export const SESSION = 'session';

/** The session a code has opened, sent in `Authorization: Bearer …`; no cookie is ever read here. */
export const sessionOf = (c: Context): Result<string> => {
  const sessionId = /^Bearer ([\w-]{20,100})$/.exec(c.req.header('Authorization') ?? '')?.[1];
  return sessionId ? ok(sessionId) : refuse({ code: 'not-signed-in' });
};
