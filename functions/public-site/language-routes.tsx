import { Hono } from 'hono';
import { StartPage } from '#web/public/pages/start.tsx';
import { preferredLanguage } from './page-language.ts';
import { render } from './render.ts';
import { LANGUAGE, type SiteEnv } from './site-env.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#074b69"/><path d="M9 27V17a7 7 0 0 1 14 0v10z" fill="#fff"/><path d="M16 11v16M12.500 12v15M19.500 12v15M9 19h14" stroke="#074b69" stroke-width="1.400"/></svg>`;

/** The door: the browser's language first, then the start page of that language. */
export const languageRoutes = () => {
  const routes = new Hono<SiteEnv>();
  routes.get('/', (c) => {
    c.header('Vary', 'Accept-Language');
    return c.redirect(`/${preferredLanguage(c)}`, 302);
  });
  routes.get('/favicon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml' }));
  routes.get(LANGUAGE, (c) => render(c, <StartPage context={c.get('page')} />));
  return routes;
};
