import { createRoute } from '@hono/zod-openapi';
import { config } from '#functions/adapters/config.ts';
import { type QueueRow, readQueue } from '#functions/adapters/queue.ts';
import { problem } from '#functions/http/problem.ts';
import { me, type QueueItem, queuePage, queueQuery } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { answers } from '../answers.ts';
import { cursorOf, readCursor } from '../cursor.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const getMe = createRoute({
  method: 'get',
  path: '/me',
  tags: ['Staff'],
  summary: 'Who is signed in, and until when',
  ...permitted('see-self'),
  responses: answers(me, 'You'),
});

const getQueue = createRoute({
  method: 'get',
  path: '/queue',
  tags: ['Requests'],
  summary: 'Requests of one view, by due date',
  ...permitted('read-queue'),
  request: { query: queueQuery.strict() },
  responses: answers(queuePage, 'At most 50; `next` leads on'),
});

const itemOf = (request: QueueRow): QueueItem => ({
  id: request.id,
  reference: request.reference,
  state: request.state,
  lane: request.lane,
  dueOn: request.dueOn,
  ...(request.dueBasis ? { dueBasis: request.dueBasis } : {}),
  submittedAt: request.submittedAt,
  requesterName: request.requester.name,
  patientName: `${request.patient.name.given} ${request.patient.name.family}`,
  ...(request.ownerId ? { ownerId: request.ownerId } : {}),
  ...(request.ownerName ? { ownerName: request.ownerName } : {}),
  isSensitive: request.isSensitive,
  ...(request.pend ? { pendReason: request.pend.reason } : {}),
});

/** The person and their work. */
export const addQueueRoutes = (app: StaffApp): void => {
  app.openapi(getMe, (c) => {
    const { personId, name, roles, idleExpiresAt } = c.get('session');
    const place = {
      facility: config('FACILITY_NAME'),
      facilityState: config('FACILITY_STATE'),
      timeZone: config('FACILITY_TIME_ZONE'),
    };
    return c.json({ personId, name, roles, idleExpiresAt, ...place }, 200);
  });
  app.openapi(getQueue, async (c) => {
    const { view, state, cursor } = c.req.valid('query');
    const from = readCursor(cursor);
    if (!from.ok) return problem(c, from.refusal);
    const today = localDate(c.get('now').toISOString(), config('FACILITY_TIME_ZONE'));
    const read = await readQueue({
      view,
      state,
      today,
      from: from.value,
      personId: c.get('actor').personId,
      facility: config('FACILITY_NAME'),
    });
    if (!read.ok) return problem(c, read.refusal);
    const { requests, next } = read.value;
    return c.json({ items: requests.map(itemOf), today, ...(next ? { next: cursorOf(next) } : {}) }, 200);
  });
};
