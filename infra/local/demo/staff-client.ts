import { createHash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  type ActionBody,
  chartPage,
  contentView,
  disclosurePage,
  patientPage,
  type QUEUE_VIEWS,
  queuePage,
  requestView,
  type StaffAction,
} from '#shared/api/staff.ts';
import { auditExport } from '#shared/audit/events.ts';
import { browserless } from './browserless.ts';
import { expectOk } from './expect-ok.ts';

export type StaffClient = Awaited<ReturnType<typeof signIn>>;

/** Signs in as the person would: through the identity provider's own form. */
export const signIn = async (origin: string, person: { email: string; password: string }) => {
  const browser = browserless();
  const page = await browser.follow(`${origin}/api/staff/auth/sign-in?return=/admin/queue`);
  const form = await page.text();
  const action = /<form[^>]*action="([^"]+)"/.exec(form)?.[1];
  if (!action) throw new Error(`No sign-in form at ${new URL(page.url).pathname}`);
  await browser.follow(new URL(action.replaceAll('&amp;', '&'), page.url).href, {
    method: 'POST',
    body: new URLSearchParams({ email: person.email, password: person.password }),
  });

  const api = `${origin}/api/staff`;
  const get = async <Shape extends z.ZodType>(path: string, shape: Shape): Promise<z.infer<Shape>> =>
    shape.parse(await (await expectOk(await browser.send(api + path), path)).json());
  /** A search names people, so it asks in the body. */
  const search = async <Shape extends z.ZodType>(path: string, body: object, shape: Shape): Promise<z.infer<Shape>> => {
    const headers = { 'content-type': 'application/json' };
    const response = await browser.send(api + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return shape.parse(await (await expectOk(response, path)).json());
  };

  return {
    get,
    /** Any other call under these cookies, refused or not. */
    send: (path: string, init?: RequestInit) => browser.send(api + path, init),
    queue: (view: (typeof QUEUE_VIEWS)[number]) => get(`/queue?view=${view}`, queuePage),
    view: (requestId: string) => get(`/requests/${requestId}`, requestView),
    patients: (family: string) => search('/patients/search', { family }, patientPage),
    charts: (requestId: string) => get(`/requests/${requestId}/charts`, chartPage),
    content: (requestId: string, documentId: string) =>
      get(`/requests/${requestId}/documents/${documentId}/content`, contentView),
    packet: (requestId: string) => get(`/requests/${requestId}/packet/content`, contentView),
    manifest: (requestId: string) => get(`/requests/${requestId}/packet/manifest`, contentView),
    disclosures: (mrn: string) => search('/disclosures/search', { mrn }, disclosurePage),
    audit: (requestId: string) => get(`/requests/${requestId}/audit`, auditExport),
    /** The key names the intent: the same change of the same version is one change, however often it is sent. */
    act: async <Name extends StaffAction>(requestId: string, version: number, action: Name, body: ActionBody<Name>) => {
      const intent = createHash('sha256')
        .update(JSON.stringify([requestId, version, action, body]))
        .digest('hex');
      const response = await browser.send(`${api}/requests/${requestId}/actions/${action}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'if-match': `"${version}"`,
          'idempotency-key': intent.slice(0, 32),
        },
        body: JSON.stringify(body),
      });
      return requestView.parse(await (await expectOk(response, action)).json());
    },
    /** The same, for those who want to see the refusal. */
    tryTo: (requestId: string, version: number, action: StaffAction, body: unknown) =>
      browser.send(`${api}/requests/${requestId}/actions/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': `"${version}"`, 'idempotency-key': randomUUID() },
        body: JSON.stringify(body),
      }),
  };
};
