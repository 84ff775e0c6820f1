import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { submission, submitted } from '#shared/api/public.ts';
import { readIdempotency, replayHeader } from '../http/conditions.ts';
import { submitRequest } from '../stages/submit/submit-request.ts';
import { body, json, refusals, refused } from './answers.ts';

const submit = createRoute({
  method: 'post',
  path: '/requests',
  tags: ['Requests'],
  summary: 'Ask for records',
  description: 'Sending the same body again with the same `Idempotency-Key` gives the same answer and one request.',
  request: {
    headers: z.object({ 'Idempotency-Key': z.string().optional().meta({ description: 'A fresh UUID. Required.' }) }),
    body: body(submission),
  },
  responses: {
    201: json(submitted, 'Filed. Keep the receipt: it proves what was asked and when.'),
    ...refusals(
      ...(['invalid-input', 'key-required', 'key-reused', 'in-flight', 'too-large', 'documents-waiting'] as const),
      ...(['file-type', 'file-too-large', 'file-empty', 'file-encrypted', 'file-damaged', 'file-too-long'] as const),
      'file-too-costly',
      'file-dynamic',
    ),
  },
});

export const requestRoutes = (api: OpenAPIHono, now: () => Date): void => {
  api.openapi(submit, async (c) => {
    const idempotency = await readIdempotency(c);
    if (!idempotency.ok) return refused(c, idempotency.refusal);
    const owner = { kind: 'api', id: 'any' } as const;
    const call = { submission: c.req.valid('json'), owner, idempotency: idempotency.value, now: now() };
    const filed = await submitRequest(call);
    return filed.ok ? c.json(filed.value, 201, replayHeader(filed)) : refused(c, filed.refusal);
  });
};
