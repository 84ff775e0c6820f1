import type { MiddlewareHandler } from 'hono';
import { staffOf, touchSession } from '#functions/adapters/sessions.ts';
import { problem } from '#functions/http/problem.ts';
import { may, type Permission } from '#shared/access/policy.ts';
import { rolesOf, type Staff } from '#shared/access/roles.ts';
import type { StaffAction } from '#shared/api/staff.ts';
import { WORKFLOW } from '#shared/request/workflow.ts';
import { sessionSecret } from './cookies.ts';
import type { StaffApp, StaffEnv } from './staff-env.ts';

/** A session is read strongly on every call: signing out or losing it stops the very next one. */
const requireSession: MiddlewareHandler<StaffEnv> = async (c, next) => {
  const secret = sessionSecret(c);
  const session = secret ? await touchSession(secret, c.get('now')) : null;
  if (!session) return problem(c, { code: 'not-signed-in' });
  c.set('session', session);
  c.set('actor', staffOf(session));
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
  middleware: [requireSession, requireThat((actor) => mayEver(actor, action))],
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
