import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { uploadStatus as statusBody, uploadTicket, uploadWanted } from '#shared/api/uploads.ts';
import { uploadId } from '#shared/ids.ts';
import { newId } from '../adapters/new-id.ts';
import { requestUpload } from '../stages/submit/request-upload.ts';
import { uploadStatus } from '../stages/submit/upload-status.ts';
import { body, json, refusals, refused } from './answers.ts';

const ask = createRoute({
  method: 'post',
  path: '/uploads',
  tags: ['Uploads'],
  summary: 'Get a form to upload one file with',
  description:
    'Send `fields` in the order given as multipart/form-data to `url`, then the file as the last field `file`, within 15 minutes.',
  request: { body: body(uploadWanted) },
  responses: {
    201: json(uploadTicket, 'Where to send the file'),
    ...refusals('invalid-input', 'file-too-large', 'too-large'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/uploads/{uploadId}',
  tags: ['Uploads'],
  summary: 'Whether a file was accepted',
  request: { params: z.object({ uploadId }) },
  responses: { 200: json(statusBody, 'The verdict, or `waiting`'), ...refusals('invalid-input', 'not-found') },
});

/** Files of an outside program: whoever knows the id of an upload may use it, once. */
export const uploadRoutes = (api: OpenAPIHono, now: () => Date): void => {
  api.openapi(ask, async (c) => {
    const owner = { kind: 'api', id: newId('own') } as const;
    const ticket = await requestUpload({ owner, wanted: c.req.valid('json'), now: now() });
    return ticket.ok ? c.json(ticket.value, 201) : refused(c, ticket.refusal);
  });
  api.openapi(read, async (c) => {
    const status = await uploadStatus(c.req.valid('param'));
    return status.ok ? c.json(status.value, 200) : refused(c, status.refusal);
  });
};
