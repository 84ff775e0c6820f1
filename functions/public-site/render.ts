import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { SiteContext } from './site-env.ts';

/** A whole page: hono/jsx writes no doctype of its own. */
export const render = (c: SiteContext, node: { toString: () => string }, status: ContentfulStatusCode = 200) =>
  c.html(`<!doctype html>${node.toString()}`, status);

/** After a post, always a new page: reloading it sends nothing twice. */
export const goTo = (c: SiteContext, path: string) => c.redirect(path, 303);
