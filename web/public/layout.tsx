import type { PropsWithChildren } from 'hono/jsx';
import { Mark } from './components/mark.tsx';
import { OTHER_LANGUAGE, type PageContext, WORDS } from './page-context.ts';

type LayoutProps = PropsWithChildren<{
  context: PageContext;
  title: string;
  /** True when the page lists things to mend: said first in the title, so that it is heard first. */
  isError?: boolean;
  back?: string;
  /** Enhancements only: the page works without it. */
  script?: 'upload' | 'pickup';
}>;

/** The frame of every public page: skip link, header, one main, the same help in the same place (WCAG 3.2.6). */
export const Layout = ({ context, title, isError, back, script, children }: LayoutProps) => {
  const { language, words, site } = context;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${isError ? words.site.errorPrefix : ''}${title} | ${words.site.service} | ${site.facility}`}</title>
        <meta name="robots" content="noindex" />
        <meta name="theme-color" content="#074b69" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/site.css" />
        {script ? <script type="module" src={`/assets/${script}.js`} /> : null}
      </head>
      <body>
        <a class="usa-skipnav" href="#main">
          {words.site.skip}
        </a>
        <Header context={context} />
        <main id="main" class="page">
          {back ? (
            <a class="back" href={back}>
              {words.site.back}
            </a>
          ) : null}
          {children}
        </main>
        <Footer context={context} />
      </body>
    </html>
  );
};

const Header = ({ context: { language, words, site, otherLanguageHref } }: { context: PageContext }) => {
  const other = OTHER_LANGUAGE[language];
  return (
    <header class="site-header">
      <div class="site-header__inner">
        <a class="site-header__name" href={`/${language}`}>
          <Mark />
          <span>
            <strong>{site.facility}</strong>
            <span>{words.site.service}</span>
          </span>
        </a>
        {otherLanguageHref === null ? null : (
          <nav aria-label={words.site.switchLanguage}>
            <a class="language" href={otherLanguageHref} lang={other} hreflang={other}>
              {WORDS[other].name}
            </a>
          </nav>
        )}
      </div>
    </header>
  );
};

const Footer = ({ context: { words, site } }: { context: PageContext }) => (
  <footer class="site-footer">
    <div class="site-footer__inner">
      <h2>{words.site.help}</h2>
      <p>
        {words.site.call} <a href={`tel:${site.phone.replace(/[^\d+]/g, '')}`}>{site.phone}</a>
      </p>
      <p>{words.site.tty}</p>
    </div>
  </footer>
);
