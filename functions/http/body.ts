import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** What one call may send; files never pass through a function. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Refuses a body over the limit by its real length: Content-Length is only a claim. The gateway bounds what arrives at all. */
export const limitBody =
  (maxBytes: number = MAX_BODY_BYTES): MiddlewareHandler =>
  async (c, next) => {
    if (Number(c.req.header('Content-Length') ?? 0) > maxBytes) return problem(c, { code: 'too-large' });
    if (c.req.raw.body && Buffer.byteLength(await c.req.text()) > maxBytes) return problem(c, { code: 'too-large' });
    await next();
  };
