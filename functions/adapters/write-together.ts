import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { ok, type Result, refuse } from '#shared/result.ts';
import { tables } from './clients.ts';
import type { Write } from './commit.ts';

const ATTEMPTS = 5;
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt));

/**
 * Rows that change together but are no event of a request's history (codes and sessions). What is, goes through
 * `commit`. The first condition that fails names the refusal; collisions with other transactions are tried again.
 */
export const writeTogether = async (writes: readonly Write[]): Promise<Result<null>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await tables().send(new TransactWriteCommand({ TransactItems: writes.map((write) => write.item) }));
      return ok(null);
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = writes.find((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed');
      if (failed) return refuse({ code: failed.refusal ?? 'in-flight' });
      if (attempt === ATTEMPTS) throw error;
      await pause(attempt);
    }
  }
};
