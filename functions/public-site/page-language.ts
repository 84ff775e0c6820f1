import type { MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { LANGUAGES, type Language } from '#shared/words/format.ts';
import { OTHER_LANGUAGE, type Site, WORDS } from '#web/public/page-context.ts';
import type { SiteContext, SiteEnv } from './site-env.ts';

/** Pages that speak both languages: their own address has none. */
const isNeutral = (path: string) => path.startsWith('/p') || path === '/sign' || path.startsWith('/sign/');
const isInner = (path: string) => path.startsWith('/p/') || path.startsWith('/sign/');

const isLanguage = (text: string | undefined): text is Language => LANGUAGES.some((language) => language === text);

/** The language the browser likes best, whatever its region (es-MX is Spanish); English when it names neither. */
export const preferredLanguage = (c: SiteContext): Language => {
  const wanted = accepts(c, {
    header: 'Accept-Language',
    supports: [...LANGUAGES],
    default: 'en',
    match: (ranges, { supports, default: otherwise }) =>
      ranges
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.slice(0, 2).toLowerCase())
        .find((type) => supports.includes(type)) ?? otherwise,
  });
  return isLanguage(wanted) ? wanted : 'en';
};

/** Language comes from the address, so that a page can be shared; the switch keeps the page. */
export const pageLanguage =
  (site: Site): MiddlewareHandler<SiteEnv> =>
  async (c, next) => {
    const url = new URL(c.req.url);
    const [, first] = url.pathname.split('/');
    const inPath = isLanguage(first) ? first : null;
    const inQuery = url.searchParams.get('language') ?? undefined;
    const language = inPath ?? (isLanguage(inQuery) ? inQuery : isNeutral(url.pathname) ? 'en' : preferredLanguage(c));
    const other = OTHER_LANGUAGE[language];
    const otherLanguageHref = inPath
      ? `/${other}${url.pathname.slice(3)}${url.search}`
      : isInner(url.pathname)
        ? `${url.pathname}?language=${other}`
        : `/${other}`;
    c.set('page', { language, words: WORDS[language], site, otherLanguageHref });
    return next();
  };
