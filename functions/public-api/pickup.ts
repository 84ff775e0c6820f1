import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  pickupChallenge,
  pickupGrant,
  pickupKey,
  pickupSession,
  pickupVerify,
  volumeAsked,
} from '#shared/api/public.ts';
import { challengePickup } from '../stages/deliver/challenge-pickup.ts';
import { grantDownload } from '../stages/deliver/grant-download.ts';
import { verifyPickup } from '../stages/deliver/verify-pickup.ts';
import { body, json, refusals, refused } from './answers.ts';
import { SESSION, sessionOf } from './session.ts';

const tags = ['Pickup'];

const challenge = createRoute({
  method: 'post',
  path: '/pickup/challenge',
  tags,
  summary: 'Send a code to the confirmed contact',
  description: 'The answer is the same whether the link works or not.',
  request: { body: body(pickupKey) },
  responses: { 202: json(pickupChallenge, 'If the link works, a code is on its way'), ...refusals('invalid-input') },
});

const verify = createRoute({
  method: 'post',
  path: '/pickup/verify',
  tags,
  summary: 'Exchange a code for a session',
  request: { body: body(pickupVerify) },
  responses: {
    200: json(pickupSession, 'Send `sessionId` in `Authorization: Bearer …`'),
    ...refusals('invalid-input', 'link-unusable'),
  },
});

const grant = createRoute({
  method: 'post',
  path: '/pickup/grants',
  tags,
  summary: 'Get a URL for a file of the packet',
  description:
    'Counts once; the same session may ask again for half an hour without another count. The URL works for 60 seconds.',
  security: [{ [SESSION]: [] }],
  request: { query: volumeAsked },
  responses: {
    201: json(pickupGrant, 'Download now'),
    ...refusals('invalid-input', 'not-signed-in', 'link-unusable'),
  },
});

export const pickupRoutes = (api: OpenAPIHono, now: () => Date): void => {
  api.openapi(challenge, async (c) => {
    const asked = await challengePickup({ key: c.req.valid('json'), now: now() });
    return asked.ok ? c.json(asked.value, 202) : refused(c, asked.refusal);
  });
  api.openapi(verify, async (c) => {
    const opened = await verifyPickup({ ...c.req.valid('json'), now: now() });
    return opened.ok ? c.json(opened.value, 200) : refused(c, opened.refusal);
  });
  api.openapi(grant, async (c) => {
    const session = sessionOf(c);
    if (!session.ok) return refused(c, session.refusal);
    const granted = await grantDownload({ sessionId: session.value, ...c.req.valid('query'), now: now() });
    return granted.ok ? c.json(granted.value, 201) : refused(c, granted.refusal);
  });
};
