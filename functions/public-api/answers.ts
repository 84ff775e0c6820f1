import type { Context } from 'hono';
import type { z } from 'zod';
import { REFUSALS, type Refusal, type RefusalCode } from '#shared/refusal.ts';
import { problem } from '../http/problem.ts';
import { problemSchema } from '../http/problem-schema.ts';

const withProblem = (codes: readonly RefusalCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${REFUSALS[code].title}`).join('; '),
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** The refusals of a route, by status, for its description. */
export const refusals = (...codes: RefusalCode[]) => {
  const statuses = [...new Set(codes.map((code) => REFUSALS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [status, withProblem(codes.filter((code) => REFUSALS[code].status === status))]),
  );
};

export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
});

/**
 * Refusals are documented per route but typed nowhere: `problem` is the one place that writes them. The cast tells the
 * router that this answer is one of the documented ones.
 */
export const refused = (c: Context, refusal: Refusal) => problem(c, refusal) as never;
