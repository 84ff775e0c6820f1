import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { only, resources, template } from './synthesized.ts';

const web = template('Web');

type HeadersPolicy = {
  CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
  SecurityHeadersConfig: Record<string, Record<string, unknown>>;
};
const headers = resources('AWS::CloudFront::ResponseHeadersPolicy').map(
  ([id, { Properties }]) => [id, Properties.ResponseHeadersPolicyConfig as HeadersPolicy] as const,
);
const headersOf = (start: string) => headers.find(([id]) => id.startsWith(`Headers${start}`))?.[1];
const cspOf = (start: string) => headersOf(start)?.SecurityHeadersConfig.ContentSecurityPolicy;

describe('response headers', () => {
  it.each(headers)('%s: two years of TLS, no sniffing, no referrer, no frames, nothing indexed', (_, policy) => {
    expect(policy.SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Override: true },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      FrameOptions: { FrameOption: 'DENY', Override: true },
    });
    const named = Object.fromEntries(policy.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]));
    expect(named).toMatchObject({
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Robots-Tag': 'noindex, nofollow',
    });
    expect(JSON.stringify(policy.SecurityHeadersConfig.ContentSecurityPolicy)).toContain("frame-ancestors 'none'");
  });

  it('leave the public pages their own content policy', () => {
    expect(cspOf('Site')).toMatchObject({ Override: false });
  });

  it('let the admin page run its own scripts only, and talk to itself and the document buckets', () => {
    const csp = JSON.stringify(cspOf('AdminPage'));
    expect(csp).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(csp).toMatch(/connect-src 'self' https:\/\/.*Quarantine.*Records.*Packets/);
    expect(csp).not.toMatch(/script-src[^;]*unsafe-inline/);
  });

  it('keep hashed files for a year and the page itself not at all', () => {
    const cache = (start: string) =>
      headersOf(start)?.CustomHeadersConfig.Items.find(({ Header }) => Header === 'Cache-Control')?.Value;
    expect(cache('AdminFiles')).toBe('public, max-age=31536000, immutable');
    expect(cache('AdminPage')).toBe('no-cache');
    expect(cache('Site')).toBeUndefined();
  });
});

describe('the front door', () => {
  it('speaks modern TLS only, behind the firewall, and never caches what functions answer', () => {
    web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        Aliases: ['records.example.org'],
        WebACLId: Match.anyValue(),
        ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
        DefaultCacheBehavior: {
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          ViewerProtocolPolicy: 'redirect-to-https',
        },
      },
    });
  });

  it('serves the admin page and the assets from the bucket, the most particular path first', () => {
    const Properties = only('AWS::CloudFront::Distribution');
    const { CacheBehaviors } = Properties.DistributionConfig as { CacheBehaviors: { PathPattern: string }[] };
    expect(CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/assets/*',
      '/admin/assets/*',
      '/admin/*',
      '/admin',
    ]);
  });

  it.each([
    ['/admin', '/admin/index.html'],
    ['/admin/', '/admin/index.html'],
    ['/admin/requests/req_1', '/admin/index.html'],
    ['/admin/favicon.svg', '/admin/favicon.svg'],
  ])('asked for %s gives %s', (uri, expected) => {
    const Properties = only('AWS::CloudFront::Function');
    expect(runInNewContext(`${Properties.FunctionCode}; handler(event).uri`, { event: { request: { uri } } })).toBe(
      expected,
    );
  });

  it.each([
    ['/p/challenge', true],
    ['/p/verify', true],
    ['/es/status/code', true],
    ['/api/public/pickup/verify', true],
    ['/api/public/status/challenge', true],
    ['/en/request/sign', false],
    ['/p', false],
  ])('counts %s as a place to try codes: %s', (path, expected) => {
    const [, regex] = JSON.stringify(only('AWS::WAFv2::WebACL')).match(/"RegexString":"([^"]+)"/) ?? [];
    expect(new RegExp(regex ?? 'none').test(path)).toBe(expected);
  });

  it('limits addresses that ask too often, sooner where codes are tried, and logs no secrets', () => {
    const limit = (Limit: number) =>
      Match.objectLike({ Statement: { RateBasedStatement: Match.objectLike({ Limit, EvaluationWindowSec: 300 }) } });
    web.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: Match.arrayWith([limit(25), limit(300)]),
    });
    web.hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: Match.arrayWith([{ QueryString: {} }, { SingleHeader: { Name: 'cookie' } }]),
    });
  });
});

describe('the HTTP API', () => {
  const api = template('Api');

  it('has one route for each API and sends the rest to the public site', () => {
    const routes = resources('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties.RouteKey);
    expect(routes.sort()).toEqual(['$default', 'ANY /api/public/{proxy+}', 'ANY /api/staff/{proxy+}']);
  });

  it('is throttled and logs the route, never the path or the query', () => {
    api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingBurstLimit: 400, ThrottlingRateLimit: 200 },
      AccessLogSettings: { Format: Match.not(Match.stringLikeRegexp('context\\.path|querystring|requestBody')) },
    });
  });
});
