import { createRoute, z } from '@hono/zod-openapi';
import { readIdempotency, replayHeader } from '#functions/http/conditions.ts';
import { problem } from '#functions/http/problem.ts';
import { requestRecordUpload } from '#functions/stages/gather/request-record-upload.ts';
import { uploadStatus as statusOfUpload } from '#functions/stages/submit/upload-status.ts';
import { recordUploadWanted, uploadStatus, uploadTicket } from '#shared/api/uploads.ts';
import { requestId, uploadId } from '#shared/ids.ts';
import { answers, changes, jsonBody } from '../answers.ts';
import { permitted } from '../rights.ts';
import type { StaffApp } from '../staff-env.ts';

const postUpload = createRoute({
  method: 'post',
  path: '/requests/{id}/uploads',
  tags: ['Documents'],
  summary: 'A place to send records to; they count once added with the action add-document',
  ...permitted('upload-record'),
  request: {
    params: z.object({ id: requestId }),
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    body: jsonBody(recordUploadWanted),
  },
  responses: changes(uploadTicket, 'A presigned POST: send `fields`, then the file as `file`'),
});

const getUpload = createRoute({
  method: 'get',
  path: '/uploads/{uploadId}',
  tags: ['Documents'],
  summary: 'Whether an upload has been accepted',
  ...permitted('upload-record'),
  request: { params: z.object({ uploadId }) },
  responses: answers(uploadStatus, 'Where it stands'),
});

/** Records that come as files. */
export const addUploadRoutes = (app: StaffApp): void => {
  app.openapi(postUpload, async (c) => {
    const idempotency = await readIdempotency(c);
    if (!idempotency.ok) return problem(c, idempotency.refusal);
    const actor = c.get('actor');
    const ticket = await requestRecordUpload({
      requestId: c.req.valid('param').id,
      wanted: c.req.valid('json'),
      actor,
      now: c.get('now'),
      idempotency: { actor: actor.personId, ...idempotency.value },
    });
    return ticket.ok ? c.json(ticket.value, 200, replayHeader(ticket)) : problem(c, ticket.refusal);
  });
  app.openapi(getUpload, async (c) => {
    const status = await statusOfUpload(c.req.valid('param'));
    return status.ok ? c.json(status.value, 200) : problem(c, status.refusal);
  });
};
