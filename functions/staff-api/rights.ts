import type { MiddlewareHandler } from 'hono';
import { readCaseFile } from '#functions/adapters/case-file.ts';
import { findSession, keepAlive, staffOf, usedAt } from '#functions/adapters/sessions.ts';
import { problem } from '#functions/http/problem.ts';
import { may, type Permission } from '#shared/access/policy.ts';
import { rolesOf, type Staff } from '#shared/access/roles.ts';
import type { StaffAction } from '#shared/api/staff.ts';
import { requestId } from '#shared/ids.ts';
import { WORKFLOW } from '#shared/request/workflow.ts';
import { sessionSecret } from './cookies.ts';
import type { StaffApp, StaffContext, StaffEnv } from './staff-env.ts';

/** What a page asks for by itself (polls, refreshes) is no work: it does not keep a session alive. */
const isBackground = (c: StaffContext) => c.req.header('X-Sallyport-Background') === '1';

/** Being kept alive is written while the call does its work: neither waits for the other. */
const requireSession: MiddlewareHandler<StaffEnv> = async (c, next) => {
  const now = c.get('now');
  const secret = sessionSecret(c);
  const found = secret ? await findSession(secret, now) : null;
  if (!secret || !found) return problem(c, { code: 'not-signed-in' });
  const session = isBackground(c) ? found : usedAt(found, now);
  c.set('session', session);
  c.set('actor', staffOf(session));
  await Promise.all([next(), session === found ? null : keepAlive(secret, session)]);
};

/**
 * Begins to read the request while the session is read, so that a change takes three round trips: these two, the
 * commit and the view. Nothing is decided or shown before the session is there.
 */
const readAhead: MiddlewareHandler<StaffEnv> = async (c, next) => {
  const id = requestId.safeParse(c.req.param('id'));
  if (sessionSecret(c) && id.success) {
    const loading = readCaseFile(id.data);
    // Refused before it is needed, nobody waits for it; whoever does still sees the fault.
    loading.catch(() => undefined);
    c.set('loading', loading);
  }
  await next();
};

const requireThat =
  (isAllowed: (actor: Staff) => boolean): MiddlewareHandler<StaffEnv> =>
  async (c, next) => {
    if (!isAllowed(c.get('actor'))) return problem(c, { code: 'not-allowed' });
    await next();
  };

const mayEver = (actor: Staff, action: StaffAction) => {
  const by: readonly string[] = WORKFLOW[action].by;
  return rolesOf(actor).some((role) => by.includes(role));
};

/** What a route asks of whoever calls it: a row of access/policy.ts ... */
export const permitted = (permission: Permission) => ({
  'x-permission': permission,
  middleware: [requireSession, requireThat((actor) => may(actor, permission))],
});

/** ... or an action of request/workflow.ts (the stage judges state and guards as well) ... */
export const acting = (action: StaffAction) => ({
  'x-action': action,
  middleware: [readAhead, requireSession, requireThat((actor) => mayEver(actor, action))],
});

/** ... or nothing, said aloud: signing in and the description of the API. */
export const open = { 'x-open': true } as const;

const RIGHTS = ['x-permission', 'x-action', 'x-open'];

/** Deny by default: the API does not start with a route that names no right (security.md 3.6). */
export const refuseUnguarded = (app: StaffApp): void => {
  const named = app.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' && RIGHTS.some((right) => right in definition.route)
      ? [`${definition.route.method.toUpperCase()} ${definition.route.path.replace(/\{(\w+)\}/g, ':$1')}`]
      : [],
  );
  const unguarded = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !named.includes(route));
  if (unguarded.length > 0) throw new UnguardedRouteError(`Routes without a right: ${unguarded.join(', ')}`);
};

class UnguardedRouteError extends Error {
  override readonly name = 'UnguardedRouteError';
}
