import { createRoute, z } from '@hono/zod-openapi';
import { etagOf, readIdempotency, readIfMatch, replayHeader } from '#functions/http/conditions.ts';
import { problem } from '#functions/http/problem.ts';
import type { StaffCall } from '#functions/stages/staff-call.ts';
import { ACTION_BODIES, type ActionBody, requestView, type StaffAction } from '#shared/api/staff.ts';
import { requestId } from '#shared/ids.ts';
import { ok, type Result } from '#shared/result.ts';
import { USE_CASES } from '../actions.ts';
import { changes, jsonBody } from '../answers.ts';
import { acting } from '../rights.ts';
import type { StaffApp, StaffContext } from '../staff-env.ts';
import { readView } from '../view.ts';

const routeOf = (action: StaffAction) =>
  createRoute({
    method: 'post',
    path: `/requests/{id}/actions/${action}`,
    tags: ['Actions'],
    summary: `Workflow action ${action}`,
    ...acting(action),
    request: {
      params: z.object({ id: requestId }),
      headers: z.object({ 'idempotency-key': z.string().optional(), 'if-match': z.string().optional() }),
      body: jsonBody(ACTION_BODIES[action]),
    },
    responses: changes(requestView, 'The request after the change; its ETag is the new version'),
  });

/** Who asks, on top of which version, under which key. */
const callOf = async (c: StaffContext, id: string): Promise<Result<StaffCall>> => {
  const idempotency = await readIdempotency(c);
  if (!idempotency.ok) return idempotency;
  const version = readIfMatch(c);
  if (!version.ok) return version;
  const actor = c.get('actor');
  const loading = c.get('loading');
  return ok({
    ...(loading ? { loading } : {}),
    requestId: id,
    actor,
    now: c.get('now'),
    version: version.value,
    idempotency: { actor: actor.personId, ...idempotency.value },
  });
};

const addAction = <Name extends StaffAction>(app: StaffApp, name: Name) =>
  app.openapi(routeOf(name), async (c) => {
    const { id } = c.req.valid('param');
    const call = await callOf(c, id);
    if (!call.ok) return problem(c, call.refusal);
    const done = await USE_CASES[name](call.value, c.req.valid('json') as ActionBody<Name>);
    if (!done.ok) return problem(c, done.refusal);
    const { actor, now } = call.value;
    const { value: request, file } = done;
    const view = await readView({ requestId: id, actor, now, request, ...(file ? { file } : {}) });
    return c.json(view, 200, { ETag: etagOf(done.value.version), ...replayHeader(done) });
  });

/** One route per action of the workflow that staff can take. */
export const addActionRoutes = (app: StaffApp): void => {
  for (const name of Object.keys(ACTION_BODIES) as StaffAction[]) addAction(app, name);
};
