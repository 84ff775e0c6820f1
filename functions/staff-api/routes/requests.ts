import { createRoute, z } from '@hono/zod-openapi';
import { etagOf } from '#functions/http/conditions.ts';
import { problem } from '#functions/http/problem.ts';
import { readTimeline } from '#functions/stages/account/read-timeline.ts';
import { listCharts } from '#functions/stages/gather/list-charts.ts';
import { chartPage, requestView, timeline } from '#shared/api/staff.ts';
import { requestId } from '#shared/ids.ts';
import { answers } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';
import { readView } from '../view.ts';

const params = z.object({ id: requestId });

const getRequest = createRoute({
  method: 'get',
  path: '/requests/{id}',
  tags: ['Requests'],
  summary: 'One request, with what you can do now',
  ...permitted('read-request'),
  request: { params },
  responses: answers(requestView, 'The request; its ETag is its version'),
});

const getTimeline = createRoute({
  method: 'get',
  path: '/requests/{id}/timeline',
  tags: ['Requests'],
  summary: 'What happened to it, newest first',
  ...permitted('read-timeline'),
  request: { params },
  responses: answers(timeline, 'Every event'),
});

const getCharts = createRoute({
  method: 'get',
  path: '/requests/{id}/charts',
  tags: ['Requests'],
  summary: 'What the hospital holds on the matched patient',
  ...permitted('search-patients'),
  request: { params },
  responses: answers(chartPage, 'Charts, newest first'),
});

/** Reading requests. */
export const addRequestRoutes = (app: StaffApp): void => {
  app.openapi(getRequest, async (c) => {
    const view = await readView({ requestId: c.req.valid('param').id, actor: c.get('actor'), now: c.get('now') });
    if (!view) return problem(c, { code: 'not-found' });
    return c.json(view, 200, { ETag: etagOf(view.request.version) });
  });
  app.openapi(getTimeline, async (c) => {
    const entries = await readTimeline({ requestId: c.req.valid('param').id });
    return entries.ok ? c.json({ entries: entries.value }, 200) : problem(c, entries.refusal);
  });
  app.openapi(getCharts, async (c) => {
    const charts = await listCharts({ requestId: c.req.valid('param').id });
    return charts.ok ? c.json({ charts: charts.value }, 200) : problem(c, charts.refusal);
  });
};
