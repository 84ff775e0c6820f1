import { describe, expect, it } from 'vitest';
import type { DoorRequest } from '#infra/local/front-door/exchange.ts';
import { fromPayload, queryParameters, toEvent } from '#infra/local/front-door/payload-v2.ts';

const api = { apiId: 'abc123', accountId: '000000000000', region: 'us-east-1', now: Date.UTC(2026, 10, 22, 15, 4, 5) };
const route = { routeKey: 'ANY /api/staff/{proxy+}', pathParameters: { proxy: 'queue' } };

const request = (more: Partial<DoorRequest> = {}): DoorRequest => ({
  method: 'POST',
  path: '/api/staff/queue',
  rawQuery: '',
  headers: { host: 'x', 'content-type': 'application/json', 'user-agent': 'test' },
  cookies: [],
  body: Buffer.from(''),
  sourceIp: '192.0.2.1',
  ...more,
});

describe('toEvent', () => {
  it('describes the call as payload format 2.0 does', () => {
    const event = toEvent(request(), route, api);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: route.routeKey,
      rawPath: '/api/staff/queue',
      rawQueryString: '',
    });
    expect(event.pathParameters).toEqual({ proxy: 'queue' });
    expect(event.requestContext).toMatchObject({
      apiId: 'abc123',
      domainName: 'abc123.execute-api.us-east-1.amazonaws.com',
      http: {
        method: 'POST',
        path: '/api/staff/queue',
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'test',
      },
      stage: '$default',
      time: '22/Nov/2026:15:04:05 +0000',
      timeEpoch: api.now,
    });
    expect(event.requestContext.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('leaves out what is empty', () => {
    const event = toEvent(request(), route, api);
    expect([event.cookies, event.queryStringParameters, event.body]).toEqual([undefined, undefined, undefined]);
  });

  it('lists cookies by themselves', () => {
    expect(toEvent(request({ cookies: ['a=1', 'b=2'] }), route, api).cookies).toEqual(['a=1', 'b=2']);
  });

  it.each([
    ['application/json', '{"a":"ä"}', false],
    ['application/problem+json', '{}', false],
    ['text/plain; charset=utf-8', 'hello', false],
    ['application/x-www-form-urlencoded', 'a=b', true],
    ['multipart/form-data; boundary=x', 'x', true],
    ['application/pdf', '%PDF', true],
  ])('hands a body of %s over as text or in base64', (contentType, text, isBase64Encoded) => {
    const event = toEvent(request({ headers: { 'content-type': contentType }, body: Buffer.from(text) }), route, api);
    expect(event.isBase64Encoded).toBe(isBase64Encoded);
    expect(Buffer.from(event.body ?? '', isBase64Encoded ? 'base64' : 'utf8').toString()).toBe(text);
  });

  it('joins repeated query parameters by commas', () => {
    expect(queryParameters('a=1&b=x%20y&a=2')).toEqual({ a: '1,2', b: 'x y' });
  });
});

describe('fromPayload', () => {
  it('takes status, headers, cookies and a base64 body', () => {
    const payload = { statusCode: 201, headers: { 'X-One': 1 }, cookies: ['a=1'], body: 'aGk=', isBase64Encoded: true };
    const answer = fromPayload(JSON.stringify(payload));
    expect(answer).toMatchObject({ status: 201, headers: { 'x-one': '1' }, cookies: ['a=1'] });
    expect(answer.body.toString()).toBe('hi');
  });

  it('takes an answer without a status as a body in JSON', () => {
    const answer = fromPayload('{"a":1}');
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      200,
      'application/json',
      '{"a":1}',
    ]);
  });

  it('turns a malformed answer into a fault without telling what it was', () => {
    const answer = fromPayload('{"statusCode":200,"body":{"secret":1}}');
    expect([answer.status, answer.body.toString()]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});
