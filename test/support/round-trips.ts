import { tables } from '#functions/adapters/clients.ts';

/**
 * How many DynamoDB calls of a run wait for one another. A call counts as waiting for every call that ended before it
 * began, so the figure is never too low.
 */
export const roundTrips = () => {
  let ended = 0;
  tables().middlewareStack.add(
    (next) => async (args) => {
      const depth = ended + 1;
      try {
        return await next(args);
      } finally {
        ended = Math.max(ended, depth);
      }
    },
    { step: 'initialize', priority: 'high', name: 'round-trips', override: true },
  );
  return async <Value>(run: () => Promise<Value>): Promise<{ value: Value; trips: number }> => {
    ended = 0;
    const value = await run();
    return { value, trips: ended };
  };
};
