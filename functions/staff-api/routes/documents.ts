import { createRoute, z } from '@hono/zod-openapi';
import { findDocument } from '#functions/adapters/documents.ts';
import { findMarks } from '#functions/adapters/marks.ts';
import { problem } from '#functions/http/problem.ts';
import { viewDocument } from '#functions/stages/account/view-document.ts';
import { viewReading } from '#functions/stages/redact/view-reading.ts';
import { contentView, marksView } from '#shared/api/staff.ts';
import { documentId, requestId } from '#shared/ids.ts';
import { readingView } from '#shared/redaction/reading.ts';
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

/** A page of dense print is some 40 KB of words: an answer of a function holds 6 MB. */
const MAX_READ_PAGES = 100;
const pageNumber = z.coerce.number().int().min(1).max(20_000);

const getReading = createRoute({
  method: 'get',
  path: '/requests/{id}/documents/{documentId}/reading',
  tags: ['Documents'],
  summary: 'The words of its pages, as far as they have been read',
  ...permitted('read-document'),
  request: {
    params,
    query: z
      .object({ from: pageNumber.default(1), to: pageNumber.default(50) })
      .refine(({ from, to }) => to >= from && to - from < MAX_READ_PAGES, {
        path: ['to'],
        message: `Ask for at most ${MAX_READ_PAGES} pages`,
      }),
  },
  responses: answers(readingView, 'How far the reading is, and the words'),
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
  app.openapi(getReading, async (c) => {
    const found = await viewReading({
      requestId: c.req.valid('param').id,
      documentId: c.req.valid('param').documentId,
      ...c.req.valid('query'),
    });
    return found.ok ? c.json(found.value, 200) : problem(c, found.refusal);
  });
};
