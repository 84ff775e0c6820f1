import { describe, expect, it } from 'vitest';
import { compileEdgeFunction } from '#infra/local/front-door/edge-function.ts';
import type { DoorRequest } from '#infra/local/front-door/exchange.ts';

const request: DoorRequest = {
  method: 'GET',
  path: '/admin/requests/1',
  rawQuery: 'b=2&a=%20',
  headers: { accept: 'text/html' },
  cookies: ['a=1'],
  body: Buffer.from(''),
  sourceIp: '192.0.2.1',
};

describe('compileEdgeFunction', () => {
  it('passes a rewritten path on and leaves the query as it was', async () => {
    const run = compileEdgeFunction(
      'function handler(event) { event.request.uri = "/admin/index.html"; return event.request; }',
    );
    expect(await run(request)).toEqual({ request: { ...request, path: '/admin/index.html' } });
  });

  it('lets the function answer by itself', async () => {
    const run = compileEdgeFunction(
      'function handler() { return { statusCode: 302, headers: { location: { value: "/" } } }; }',
    );
    expect(await run(request)).toMatchObject({ response: { status: 302, headers: { location: '/' } } });
  });

  it('gives it viewer, headers, cookies and query, and none of Node’s globals', async () => {
    const run = compileEdgeFunction(`async function handler(event) {
      var seen = [event.viewer.ip, event.request.headers.accept.value, event.request.cookies.a.value,
        event.request.querystring.b.value, typeof process, typeof require, typeof fetch];
      return { statusCode: 200, body: JSON.stringify(seen) };
    }`);
    const answered = await run(request);
    const body = 'response' in answered ? answered.response.body.toString() : '';
    expect(JSON.parse(body)).toEqual(['192.0.2.1', 'text/html', '1', '2', 'undefined', 'undefined', 'undefined']);
  });
});
