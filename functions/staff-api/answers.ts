import type { z } from '@hono/zod-openapi';

import { problemSchema } from '#functions/http/problem-schema.ts';

type Described = { description: string; content?: Record<string, { schema: z.ZodType }> };

const PROBLEM = problemSchema.openapi('Problem');

const refused = (description: string): Described => ({
  description,
  content: { 'application/problem+json': { schema: PROBLEM } },
});

const ALWAYS = {
  400: refused('Some fields need attention'),
  401: refused('Not signed in'),
  403: refused('Not allowed'),
  404: refused('Not found'),
  500: refused('A fault on our side, with a reference'),
};

/** The answers of a route that reads. */
export const answers = (schema: z.ZodType, description: string) => ({
  200: { description, content: { 'application/json': { schema } } } satisfies Described as Described,
  ...ALWAYS,
});

/** The answers of a route that changes a request. */
export const changes = (schema: z.ZodType, description: string) => ({
  ...answers(schema, description),
  409: refused('The request has moved on'),
  412: refused('Someone changed it first'),
  413: refused('Too large'),
  422: refused('Something else must be done first, or the key belongs to another call'),
  428: refused('If-Match is missing'),
});

/** A body that must be there and must be JSON. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});
