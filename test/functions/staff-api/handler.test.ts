import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { expect, it } from 'vitest';
import { openSession } from '#functions/adapters/sessions.ts';
import { seedCase } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { staff } from '#test/support/requests.ts';

withEngines();

/** What the HTTP API hands to a function (payload version 2.0). */
const event = (method: string, path: string, more: Partial<APIGatewayProxyEventV2> = {}): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: 'ANY /api/staff/{proxy+}',
  rawPath: path,
  rawQueryString: '',
  isBase64Encoded: false,
  headers: { host: 'records.example.org', 'sec-fetch-site': 'same-origin' },
  requestContext: {
    accountId: '',
    apiId: '',
    domainName: 'records.example.org',
    domainPrefix: '',
    requestId: '',
    routeKey: '',
    stage: '$default',
    time: '',
    timeEpoch: 0,
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
  },
  ...more,
});

const invoke = async (given: APIGatewayProxyEventV2) => {
  const { handler } = await import('#functions/staff-api/handler.ts');
  return (await handler(
    given as unknown as Parameters<typeof handler>[0],
    {} as Context,
  )) as APIGatewayProxyStructuredResultV2;
};

it('answers payload-v2 events, with cookies in and out', async () => {
  const now = new Date();
  const cookies = [`__Host-staff=${await openSession(staff('ana', 'roi_specialist'), now)}`];
  const me = await invoke(event('GET', '/api/staff/me', { cookies }));
  expect(me.statusCode).toBe(200);
  expect(JSON.parse(me.body ?? '')).toMatchObject({ personId: 'ana' });
  const request = await seedCase('RECEIVED');
  const claimed = await invoke(
    event('POST', `/api/staff/requests/${request.id}/actions/claim`, {
      cookies,
      body: Buffer.from('{}').toString('base64'),
      isBase64Encoded: true,
      headers: {
        ...event('POST', '').headers,
        'content-type': 'application/json',
        'if-match': '"1"',
        'idempotency-key': crypto.randomUUID(),
      },
    }),
  );
  expect(claimed.statusCode).toBe(200);
  expect(claimed.headers?.etag).toBe('"2"');
  const out = await invoke(event('POST', '/api/staff/auth/sign-out', { cookies }));
  expect(out.cookies?.[0]).toMatch(/^__Host-staff=;/);
  expect((await invoke(event('GET', '/api/staff/me', { cookies }))).statusCode).toBe(401);
});
