import { z } from 'zod';
import { ok, type Result, refuse } from '#shared/result.ts';

/** Where a list goes on: keys only. The key of the view itself comes from the query, never from here. */
const position = z.record(
  z.enum(['pk', 'sk', 'gsi1pk', 'gsi1sk', 'gsi2pk', 'gsi2sk']).or(z.never()),
  z.string().max(200),
);

export const cursorOf = (key: Record<string, string>): string => Buffer.from(JSON.stringify(key)).toString('base64url');

export const readCursor = (cursor: string | undefined): Result<Record<string, string> | undefined> => {
  if (cursor === undefined) return ok(undefined);
  try {
    return ok(position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))));
  } catch {
    return refuse({ code: 'invalid-input', errors: [{ field: 'cursor', message: 'Start the list again' }] });
  }
};
