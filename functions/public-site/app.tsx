import { Hono } from 'hono';
import { refusalWords } from '#shared/words/format.ts';
import { MessagePage } from '#web/public/pages/message.tsx';
import { securityHeaders } from '../http/security-headers.ts';
import { authorizationRoutes } from './authorization-routes.tsx';
import { readForm } from './form.tsx';
import { pagePolicy } from './headers.ts';
import { languageRoutes } from './language-routes.tsx';
import { pageLanguage } from './page-language.ts';
import { pickupRoutes } from './pickup-routes.tsx';
import type { Ports } from './ports.ts';
import { questionRoutes } from './question-routes.tsx';
import { refusalPage } from './refusal-page.tsx';
import { render } from './render.ts';
import { sameSiteOnly } from './same-site.tsx';
import { signingRoutes } from './signing-routes.tsx';
import type { SiteContext, SiteEnv } from './site-env.ts';
import { statusPaperRoutes } from './status-paper-routes.tsx';
import { statusRoutes } from './status-routes.tsx';
import { submitRoutes } from './submit-routes.tsx';
import { uploadRoutes } from './upload-routes.tsx';

/** The public site: pages for people, complete without script, in English and Spanish. */
export const createPublicSite = (ports: Ports) => {
  const app = new Hono<SiteEnv>();
  app.use(securityHeaders(), pagePolicy, pageLanguage(ports.site), sameSiteOnly(ports.origin), readForm);
  app.route('/', languageRoutes());
  app.route('/', questionRoutes(ports));
  app.route('/', uploadRoutes(ports));
  app.route('/', authorizationRoutes(ports));
  app.route('/', submitRoutes(ports));
  app.route('/', signingRoutes(ports));
  app.route('/', statusPaperRoutes(ports));
  app.route('/', statusRoutes(ports));
  app.route('/', pickupRoutes(ports));
  app.notFound((c) => refusalPage(c, 'not-found'));
  app.onError((error, c) => faultPage(c, ports, error));
  return app;
};

/** What went wrong stays in the log; the visitor gets a number that the log shares (style.md A3 26). */
const faultPage = (c: SiteContext, ports: Ports, error: Error) => {
  const page = c.get('page');
  const reference = ports.recordFault(error);
  const { title, detail } = refusalWords('fault', page.words);
  return render(
    c,
    <MessagePage context={page} title={title} detail={`${detail} ${page.words.faultReference(reference)}`} isError />,
    500,
  );
};
