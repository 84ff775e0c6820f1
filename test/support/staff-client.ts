import { randomUUID } from 'node:crypto';
import { openSession } from '#functions/adapters/sessions.ts';
import { createStaffApi } from '#functions/staff-api/app.ts';
import type { Staff } from '#shared/access/roles.ts';
import type { StaffAction } from '#shared/api/staff.ts';
import { now } from './cases.ts';

export type Answer = { status: number; body: Record<string, unknown> & { code?: string }; headers: Headers };
type Sent = { version?: number | string | null; key?: string | null; headers?: Record<string, string> };

const frozen = () => now;
const apiOfNow = createStaffApi(frozen);

/** A browser of one member of staff, in process. */
export const signedIn = async (staff: Staff, clock: () => Date = frozen) => {
  const api = clock === frozen ? apiOfNow : createStaffApi(clock);
  const cookie = `__Host-staff=${await openSession(staff, clock())}`;

  const call = async (method: string, path: string, init: { body?: string; headers?: Record<string, string> } = {}) => {
    const response = await api.request(`https://records.example.org/api/staff${path}`, {
      method,
      headers: { cookie, 'sec-fetch-site': 'same-origin', ...init.headers },
      ...(init.body === undefined ? {} : { body: init.body }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson ? JSON.parse(text) : { text }, headers: response.headers } as Answer;
  };

  return {
    cookie,
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      call('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    /** One workflow action, with a fresh key unless one is given; `null` leaves a header out. */
    act: (id: string, action: StaffAction, body: unknown, { version = 1, key = randomUUID(), headers }: Sent = {}) =>
      call('POST', `/requests/${id}/actions/${action}`, {
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          ...(version === null ? {} : { 'if-match': typeof version === 'number' ? `"${version}"` : version }),
          ...(key === null ? {} : { 'idempotency-key': key }),
          ...headers,
        },
      }),
  };
};
