import { createRoute, z } from '@hono/zod-openapi';
import { config } from '#functions/adapters/config.ts';
import { problem } from '#functions/http/problem.ts';
import { readDecisions, replayDecision } from '#functions/stages/account/read-decisions.ts';
import { recomputeClocks } from '#functions/stages/clock/recompute-clocks.ts';
import { decisionPage, recomputeBody, recomputePage, replayView, rulePage } from '#shared/api/law.ts';
import { requestId } from '#shared/ids.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { rulesInForce } from '#shared/law/rules.ts';
import { answers, jsonBody } from '../answers.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const getRules = createRoute({
  method: 'get',
  path: '/rules',
  tags: ['Rules'],
  summary: 'Every rule this program judges by, with its source, dates, confidence and review',
  ...permitted('read-rules'),
  responses: answers(rulePage, 'The rules as of today'),
});

const postRecompute = createRoute({
  method: 'post',
  path: '/rules/recompute',
  tags: ['Rules'],
  summary: 'Works out the due dates of one page of open requests anew, and lists what moved',
  ...permitted('recompute-clocks'),
  request: { body: jsonBody(recomputeBody) },
  responses: answers(recomputePage, 'What moved; `next` leads on'),
});

const getDecisions = createRoute({
  method: 'get',
  path: '/requests/{id}/decisions',
  tags: ['Rules'],
  summary: 'Why: every decision by rule, with its facts; looking is on record',
  ...permitted('read-decisions'),
  request: { params: z.object({ id: requestId }) },
  responses: answers(decisionPage, 'Newest first'),
});

const getReplay = createRoute({
  method: 'get',
  path: '/requests/{id}/decisions/{decision}/replay',
  tags: ['Rules'],
  summary: 'Decides the stored facts again as of that day; asking is on record',
  ...permitted('read-decisions'),
  request: { params: z.object({ id: requestId, decision: z.string().max(60) }) },
  responses: answers(replayView, 'Whether the same comes out, and which rules have changed since'),
});

/** Rules, the decisions that rest on them, and what a change of them moves. */
export const addLawRoutes = (app: StaffApp): void => {
  app.openapi(getRules, (c) => {
    const asOf = localDate(c.get('now').toISOString(), config('FACILITY_TIME_ZONE'));
    return c.json({ asOf, rules: rulesInForce(asOf) }, 200);
  });
  app.openapi(postRecompute, async (c) => {
    const from = readCursor(c.req.valid('json').cursor);
    if (!from.ok) return problem(c, from.refusal);
    const done = await recomputeClocks({ actor: c.get('actor'), now: c.get('now'), from: from.value });
    if (!done.ok) return problem(c, done.refusal);
    const { next, ...page } = done.value;
    return c.json({ ...page, ...(next ? { next: cursorOf(next) } : {}) }, 200);
  });
  app.openapi(getDecisions, async (c) => {
    const asked = { requestId: c.req.valid('param').id, actor: c.get('actor'), now: c.get('now') };
    const decisions = await readDecisions(asked);
    return decisions.ok ? c.json({ decisions: decisions.value }, 200) : problem(c, decisions.refusal);
  });
  app.openapi(getReplay, async (c) => {
    const { id, decision } = c.req.valid('param');
    const asked = { requestId: id, decisionId: decision, actor: c.get('actor'), now: c.get('now') };
    const replayed = await replayDecision(asked);
    return replayed.ok ? c.json(replayed.value, 200) : problem(c, replayed.refusal);
  });
};
