import { randomUUID } from 'node:crypto';
import vm from 'node:vm';
import { z } from 'zod';
import type { DoorRequest, DoorResponse } from './exchange.ts';

const valueSchema = z.looseObject({ value: z.string() });

const requestSchema = z.looseObject({
  uri: z.string(),
  querystring: z.record(z.string(), valueSchema).default({}),
  headers: z.record(z.string(), valueSchema).default({}),
});

const responseSchema = z.looseObject({
  statusCode: z.number(),
  headers: z.record(z.string(), valueSchema).default({}),
  body: z.union([z.string(), z.looseObject({ data: z.string() })]).optional(),
});

const wrap = (entries: Iterable<[string, string]>) =>
  Object.fromEntries([...entries].map(([name, value]) => [name, { value }]));

const cookiePairs = (cookies: readonly string[]): [string, string][] =>
  cookies.map((cookie) => {
    const at = cookie.indexOf('=');
    return [cookie.slice(0, at), cookie.slice(at + 1)];
  });

const eventOf = (request: DoorRequest) => ({
  version: '1.0',
  context: { eventType: 'viewer-request', distributionId: 'local', requestId: randomUUID() },
  viewer: { ip: request.sourceIp },
  request: {
    method: request.method,
    uri: request.path,
    querystring: wrap(new URLSearchParams(request.rawQuery)),
    headers: wrap(Object.entries(request.headers)),
    cookies: wrap(cookiePairs(request.cookies)),
  },
});

const unwrap = (values: Record<string, { value: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, value]));

const answerOf = (answer: z.infer<typeof responseSchema>): DoorResponse => ({
  status: answer.statusCode,
  headers: unwrap(answer.headers),
  body: Buffer.from(typeof answer.body === 'object' ? answer.body.data : (answer.body ?? '')),
});

/** A viewer-request function: it passes the request on, changed or not, or answers it. */
export type EdgeFunction = (request: DoorRequest) => Promise<{ request: DoorRequest } | { response: DoorResponse }>;

/** Compiles a CloudFront Function. It runs without Node’s globals, as it does at the edge. */
export const compileEdgeFunction = (code: string): EdgeFunction => {
  const context = vm.createContext({ console });
  const handler = vm.runInContext(`${code}\n;handler`, context, { timeout: 100 }) as (event: unknown) => unknown;
  return async (request) => {
    const event = eventOf(request);
    const before = JSON.stringify(event.request.querystring);
    const answer: unknown = await handler(event);
    const response = responseSchema.safeParse(answer);
    if (response.success) return { response: answerOf(response.data) };
    const changed = requestSchema.parse(answer);
    const sameQuery = JSON.stringify(changed.querystring) === before;
    const rawQuery = sameQuery ? request.rawQuery : new URLSearchParams(unwrap(changed.querystring)).toString();
    return { request: { ...request, path: changed.uri, rawQuery, headers: unwrap(changed.headers) } };
  };
};
