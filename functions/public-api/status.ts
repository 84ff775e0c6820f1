import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { letterGrant, pickupChallenge, pickupVerify, statusChallenge, statusView } from '#shared/api/public.ts';
import { letterId, reference } from '#shared/ids.ts';
import { readLetter } from '../stages/letters/read-letter.ts';
import { askStatusCode, statusOf, verifyStatusCode } from '../stages/submit/status.ts';
import { body, json, refusals, refused } from './answers.ts';
import { SESSION, sessionOf } from './session.ts';

const tags = ['Status'];

const challenge = createRoute({
  method: 'post',
  path: '/status/challenge',
  tags,
  summary: 'Send a code to the requester',
  description: 'The answer is the same whether the reference is known or not.',
  request: { body: body(statusChallenge) },
  responses: {
    202: json(pickupChallenge, 'If the reference is known, a code is on its way'),
    ...refusals('invalid-input'),
  },
});

const verify = createRoute({
  method: 'post',
  path: '/status/verify',
  tags,
  summary: 'Exchange a code for a session',
  request: { body: body(pickupVerify) },
  responses: {
    200: json(z.object({ sessionId: z.string(), reference }), 'Send `sessionId` in `Authorization: Bearer …`'),
    ...refusals('invalid-input', 'link-unusable'),
  },
});

const read = createRoute({
  method: 'get',
  path: '/status',
  tags,
  summary: 'Who acts next, and by when',
  security: [{ [SESSION]: [] }],
  responses: { 200: json(statusView, 'Where the request stands'), ...refusals('not-signed-in', 'link-unusable') },
});

const letter = createRoute({
  method: 'post',
  path: '/status/letters/{letterId}',
  tags,
  summary: 'Get a URL for a letter',
  description: 'On record. The URL works for 60 seconds.',
  security: [{ [SESSION]: [] }],
  request: { params: z.object({ letterId }) },
  responses: {
    201: json(letterGrant, 'Download now'),
    ...refusals('invalid-input', 'not-signed-in', 'link-unusable'),
  },
});

export const statusRoutes = (api: OpenAPIHono, now: () => Date): void => {
  api.openapi(challenge, async (c) => {
    const asked = await askStatusCode({ ...c.req.valid('json'), now: now() });
    return asked.ok ? c.json(asked.value, 202) : refused(c, asked.refusal);
  });
  api.openapi(verify, async (c) => {
    const opened = await verifyStatusCode({ ...c.req.valid('json'), now: now() });
    return opened.ok ? c.json(opened.value, 200) : refused(c, opened.refusal);
  });
  api.openapi(read, async (c) => {
    const session = sessionOf(c);
    if (!session.ok) return refused(c, session.refusal);
    const view = await statusOf({ sessionId: session.value, now: now() });
    return view.ok ? c.json(view.value, 200) : refused(c, view.refusal);
  });
  api.openapi(letter, async (c) => {
    const session = sessionOf(c);
    if (!session.ok) return refused(c, session.refusal);
    const granted = await readLetter({ sessionId: session.value, ...c.req.valid('param'), now: now() });
    return granted.ok ? c.json(granted.value, 201) : refused(c, granted.refusal);
  });
};
