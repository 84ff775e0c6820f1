import { html } from 'hono/html';

type Html = ReturnType<typeof html>;

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --link: light-dark(#005ea2, #8ec5ff); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 56rem; padding: 1rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 0; padding: 0 0 .5rem; }
header { border-bottom: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .75rem .35rem 0; text-align: left; vertical-align: top; }
article { border: 1px solid var(--line); border-radius: .5rem; margin: 1rem 0; padding: .25rem 1rem 1rem; }
pre { font: inherit; margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.wide { overflow-x: auto; }
button { font: inherit; padding: .4rem .9rem; }
code { overflow-wrap: anywhere; }
`;

const LINKS = [
  ['/_local/', 'Local cloud'],
  ['/_local/outbox', 'Outbox'],
  ['/_local/personas', 'Demo staff'],
  ['/_local/clock', 'Clock'],
  ['/_local/access-log', 'Access log'],
] as const;

/** The frame of every page of the local cloud's own console. */
export const page = (title: string, body: Html) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Sallyport, local cloud</title>
<style>${STYLE}</style>
</head>
<body>
<header><nav aria-label="Local cloud"><ul>${LINKS.map(([to, name]) => html`<li><a href="${to}">${name}</a></li>`)}</ul></nav></header>
<main><h1>${title}</h1>${body}</main>
</body>
</html>`;

/** Plain text with its addresses made into links. */
export const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
    // A split on a capturing group puts what it captured at the odd places.
    index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part,
  );
