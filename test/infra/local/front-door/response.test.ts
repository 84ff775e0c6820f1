import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress } from '#infra/local/front-door/compress.ts';
import type { DoorResponse } from '#infra/local/front-door/exchange.ts';
import { applyHeadersPolicy, readHeadersPolicy } from '#infra/local/front-door/response-headers.ts';

const html = (length = 5000): DoorResponse => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('a'.repeat(length)),
});

describe('compress', () => {
  it('prefers brotli, then gzip, then nothing', () => {
    expect(brotliDecompressSync(compress(html(), 'gzip, br').body)).toEqual(html().body);
    expect(gunzipSync(compress(html(), 'gzip').body)).toEqual(html().body);
    expect(compress(html(), '')).toEqual(html());
  });

  it.each([
    ['a small body', html(900)],
    ['an image', { ...html(), headers: { 'content-type': 'image/png' } }],
    ['a part of a file', { ...html(), status: 206 }],
    ['what is compressed already', { ...html(), headers: { ...html().headers, 'content-encoding': 'br' } }],
  ])('leaves %s alone', (_what, response) => {
    expect(compress(response, 'br')).toBe(response);
  });
});

describe('applyHeadersPolicy', () => {
  const policy = readHeadersPolicy({
    ResponseHeadersPolicyConfig: {
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: false },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
        ContentTypeOptions: { Override: true },
      },
      CustomHeadersConfig: { Items: [{ Header: 'X-Robots-Tag', Value: 'noindex', Override: true }] },
      RemoveHeadersConfig: { Items: [{ Header: 'Server' }] },
    },
  });

  it('sets, overrides and removes', () => {
    const from = { ...html(), headers: { server: 'x', 'x-robots-tag': 'all', 'content-security-policy': 'own' } };
    expect(applyHeadersPolicy(from, policy).headers).toEqual({
      'content-security-policy': 'own',
      'strict-transport-security': 'max-age=60; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    });
  });
});
