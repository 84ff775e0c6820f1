import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { buildQuery, meQuery, patientsQuery, requestQuery } from '#web/admin/api/queries.ts';

const ID = `req_${'a'.repeat(26)}`;
const asked = () => {
  const calls: { url: string; init: RequestInit; isBackground: boolean }[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    calls.push({ url, init, isBackground: new Headers(init.headers).get('x-sallyport-background') === '1' });
    return Response.json({ patients: [] });
  });
  return calls;
};
afterEach(() => vi.unstubAllGlobals());

it('a page that refreshes itself says so, and a first look does not', async () => {
  const calls = asked();
  const client = new QueryClient();
  for (let turn = 0; turn < 3; turn += 1) {
    await client.fetchQuery({ ...buildQuery(ID), staleTime: 0 });
    await client.fetchQuery({ ...requestQuery(ID), staleTime: 0 });
  }
  expect(calls.map(({ isBackground }) => isBackground)).toEqual([false, false, true, true, true, true]);
});

it('asking for oneself keeps the session alive every time', async () => {
  const calls = asked();
  const client = new QueryClient();
  await client.fetchQuery({ ...meQuery, staleTime: 0 });
  await client.fetchQuery({ ...meQuery, staleTime: 0 });
  expect(calls.map(({ isBackground }) => isBackground)).toEqual([false, false]);
});

it('a search for a patient names nobody in the address', async () => {
  const calls = asked();
  await new QueryClient().fetchQuery(patientsQuery('Example', '1980-02-29'));
  expect(calls[0]?.url).toBe('/api/staff/patients/search');
  expect(calls[0]?.init).toMatchObject({ method: 'POST', body: '{"family":"Example","dateOfBirth":"1980-02-29"}' });
});
