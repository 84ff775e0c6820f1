import type { Context } from 'hono';
import { html } from 'hono/html';

type Page = { title: string; text: string; link: { href: string; name: string } };

const show = (c: Context, status: 400 | 403, { title, text, link }: Page) =>
  c.html(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} - Sallyport</title>
        </head>
        <body>
          <main>
            <h1>${title}</h1>
            <p>${text}</p>
            <p><a href="${link.href}">${link.name}</a></p>
          </main>
        </body>
      </html>`,
    status,
  );

/** The identity provider said no, or the way back took too long or came from elsewhere. */
export const showSignInFailed = (c: Context) =>
  show(c, 400, {
    title: 'Signing in did not work',
    text: 'You were not signed in. This can happen when the sign-in page was open for more than ten minutes.',
    link: { href: '/api/staff/auth/sign-in', name: 'Sign in again' },
  });

/** Known, but no role of ours: nothing here is for them until a supervisor gives them one. */
export const showNoRole = (c: Context, signOutUrl: string) =>
  show(c, 403, {
    title: 'Your account has no role here',
    text: 'You are known to the hospital, but no one has given you work in Sallyport. Ask your supervisor for a role.',
    link: { href: signOutUrl, name: 'Sign out' },
  });
