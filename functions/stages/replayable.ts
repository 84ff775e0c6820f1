import type { Replay } from '#functions/adapters/requests.ts';
import { type Result, refuse } from '#shared/result.ts';

/** An outcome that may have come about earlier, under the same Idempotency-Key: then nothing was done now. */
export type Replayable<Value> = Result<Value> & { isReplay?: true };

/** The earlier answer of a key, if it belongs to this very call (security.md 3.8). */
export const replayed = <Value>({ bodyHash }: { bodyHash: string }, replay: Replay, value: Value): Replayable<Value> =>
  bodyHash === replay.bodyHash ? { ok: true, value, isReplay: true } : refuse({ code: 'key-reused' });
