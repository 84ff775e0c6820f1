import type { Context } from 'hono';
import type { PageContext } from '#web/public/page-context.ts';

/** What the middlewares leave for the routes. */
export type SiteEnv = {
  Variables: {
    page: PageContext;
    /** The posted form, read once and bounded (form.tsx). */
    form: URLSearchParams;
    /** Where else this page's forms may go: the bucket that takes uploads, or the one that holds packets. */
    formTargets: string[];
  };
};
export type SiteContext = Context<SiteEnv>;

/** Both languages, as the first part of the address. No alternation: hono's router would not bound it. */
export const LANGUAGE = '/:language{e[ns]}';
