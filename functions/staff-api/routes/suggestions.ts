import { createRoute, z } from '@hono/zod-openapi';
import { problem } from '#functions/http/problem.ts';
import { listSuggestions } from '#functions/stages/redact/list-suggestions.ts';
import { suggestionsView } from '#shared/api/suggestions.ts';
import { requestId } from '#shared/ids.ts';
import { answers } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const getSuggestions = createRoute({
  method: 'get',
  path: '/requests/{id}/suggestions',
  tags: ['Documents'],
  summary: 'Places that may have to be covered; never applied by themselves',
  ...permitted('read-document'),
  request: { params: z.object({ id: requestId }) },
  responses: answers(suggestionsView, 'What is undecided, what was decided, and how far the reading is'),
});

/** What a program would look at again before the packet is built. */
export const addSuggestionRoutes = (app: StaffApp): void => {
  app.openapi(getSuggestions, async (c) => {
    const listed = await listSuggestions({ requestId: c.req.valid('param').id });
    return listed.ok ? c.json(listed.value, 200) : problem(c, listed.refusal);
  });
};
