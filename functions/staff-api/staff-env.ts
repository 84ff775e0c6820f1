import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { CaseFile } from '#functions/adapters/case-file.ts';
import type { Session } from '#functions/adapters/sessions.ts';
import type { Staff } from '#shared/access/roles.ts';

/** What middleware has found out before a route runs. */
export type StaffEnv = {
  Variables: { now: Date; session: Session; actor: Staff; loading?: Promise<CaseFile | null> };
};
export type StaffApp = OpenAPIHono<StaffEnv>;
export type StaffContext = Context<StaffEnv>;
