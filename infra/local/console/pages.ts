import { html } from 'hono/html';
import type { AccessRow } from '../access-log.ts';
import { page } from './page.ts';

export type Persona = { name: string; email: string; password: string; roles: readonly string[] };

export const indexPage = (functions: readonly string[]) =>
  page(
    'Local cloud',
    html`<ul>
<li><a href="/">Public site</a></li>
<li><a href="/admin/">Admin page</a></li>
<li><a href="/_local/outbox">Outbox</a>: mails and text messages that would have been sent</li>
<li><a href="/_local/personas">Demo staff</a> and their sign-ins</li>
<li><a href="/_local/clock">Clock</a>: move the product to another day</li>
<li><a href="/_local/access-log">Access log</a>: which function did what to which resource</li>
</ul>
<form method="post" action="/_local/sweep"><button>Fire all schedules now</button></form>
<h2>Functions</h2>
<ul>${functions.map((name) => html`<li>${name}</li>`)}</ul>`,
  );

export const personasPage = (personas: readonly Persona[]) =>
  page(
    'Demo staff',
    html`<p>Invented people. Their accounts exist on this machine only.</p>
<div class="wide"><table>
<thead><tr><th scope="col">Name</th><th scope="col">E-mail</th><th scope="col">Password</th><th scope="col">Roles</th></tr></thead>
<tbody>${personas.map(
      (one) =>
        html`<tr><th scope="row">${one.name}</th><td>${one.email}</td><td><code>${one.password}</code></td><td>${one.roles.join(', ')}</td></tr>`,
    )}</tbody>
</table></div>`,
  );

export const clockPage = (now: number, offset: number) =>
  page(
    'Clock',
    html`<p>The product’s time is <time datetime="${new Date(now).toISOString()}">${new Date(now).toUTCString()}</time>,
${(offset / 86_400_000).toFixed(1)} days from this machine’s.</p>
<form method="post" action="/_local/clock">
<p><label for="now">Move to (UTC)</label> <input id="now" name="now" type="datetime-local" required value="${new Date(now).toISOString().slice(0, 16)}">
<button>Move</button></p>
</form>
<form method="post" action="/_local/clock"><input type="hidden" name="offsetMillis" value="0"><button>Back to this machine’s time</button></form>`,
  );

export const accessLogPage = (rows: readonly AccessRow[]) =>
  page(
    'Access log',
    html`<p>Each action of a function on a resource, once. Also as <a href="/_local/access-log.json">JSON</a>.</p>
<div class="wide"><table>
<thead><tr><th scope="col">Function</th><th scope="col">Action</th><th scope="col">Resource</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><td>${row.function}</td><td>${row.action}</td><td><code>${row.resource}</code></td></tr>`)}</tbody>
</table></div>`,
  );
