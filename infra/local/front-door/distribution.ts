import { z } from 'zod';
import type { ResolvedResource } from '../template/resolver.ts';
import { compileEdgeFunction, type EdgeFunction } from './edge-function.ts';
import { type HeadersPolicy, readHeadersPolicy } from './response-headers.ts';

const behaviourSchema = z.looseObject({
  PathPattern: z.string().default('*'),
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  Compress: z.boolean().default(false),
  CachePolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z.array(z.object({ EventType: z.string(), FunctionARN: z.string() })).default([]),
});

const schema = z.looseObject({
  DistributionConfig: z.looseObject({
    DefaultCacheBehavior: behaviourSchema,
    CacheBehaviors: z.array(behaviourSchema).default([]),
    DefaultRootObject: z.string().default(''),
    CustomErrorResponses: z
      .array(
        z.looseObject({
          ErrorCode: z.number(),
          ResponseCode: z.number().optional(),
          ResponsePagePath: z.string().optional(),
        }),
      )
      .default([]),
    Origins: z.array(
      z.looseObject({
        Id: z.string(),
        DomainName: z.string(),
        OriginPath: z.string().default(''),
        OriginCustomHeaders: z.array(z.object({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      }),
    ),
  }),
});

/** An origin is known by its host name: a bucket's, or an HTTP API's. */
export type Origin = { host: string; path: string; headers: Record<string, string> };

export type Behaviour = {
  pattern: string;
  origin: Origin;
  methods: readonly string[];
  compress: boolean;
  edge: EdgeFunction | undefined;
  policy: HeadersPolicy | undefined;
};

export type ErrorPage = { code: number; status: number; path: string };
export type Distribution = { behaviours: Behaviour[]; rootObject: string; errorPages: ErrorPage[] };

/** The managed policy `CachingDisabled` also turns compression off. */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

const cachePolicySchema = z.looseObject({
  CachePolicyConfig: z.looseObject({
    ParametersInCacheKeyAndForwardedToOrigin: z.looseObject({
      EnableAcceptEncodingBrotli: z.boolean().default(false),
      EnableAcceptEncodingGzip: z.boolean().default(false),
    }),
  }),
});

const encodes = (policyId: string | undefined, resources: ResolvedResource[]): boolean => {
  if (policyId === undefined || policyId === CACHING_DISABLED) return false;
  const own = resources.find((one) => one.type === 'AWS::CloudFront::CachePolicy' && one.ref === policyId);
  if (!own) return true;
  const parameters = cachePolicySchema.parse(own.properties).CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
  return parameters.EnableAcceptEncodingBrotli || parameters.EnableAcceptEncodingGzip;
};

const edgeOf = (from: z.infer<typeof behaviourSchema>, resources: ResolvedResource[]): EdgeFunction | undefined => {
  const [association, ...others] = from.FunctionAssociations;
  if (!association) return undefined;
  if (association.EventType !== 'viewer-request' || others.length > 0) {
    throw new Error(`The front door runs one viewer-request function a behaviour, not ${association.EventType}`);
  }
  const found = resources.find(
    (one) => one.type === 'AWS::CloudFront::Function' && one.attribute('FunctionARN') === association.FunctionARN,
  );
  return compileEdgeFunction(z.string().parse(found?.properties.FunctionCode));
};

type Config = z.infer<typeof schema>['DistributionConfig'];

const originOf = (config: Config, id: string): Origin => {
  const origin = config.Origins.find((one) => one.Id === id);
  if (!origin) throw new Error(`The distribution has no origin ${id}`);
  const headers = origin.OriginCustomHeaders.map((one) => [one.HeaderName.toLowerCase(), one.HeaderValue]);
  return { host: origin.DomainName, path: origin.OriginPath, headers: Object.fromEntries(headers) };
};

const behaviourOf = (
  from: z.infer<typeof behaviourSchema>,
  config: Config,
  resources: ResolvedResource[],
): Behaviour => {
  const policy = resources.find(
    (one) => one.type === 'AWS::CloudFront::ResponseHeadersPolicy' && one.ref === from.ResponseHeadersPolicyId,
  );
  return {
    pattern: from.PathPattern,
    origin: originOf(config, from.TargetOriginId),
    methods: from.AllowedMethods,
    compress: from.Compress && encodes(from.CachePolicyId, resources),
    edge: edgeOf(from, resources),
    policy: policy && readHeadersPolicy(policy.properties),
  };
};

/** The one CloudFront distribution of the templates. */
export const readDistribution = (resources: ResolvedResource[]): Distribution => {
  const found = resources.filter((resource) => resource.type === 'AWS::CloudFront::Distribution');
  const [only] = found;
  if (!only || found.length > 1) {
    throw new Error(`The front door needs one distribution; the templates have ${found.length}`);
  }
  const config = schema.parse(only.properties).DistributionConfig;
  const behaviours = [...config.CacheBehaviors, config.DefaultCacheBehavior];
  return {
    behaviours: behaviours.map((one) => behaviourOf(one, config, resources)),
    rootObject: config.DefaultRootObject,
    errorPages: config.CustomErrorResponses.map((one) => ({
      code: one.ErrorCode,
      status: one.ResponseCode ?? one.ErrorCode,
      path: one.ResponsePagePath ?? '',
    })),
  };
};

/** CloudFront's path patterns: `*` for any run of characters, `?` for one; the leading slash may be missing. */
export const matchesPath = (pattern: string, path: string): boolean => {
  const anchored = pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`;
  const escaped = anchored
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${escaped}$`).test(path);
};
