import { ROLE_NAMES } from '#shared/access/roles.ts';
import type { DemoPerson } from './people.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --quiet: #565c65; --page: #f1f3f6; --card: #fff; --line: #a9aeb1; --accent: #005ea2; --bad: #b50909; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --quiet: #c6cace; --page: #16191d; --card: #22272e; --line: #71767a; --accent: #73b3e7; --bad: #ff8d7b; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
main { max-width: 28rem; margin: 2rem auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 1rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input { width: 100%; min-height: 2.75rem; padding: .5rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .25rem; }
button { width: 100%; min-height: 2.75rem; padding: .5rem 1rem; font: inherit; font-weight: 600; border: 1px solid var(--accent); border-radius: .25rem; cursor: pointer; }
.primary { margin-top: 1.5rem; color: var(--card); background: var(--accent); }
.person { margin-top: .5rem; text-align: left; color: var(--ink); background: transparent; }
.person span, .note { display: block; font-weight: 400; color: var(--quiet); }
[role=alert] { padding: .75rem; border-left: .25rem solid var(--bad); color: var(--bad); font-weight: 600; }
:focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
@media (max-width: 30rem) { main { margin: 0; border: 0; border-radius: 0; min-height: 100vh; } }`;

const page = (title: string, main: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body><main>${main}</main></body>
</html>`;

const personButton = (person: DemoPerson): string => `<li><button class="person" name="person" value="${person.sub}">
${escapeHtml(person.name)} <span>${person.roles.map((role) => ROLE_NAMES[role]).join(', ')}</span></button></li>`;

export type SignInForm = { action: string; people: readonly DemoPerson[]; email: string; refused: boolean };

/** The password form, and below it one button for each demo person. */
export const signInPage = ({ action, people, email, refused }: SignInForm): string =>
  page(
    refused ? 'Error: Staff sign-in' : 'Staff sign-in',
    `<h1>Staff sign-in</h1>
${refused ? '<p role="alert" id="problem">The e-mail address or the password is not right. Check both and try again.</p>' : ''}
<form method="post" action="${escapeHtml(action)}">
<label for="email">E-mail address</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${escapeHtml(email)}"${refused ? ' aria-describedby="problem"' : ''}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${refused ? ' aria-describedby="problem"' : ''}>
<button class="primary">Sign in</button>
</form>
<h2 id="demo">Demo staff</h2>
<p class="note">This sign-in runs on this machine only. Choose a person to sign in without a password.</p>
<form method="post" action="${escapeHtml(action)}" aria-labelledby="demo"><ul style="list-style:none;margin:0;padding:0">${people.map(personButton).join('')}</ul></form>`,
  );

/** A dead end, with the way out in words. */
export const messagePage = (title: string, message: string): string =>
  page(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p>`);
