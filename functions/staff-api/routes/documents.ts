import { createRoute, z } from '@hono/zod-openapi';
import { findDocument } from '#functions/adapters/documents.ts';
import { findMarks } from '#functions/adapters/marks.ts';
import { problem } from '#functions/http/problem.ts';
import { viewDocument } from '#functions/stages/account/view-document.ts';
import { contentView, marksView } from '#shared/api/staff.ts';
import { documentId, requestId } from '#shared/ids.ts';
import { answers } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const params = z.object({ id: requestId, documentId });

const getContent = createRoute({
  method: 'get',
  path: '/requests/{id}/documents/{documentId}/content',
  tags: ['Documents'],
  summary: 'A short-lived address of its bytes; asking is on record',
  ...permitted('read-document'),
  request: { params },
  responses: answers(contentView, 'Where to fetch it'),
});

const getMarks = createRoute({
  method: 'get',
  path: '/requests/{id}/documents/{documentId}/marks',
  tags: ['Documents'],
  summary: 'What is to be covered',
  ...permitted('read-document'),
  request: { params },
  responses: answers(marksView, 'All marks of the document'),
});

/** Looking at documents. */
export const addDocumentRoutes = (app: StaffApp): void => {
  app.openapi(getContent, async (c) => {
    const { id, documentId } = c.req.valid('param');
    const content = await viewDocument({ requestId: id, documentId, actor: c.get('actor'), now: c.get('now') });
    return content.ok ? c.json(content.value, 200) : problem(c, content.refusal);
  });
  app.openapi(getMarks, async (c) => {
    const { id, documentId } = c.req.valid('param');
    const [found, saved] = await Promise.all([findDocument(id, documentId), findMarks(id, documentId)]);
    if (!found) return problem(c, { code: 'not-found' });
    const { marks, savedAt } = saved ?? { marks: [] };
    return c.json({ documentId, marks, ...(savedAt ? { savedAt } : {}) }, 200);
  });
};
