import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { LocalFunction } from '../lambda/pool.ts';
import type { ResolvedResource } from '../template/resolver.ts';
import { type DoorRequest, type DoorResponse, plainAnswer } from './exchange.ts';
import { fromPayload, type RouteMatch, toEvent } from './payload-v2.ts';

export type Route = { key: string; method: string; path: string; functionArn: string };
export type HttpApi = { id: string; region: string; accountId: string; routes: Route[] };

const routeSchema = z.looseObject({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });
const integrationSchema = z.looseObject({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

/** Quotas of HTTP APIs: a request of ten megabytes, thirty seconds for an answer. */
const BODY_LIMIT = 10 * 1024 * 1024;
const ANSWER_MILLIS = 30_000;

/** An integration names its function by ARN, alone or inside API Gateway's invocation address. */
const functionArn = (uri: string): string => /arn:aws:lambda:[^/]+/.exec(uri)?.[0] ?? uri;

/** The HTTP APIs of the templates with their routes. */
export const readHttpApis = (resources: ResolvedResource[]): HttpApi[] => {
  const integrations = new Map(
    resources
      .filter((resource) => resource.type === 'AWS::ApiGatewayV2::Integration')
      .map((resource) => [resource.ref, integrationSchema.parse(resource.properties).IntegrationUri]),
  );
  const routes = resources
    .filter((resource) => resource.type === 'AWS::ApiGatewayV2::Route')
    .map((resource) => routeSchema.parse(resource.properties));
  return resources
    .filter((resource) => resource.type === 'AWS::ApiGatewayV2::Api')
    .map(({ name, stack }) => ({
      id: name,
      region: stack.region,
      accountId: stack.account,
      routes: routes
        .filter((route) => route.ApiId === name)
        .map((route) => {
          const [method = '', path = ''] = route.RouteKey.split(' ');
          const target = integrations.get(route.Target.replace(/^integrations\//, '')) ?? '';
          return { key: route.RouteKey, method, path, functionArn: functionArn(target) };
        }),
    }));
};

const pathPattern = (path: string): RegExp => {
  const parts = path.split('/').map((part) => {
    if (/^\{\w+\+\}$/.test(part)) return `(?<${part.slice(1, -2)}>.+)`;
    if (/^\{\w+\}$/.test(part)) return `(?<${part.slice(1, -1)}>[^/]+)`;
    return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
};

/** Most specific first: full paths, then `{proxy+}`, then `$default`; a named method before `ANY`. */
const rank = (route: Route): number => {
  if (route.key === '$default') return 4;
  return (route.path.includes('+}') ? 2 : 0) + (route.method === 'ANY' ? 1 : 0);
};

/** Finds the route of a request, and the values of its path variables. */
export const matchRoute = (
  routes: readonly Route[],
  method: string,
  path: string,
): (RouteMatch & { functionArn: string }) | undefined => {
  for (const route of [...routes].sort((one, two) => rank(one) - rank(two))) {
    if (route.key === '$default') return { routeKey: route.key, pathParameters: {}, functionArn: route.functionArn };
    if (route.method !== 'ANY' && route.method !== method) continue;
    const found = pathPattern(route.path).exec(path);
    if (found) return { routeKey: route.key, pathParameters: { ...found.groups }, functionArn: route.functionArn };
  }
  return undefined;
};

/** Answers a request through an HTTP API: route, event, function, answer, within the quotas. */
export const callHttpApi = async (
  api: HttpApi,
  request: DoorRequest,
  functions: ReadonlyMap<string, LocalFunction>,
  now: () => number,
): Promise<DoorResponse> => {
  if (request.body.length > BODY_LIMIT) return plainAnswer(413, 'Request Entity Too Large');
  const route = matchRoute(api.routes, request.method, request.path);
  if (!route) return plainAnswer(404, 'Not Found');
  const target = functions.get(route.functionArn);
  if (!target) return plainAnswer(500, 'Internal Server Error');
  const { functionArn: _arn, ...match } = route;
  const event = toEvent(request, match, { apiId: api.id, accountId: api.accountId, region: api.region, now: now() });
  const timer = new AbortController();
  const late = wait(ANSWER_MILLIS, undefined, { signal: timer.signal, ref: false }).catch(() => undefined);
  const outcome = await Promise.race([target.invoke(event), late]);
  timer.abort();
  if (!outcome) return plainAnswer(504, 'Gateway Timeout');
  if (outcome.ok) return fromPayload(outcome.payload);
  const tooLarge = outcome.errorType === 'RequestEntityTooLargeException' && outcome.message.startsWith('The event');
  return tooLarge ? plainAnswer(413, 'Request Entity Too Large') : plainAnswer(500, 'Internal Server Error');
};
