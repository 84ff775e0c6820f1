import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { z } from 'zod';
import { type DoorRequest, type DoorResponse, plainAnswer } from './exchange.ts';

export type RouteMatch = { routeKey: string; pathParameters: Record<string, string> };
export type ApiIdentity = { apiId: string; accountId: string; region: string; now: number };

/** API Gateway hands over as text only what says it is text; forms and files arrive in base64. */
const isText = (contentType: string | undefined): boolean =>
  contentType === undefined ||
  /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/i.test(contentType);

/** Repeated parameters are joined by commas, in order. */
export const queryParameters = (rawQuery: string): Record<string, string> => {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQuery)) {
    joined[name] = name in joined ? `${joined[name]},${value}` : value;
  }
  return joined;
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The common log format's time, as in `requestContext.time`. */
const logTime = (millis: number): string => {
  const [date = '', time = ''] = new Date(millis).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const contextOf = (request: DoorRequest, route: RouteMatch, api: ApiIdentity) => ({
  accountId: api.accountId,
  apiId: api.apiId,
  domainName: `${api.apiId}.execute-api.${api.region}.amazonaws.com`,
  domainPrefix: api.apiId,
  http: {
    method: request.method,
    path: request.path,
    protocol: 'HTTP/1.1',
    sourceIp: request.sourceIp,
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey: route.routeKey,
  stage: '$default',
  time: logTime(api.now),
  timeEpoch: api.now,
});

const bodyOf = (request: DoorRequest): Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'> => {
  if (request.body.length === 0) return { isBase64Encoded: false };
  const text = isText(request.headers['content-type']);
  return { body: request.body.toString(text ? 'utf8' : 'base64'), isBase64Encoded: !text };
};

/** The event of an HTTP API with payload format 2.0. */
export const toEvent = (request: DoorRequest, route: RouteMatch, api: ApiIdentity): APIGatewayProxyEventV2 => {
  const query = queryParameters(request.rawQuery);
  return {
    version: '2.0',
    routeKey: route.routeKey,
    rawPath: request.path,
    rawQueryString: request.rawQuery,
    ...(request.cookies.length > 0 ? { cookies: [...request.cookies] } : {}),
    headers: { ...request.headers },
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    ...(Object.keys(route.pathParameters).length > 0 ? { pathParameters: route.pathParameters } : {}),
    requestContext: contextOf(request, route, api),
    ...bodyOf(request),
  };
};

const answerSchema = z.looseObject({
  statusCode: z.coerce.number(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** A function's answer as HTTP. An answer without `statusCode` is a body in JSON; a malformed one is a fault. */
export const fromPayload = (payload: string): DoorResponse => {
  const value: unknown = JSON.parse(payload);
  if (typeof value !== 'object' || value === null || !('statusCode' in value)) {
    return { status: 200, headers: { 'content-type': 'application/json' }, body: Buffer.from(payload) };
  }
  const answer = answerSchema.safeParse(value);
  if (!answer.success) return plainAnswer(500, 'Internal Server Error');
  const { statusCode, headers, cookies, body, isBase64Encoded } = answer.data;
  const lowered = Object.entries(headers ?? {}).map(([name, text]) => [name.toLowerCase(), String(text)]);
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(lowered) },
    ...(cookies ? { cookies } : {}),
    body: Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'),
  };
};
