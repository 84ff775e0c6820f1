import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, problemOf, type Refusal } from '#shared/refusal.ts';
import { recordFault } from './fault.ts';

const send = (c: Context, body: Problem): Response => {
  // Spread first: hono merges these with what earlier middleware has set.
  const headers = {
    'Content-Type': 'application/problem+json',
    ...(body.status === 429 || body.code === 'in-flight' ? { 'Retry-After': body.status === 429 ? '60' : '1' } : {}),
  };
  return c.body(JSON.stringify(body), body.status as ContentfulStatusCode, headers);
};

/** Answers with a refusal as problem details (RFC 9457). */
export const problem = (c: Context, refusal: Refusal): Response => send(c, problemOf(refusal));

/** The one place where a thrown error becomes an answer (`app.onError`). */
export const answerFault = (error: Error, c: Context): Response => {
  // hono's own validator throws this for a body that is not JSON.
  if (error instanceof HTTPException && error.status === 400)
    return problem(c, { code: 'invalid-input', errors: [{ field: 'body', message: 'Send well-formed JSON' }] });
  return send(c, {
    type: '/problems/fault',
    code: 'fault',
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Try again. If it happens again, tell the records office the reference.',
    reference: recordFault(error),
  });
};

/** An unknown address or method (`app.notFound`). */
export const answerUnknown = (c: Context): Response => problem(c, { code: 'not-found' });
