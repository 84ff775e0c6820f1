import { createRoute, z } from '@hono/zod-openapi';
import { readIdempotency } from '#functions/http/conditions.ts';
import { problem } from '#functions/http/problem.ts';
import { exportAccounting } from '#functions/stages/account/export-accounting.ts';
import { openAccounting } from '#functions/stages/account/open-accounting.ts';
import { previewAccounting, viewAccounting } from '#functions/stages/account/view-accounting.ts';
import {
  accountingList,
  accountingPreview,
  accountingView,
  openAccountingBody,
  openedAccounting,
  previewAccountingBody,
} from '#shared/api/accounting.ts';
import { requestId } from '#shared/ids.ts';
import { answers, changes, jsonBody } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const params = z.object({ id: requestId });
const query = z.object({ list: accountingList.default('statutory') });

const getAccounting = createRoute({
  method: 'get',
  path: '/requests/{id}/accounting',
  tags: ['Accounting'],
  summary: 'The accounting of this request as it would be given now, and as it was given',
  ...permitted('read-disclosures'),
  request: { params, query },
  responses: answers(accountingView, 'Lines, what is left out and why, what it costs, by when'),
});

const csv = { description: 'One line a row', content: { 'text/csv': { schema: z.string() } } };
const getCsv = createRoute({
  method: 'get',
  path: '/requests/{id}/accounting/export',
  tags: ['Accounting'],
  summary: 'The accounting as a table file; taking it is on record',
  ...permitted('export-accounting'),
  request: { params, query },
  responses: { ...answers(z.string(), ''), 200: csv as { description: string } },
});

const postPreview = createRoute({
  method: 'post',
  path: '/accountings/preview',
  tags: ['Accounting'],
  summary: 'What the accounting of one patient would hold today (45 CFR 164.528)',
  ...permitted('read-disclosures'),
  request: { body: jsonBody(previewAccountingBody) },
  responses: answers(accountingPreview, 'Lines, and when earlier ones were asked for'),
});

const postOpen = createRoute({
  method: 'post',
  path: '/accountings',
  tags: ['Accounting'],
  summary: 'A patient asks at the desk: opens a request for an accounting',
  ...permitted('open-accounting'),
  request: { headers: z.object({ 'idempotency-key': z.string().optional() }), body: jsonBody(openAccountingBody) },
  responses: changes(openedAccounting, 'The new request'),
});

/** The patient's list of disclosures. */
export const addAccountingRoutes = (app: StaffApp): void => {
  app.openapi(getAccounting, async (c) => {
    const view = await viewAccounting({
      requestId: c.req.valid('param').id,
      ...c.req.valid('query'),
      now: c.get('now'),
    });
    return view.ok ? c.json(accountingView.parse(view.value), 200) : problem(c, view.refusal);
  });
  app.openapi(getCsv, async (c) => {
    const asked = { requestId: c.req.valid('param').id, ...c.req.valid('query') };
    const file = await exportAccounting({ ...asked, actor: c.get('actor'), now: c.get('now') });
    if (!file.ok) return problem(c, file.refusal);
    return c.body(file.value, 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="accounting.csv"',
    });
  });
  app.openapi(postPreview, async (c) =>
    c.json(await previewAccounting({ ...c.req.valid('json'), now: c.get('now') }), 200),
  );
  app.openapi(postOpen, async (c) => {
    const idempotency = await readIdempotency(c);
    if (!idempotency.ok) return problem(c, idempotency.refusal);
    const actor = c.get('actor');
    const key = { actor: actor.personId, ...idempotency.value };
    const opened = await openAccounting({ body: c.req.valid('json'), actor, now: c.get('now'), idempotency: key });
    return opened.ok ? c.json(opened.value, 200) : problem(c, opened.refusal);
  });
};
