import type { S3Client } from '@aws-sdk/client-s3';
import type { LocalFunction } from '../lambda/pool.ts';
import { readBucket } from './bucket-origin.ts';
import { compress } from './compress.ts';
import { type Behaviour, type Distribution, matchesPath, type Origin } from './distribution.ts';
import { type DoorRequest, type DoorResponse, plainAnswer } from './exchange.ts';
import { callHttpApi, type HttpApi } from './http-api.ts';
import { applyHeadersPolicy } from './response-headers.ts';

export type EdgeDeps = {
  distribution: Distribution;
  apis: readonly HttpApi[];
  buckets: ReadonlySet<string>;
  functions: ReadonlyMap<string, LocalFunction>;
  s3: S3Client;
  now: () => number;
};

/** The origin sees its own host name, never the viewer's (`AllViewerExceptHostHeader`), and who the viewer was. */
const forOrigin = (request: DoorRequest, origin: Origin): DoorRequest => {
  const forwarded = [request.headers['x-forwarded-for'], request.sourceIp].filter(Boolean).join(', ');
  const own = {
    host: origin.host,
    'x-forwarded-for': forwarded,
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '443',
  };
  return { ...request, path: origin.path + request.path, headers: { ...request.headers, ...own, ...origin.headers } };
};

const callOrigin = async (deps: EdgeDeps, origin: Origin, request: DoorRequest): Promise<DoorResponse> => {
  const first = origin.host.split('.')[0] ?? '';
  if (origin.host.includes('.s3') && deps.buckets.has(first)) return readBucket(deps.s3, first, request);
  const api = deps.apis.find((one) => one.id === first);
  if (!api) return plainAnswer(502, `The local cloud has no origin ${origin.host}`);
  return callHttpApi(api, forOrigin(request, origin), deps.functions, deps.now);
};

const behaviourFor = (distribution: Distribution, path: string): Behaviour | undefined =>
  distribution.behaviours.find((behaviour) => matchesPath(behaviour.pattern, path));

const throughOrigin = async (deps: EdgeDeps, behaviour: Behaviour, request: DoorRequest): Promise<DoorResponse> => {
  const passed = behaviour.edge ? await behaviour.edge(request) : { request };
  if ('response' in passed) return passed.response;
  const root = passed.request.path === '/' && deps.distribution.rootObject;
  const asked = root ? { ...passed.request, path: `/${root}` } : passed.request;
  return callOrigin(deps, behaviour.origin, asked);
};

/** A custom error page replaces the body of an error, and its status if so configured. */
const withErrorPage = async (deps: EdgeDeps, request: DoorRequest, response: DoorResponse): Promise<DoorResponse> => {
  const page = deps.distribution.errorPages.find((one) => one.code === response.status && one.path);
  const behaviour = page && behaviourFor(deps.distribution, page.path);
  if (!page || !behaviour) return response;
  const shown = await callOrigin(deps, behaviour.origin, { ...request, method: 'GET', path: page.path });
  return shown.status === 200 ? { ...shown, status: page.status } : response;
};

/** Answers a viewer as the CloudFront distribution of the template would, but for its cache. */
export const answerAtEdge = async (deps: EdgeDeps, request: DoorRequest): Promise<DoorResponse> => {
  const behaviour = behaviourFor(deps.distribution, request.path);
  if (!behaviour) return plainAnswer(404, 'Not Found');
  if (!behaviour.methods.includes(request.method)) {
    return plainAnswer(403, `The distribution does not allow ${request.method} here`);
  }
  const answered = await withErrorPage(deps, request, await throughOrigin(deps, behaviour, request));
  const dressed = behaviour.policy ? applyHeadersPolicy(answered, behaviour.policy) : answered;
  return behaviour.compress ? compress(dressed, request.headers['accept-encoding'] ?? '') : dressed;
};
