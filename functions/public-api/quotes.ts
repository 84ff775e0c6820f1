import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { quoteAsked } from '#shared/api/fees.ts';
import { quote } from '#shared/law/fees/quote.ts';
import { quoteForAnyone } from '../stages/fees/quote-for-anyone.ts';
import { body, json, refusals } from './answers.ts';

const ask = createRoute({
  method: 'post',
  path: '/quotes',
  tags: ['Requests'],
  summary: 'What a request would cost',
  description:
    'Nothing about a patient is asked, and nothing is kept. Pages are estimated unless they are given. An invoice is ' +
    'never above `maximumCents`. Where nothing can be quoted the answer says why, and whom to ask.',
  request: { body: body(quoteAsked) },
  responses: {
    200: json(quote, 'The quote with its lines and rules, or why there is none'),
    ...refusals('invalid-input'),
  },
});

export const quoteRoutes = (api: OpenAPIHono, now: () => Date): void => {
  api.openapi(ask, (c) => c.json(quoteForAnyone({ asked: c.req.valid('json'), now: now() }), 200));
};
