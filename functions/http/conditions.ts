import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { ok, type Result, refuse } from '#shared/result.ts';

/** UUIDs fit, and so do other random keys that cannot be guessed or hold a person's words. */
const KEY = /^[A-Za-z0-9_-]{16,64}$/;
/** W/ because a front door that compresses weakens the ETag on its way out; the version is exact all the same. */
const VERSION = /^(?:W\/)?"(\d{1,9})"$/;

const malformed = (field: string, message: string) => refuse({ code: 'invalid-input', errors: [{ field, message }] });

/** The caller's Idempotency-Key with a hash of the whole call: the same key for another call is refused. */
export const readIdempotency = async (c: Context): Promise<Result<{ key: string; bodyHash: string }>> => {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined) return refuse({ code: 'key-required' });
  if (!KEY.test(key)) return malformed('Idempotency-Key', 'Send a UUID, or 16 to 64 letters, digits, - or _');
  const call = [c.req.method, c.req.path, await c.req.text()].join('\n');
  return ok({ key, bodyHash: createHash('sha256').update(call).digest('hex') });
};

/** The version in If-Match, as `etagOf` wrote it. */
export const readIfMatch = (c: Context): Result<number> => {
  const header = c.req.header('If-Match');
  if (header === undefined) return refuse({ code: 'version-required' });
  const version = VERSION.exec(header.trim())?.[1];
  return version === undefined
    ? malformed('If-Match', 'Send the ETag as you received it, like "3"')
    : ok(Number(version));
};

/** Tells a caller that this answer is the one their key got before (security.md 3.8). */
export const replayHeader = ({ isReplay }: { isReplay?: true }): Record<string, string> =>
  isReplay ? { 'Idempotent-Replay': 'true' } : {};

/** A request's version as an ETag. */
export const etagOf = (version: number): string => `"${version}"`;
