import { html } from 'hono/html';
import { linked, page } from './page.ts';

export type Mail = { to: string[]; subject: string; text: string; html: string; at: number };
export type TextMessage = { to: string; from: string; body: string; at: number };
export type Outbox = { mails: Mail[]; texts: TextMessage[] };

type Entry = { kind: 'Mail' | 'Text message'; to: string; subject: string; body: string; at: number };

const newestFirst = ({ mails, texts }: Outbox): Entry[] =>
  [
    ...mails.map(({ to, subject, text, at }): Entry => ({ kind: 'Mail', to: to.join(', '), subject, body: text, at })),
    ...texts.map(({ to, body, at }): Entry => ({ kind: 'Text message', to, subject: 'Text message', body, at })),
  ].sort((one, two) => two.at - one.at);

/** Everything that would have left for people, newest first. */
export const outboxPage = (outbox: Outbox) => {
  const entries = newestFirst(outbox);
  return page(
    'Outbox',
    html`<p>What would have been sent. Nothing leaves this machine. Also as <a href="/_local/outbox.json">JSON</a>.</p>
${entries.length === 0 ? html`<p>Nothing has been sent yet.</p>` : ''}
${entries.map(
  (entry) => html`<article>
<h2>${entry.subject}</h2>
<p>${entry.kind} to ${entry.to}, <time datetime="${new Date(entry.at).toISOString()}">${new Date(entry.at).toLocaleString('en')}</time></p>
<pre>${linked(entry.body)}</pre>
</article>`,
)}`,
  );
};
