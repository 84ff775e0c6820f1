import { s3, sqs, tables } from '#functions/adapters/clients.ts';

class CrashError extends Error {
  override readonly name = 'CrashError';
}

/**
 * Kills the process, as far as AWS can tell: at its n-th call (before it is sent, or after it took effect) and from
 * then on nothing gets through until `revive`.
 */
export const crashes = () => {
  let left = Number.POSITIVE_INFINITY;
  let isAfter = false;
  let isDead = false;
  const guard = async <Out>(call: () => Promise<Out>): Promise<Out> => {
    if (isDead) throw new CrashError('dead');
    left -= 1;
    if (left > 0) return call();
    isDead = true;
    if (isAfter) await call();
    throw new CrashError('crashed');
  };
  const where = { step: 'initialize', priority: 'high', name: 'crashes', override: true } as const;
  s3().middlewareStack.add((next) => (args) => guard(() => next(args)), where);
  tables().middlewareStack.add((next) => (args) => guard(() => next(args)), where);
  sqs().middlewareStack.add((next) => (args) => guard(() => next(args)), where);
  return {
    at: (call: number, when: 'before' | 'after') => {
      [left, isAfter, isDead] = [call, when === 'after', false];
    },
    revive: (): boolean => {
      const hasCrashed = isDead;
      [left, isDead] = [Number.POSITIVE_INFINITY, false];
      return hasCrashed;
    },
  };
};
