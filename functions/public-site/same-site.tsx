import type { MiddlewareHandler } from 'hono';
import { refusalPage } from './refusal-page.tsx';
import type { SiteEnv } from './site-env.ts';

/**
 * A form counts only when this site's own page sent it. Browsers say so in Sec-Fetch-Site, which no page can forge;
 * older ones send Origin. A form with neither is refused (hono/csrf is not used: design.md 4.13).
 */
export const sameSiteOnly =
  (origin: string): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const site = c.req.header('Sec-Fetch-Site');
    const isOurs = site ? site === 'same-origin' || site === 'none' : c.req.header('Origin') === origin;
    return isOurs ? next() : refusalPage(c, 'cross-site');
  };
