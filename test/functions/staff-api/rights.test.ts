import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#functions/adapters/new-id.ts';
import { createStaffApi } from '#functions/staff-api/app.ts';
import { permitted, refuseUnguarded } from '#functions/staff-api/rights.ts';
import type { StaffEnv } from '#functions/staff-api/staff-env.ts';
import { STAFF_ROLES, type StaffRole } from '#shared/access/roles.ts';
import { DOC, MRN, seedCase, seedPatient } from '#test/support/cases.ts';
import { withEngines } from '#test/support/engines.ts';
import { staff } from '#test/support/requests.ts';
import { signedIn } from '#test/support/staff-client.ts';

withEngines();
beforeAll(seedPatient);

type Operation = Record<string, unknown>;
const described = async () => {
  const response = await createStaffApi().request('https://records.example.org/api/staff/openapi.json');
  return (await response.json()) as { paths: Record<string, Record<string, Operation>> };
};

describe('the boot', () => {
  it('stops at a route that names no right', () => {
    const app = new OpenAPIHono<StaffEnv>();
    app.get('/planted', (c) => c.text('open'));
    expect(() => refuseUnguarded(app)).toThrow('Routes without a right: GET /planted');
  });

  it('stops at a described route that names no right', () => {
    const app = new OpenAPIHono<StaffEnv>();
    const route = createRoute({ method: 'get', path: '/x/{id}', responses: { 200: { description: 'open' } } });
    app.openapi(route, (c) => c.text('open'));
    expect(() => refuseUnguarded(app)).toThrow('/x/:id');
  });

  it('goes on when every route names one', () => {
    const app = new OpenAPIHono<StaffEnv>();
    const responses = { 200: { description: 'guarded' } };
    app.openapi(createRoute({ method: 'get', path: '/x/{id}', ...permitted('see-self'), responses }), (c) =>
      c.text(''),
    );
    expect(() => refuseUnguarded(app)).not.toThrow();
  });
});

it('describes every route once, with its right, and lets only signing in and the description be open', async () => {
  const { paths } = await described();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
  );
  expect(operations.length).toBeGreaterThanOrEqual(40);
  const open = operations.filter(({ operation }) => operation['x-open']).map(({ name }) => name);
  expect(open.sort()).toEqual([
    'get /api/staff/auth/callback',
    'get /api/staff/auth/sign-in',
    'get /api/staff/docs',
    'get /api/staff/docs/init.js',
    'get /api/staff/openapi.json',
    'post /api/staff/auth/sign-out',
  ]);
});

it('answers 401 as a problem, with every header, on every guarded route', async () => {
  const { paths } = await described();
  const api = createStaffApi();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (operation['x-open']) continue;
      const address = path
        .replace('{id}', newId('req'))
        .replace('{documentId}', DOC)
        .replace('{uploadId}', newId('upl'));
      const response = await api.request(`https://records.example.org${address}`, {
        method: method.toUpperCase(),
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        ...(method === 'post' ? { body: '{}' } : {}),
      });
      expect(response.status, `${method} ${path}`).toBe(401);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('strict-transport-security')).toContain('max-age=63072000');
    }
  }
});

const WORKING = [
  ...['intake', 'roi_specialist', 'qa_reviewer', 'privacy_officer'],
  ...['clinician_reviewer', 'legal', 'supervisor'],
];
const YES = [...WORKING, 'billing', 'auditor'];
const ACCOUNTABLE = ['privacy_officer', 'supervisor', 'auditor'];

it.each([
  ['/me', YES],
  ['/queue?view=all', YES],
  ['/requests/{id}', YES],
  ['/requests/{id}/timeline', YES],
  ['/requests/{id}/charts', ['intake', 'roi_specialist', 'supervisor']],
  [`/requests/{id}/documents/${DOC}/content`, WORKING],
  [`/requests/{id}/documents/${DOC}/marks`, WORKING],
  ['/requests/{id}/packet', WORKING],
  ['/requests/{id}/packet/content', WORKING],
  ['/requests/{id}/audit', ACCOUNTABLE],
  ['/requests/{id}/decisions', WORKING],
  ['/rules', YES],
])('GET %s is for %j', async (path, roles) => {
  const request = await seedCase('QA');
  const statuses = STAFF_ROLES.map(async (role: StaffRole) => {
    const client = await signedIn(staff(`rights-${role}`, role));
    return [role, (await client.get(path.replace('{id}', request.id))).status] as const;
  });
  expect(Object.fromEntries(await Promise.all(statuses))).toEqual(
    Object.fromEntries(STAFF_ROLES.map((role) => [role, roles.includes(role) ? 200 : 403])),
  );
});

it.each([
  ['/patients/search', { family: 'Example' }, ['intake', 'roi_specialist', 'supervisor', 'privacy_officer']],
  ['/disclosures/search', { mrn: MRN }, ACCOUNTABLE],
  ['/rules/recompute', {}, ['supervisor']],
  ['/accountings/preview', { mrn: MRN, list: 'statutory' }, ACCOUNTABLE],
])('POST %s is for whoever may, without a key or a version', async (path, body, roles) => {
  const statuses = STAFF_ROLES.map(async (role: StaffRole) => {
    const client = await signedIn(staff(`rights-${role}`, role));
    return [role, (await client.post(path, body)).status] as const;
  });
  expect(Object.fromEntries(await Promise.all(statuses))).toEqual(
    Object.fromEntries(STAFF_ROLES.map((role) => [role, roles.includes(role) ? 200 : 403])),
  );
});

it('serves the description to read, with a policy that runs no inline script', async () => {
  const api = createStaffApi();
  const page = await api.request('https://records.example.org/api/staff/docs');
  expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
  const text = await page.text();
  expect(text).not.toMatch(/<script>|onload=|javascript:/);
  expect(text).toContain('/assets/docs/swagger-ui-bundle.js');
  const init = await api.request('https://records.example.org/api/staff/docs/init.js');
  expect(init.headers.get('content-type')).toContain('text/javascript');
  expect(await init.text()).toContain('/api/staff/openapi.json');
});
