import { tables } from '#functions/adapters/clients.ts';

/** Nobody waits for it: keeping a session alive is written beside the work of the call (functions/staff-api/rights.ts). */
const isBeside = (input: object): boolean =>
  'Key' in input && 'UpdateExpression' in input && JSON.stringify(input.Key).includes('"SES#');

/**
 * How many DynamoDB calls of a run wait for one another. A call counts as waiting for every call that ended before it
 * began, so the figure is never too low; what goes beside the work counts for itself, but holds nobody up.
 */
export const roundTrips = () => {
  let ended = 0;
  let deepest = 0;
  tables().middlewareStack.add(
    (next) => async (args) => {
      const depth = ended + 1;
      try {
        return await next(args);
      } finally {
        deepest = Math.max(deepest, depth);
        if (!isBeside(args.input)) ended = Math.max(ended, depth);
      }
    },
    { step: 'initialize', priority: 'high', name: 'round-trips', override: true },
  );
  return async <Value>(run: () => Promise<Value>): Promise<{ value: Value; trips: number }> => {
    [ended, deepest] = [0, 0];
    const value = await run();
    return { value, trips: deepest };
  };
};
