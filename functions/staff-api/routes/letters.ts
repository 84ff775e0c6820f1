import { createRoute, z } from '@hono/zod-openapi';
import { problem } from '#functions/http/problem.ts';
import { previewLetter } from '#functions/stages/letters/preview-letter.ts';
import { viewLetter } from '#functions/stages/letters/view-letter.ts';
import { letterWanted } from '#shared/api/letters.ts';
import { contentView } from '#shared/api/staff.ts';
import { letterId, requestId } from '#shared/ids.ts';
import { answers, changes, jsonBody } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const getLetter = createRoute({
  method: 'get',
  path: '/requests/{id}/letters/{letterId}/content',
  tags: ['Letters'],
  summary: 'A short-lived address of a letter; asking is on record',
  ...permitted('read-letter'),
  request: { params: z.object({ id: requestId, letterId }) },
  responses: answers(contentView, 'Where to fetch it'),
});

const previewed = {
  description: 'The letter as it would go out',
  content: { 'application/pdf': { schema: z.string() } },
};

const postPreview = createRoute({
  method: 'post',
  path: '/requests/{id}/letters/preview',
  tags: ['Letters'],
  summary: 'A letter as it would go out now; nothing is kept but that you looked',
  ...permitted('preview-letter'),
  request: { params: z.object({ id: requestId }), body: jsonBody(letterWanted) },
  responses: { ...changes(z.string(), ''), 200: previewed as { description: string } },
});

/** What was written, and what would be. */
export const addLetterRoutes = (app: StaffApp): void => {
  app.openapi(getLetter, async (c) => {
    const { id, letterId: letter } = c.req.valid('param');
    const content = await viewLetter({ requestId: id, letterId: letter, actor: c.get('actor'), now: c.get('now') });
    return content.ok ? c.json(content.value, 200) : problem(c, content.refusal);
  });
  app.openapi(postPreview, async (c) => {
    const asked = { requestId: c.req.valid('param').id, actor: c.get('actor'), now: c.get('now') };
    const preview = await previewLetter({ ...asked, letter: c.req.valid('json') });
    if (!preview.ok) return problem(c, preview.refusal);
    return c.body(preview.value.bytes, 200, { 'Content-Type': 'application/pdf' });
  });
};
