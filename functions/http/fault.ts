import { randomBytes } from 'node:crypto';
import { base32 } from '#shared/ids.ts';
import { log } from './log.ts';

const causes = (error: unknown): Error[] => (error instanceof Error ? [error, ...causes(error.cause)] : []);

/** `file:line:column` of the first frame: where to look, without the message, which may quote what a person typed. */
const position = (error: Error | undefined) => error?.stack?.match(/([\w.-]+:\d+:\d+)\)?$/m)?.[1];

/** Logs a fault without its message and returns the reference that the caller is shown. */
export const recordFault = (error: unknown): string => {
  const reference = base32(randomBytes(10));
  const chain = causes(error);
  const where = position(chain.at(-1));
  log({ event: 'fault', reference, errors: chain.map(({ name }) => name), ...(where ? { where } : {}) });
  return reference;
};
