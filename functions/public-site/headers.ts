import type { MiddlewareHandler } from 'hono';
import type { SiteEnv } from './site-env.ts';

/**
 * What a page may load and where its forms may go: this site, and on two pages one bucket. Browsers hold the redirect
 * that answers a form to the same list. The other headers are those of every answer (functions/http).
 */
export const pagePolicy: MiddlewareHandler<SiteEnv> = async (c, next) => {
  c.set('formTargets', []);
  await next();
  const targets = ["'self'", ...c.get('formTargets')].join(' ');
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `form-action ${targets}`,
    `connect-src ${targets}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  c.header('Content-Security-Policy', policy.join('; '));
};
