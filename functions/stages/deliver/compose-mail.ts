import { html } from 'hono/html';
import type { Mail } from '../../adapters/mail.ts';

type Letter = { to: string; language: 'en' | 'es'; noticeId: string; subject: string; lines: readonly string[] };

const paragraph = (line: string) =>
  html`<p>${/^https?:\/\/\S+$/.test(line) ? html`<a href="${line}">${line}</a>` : line}</p>`;

/** Text and HTML say the same; nothing is loaded from anywhere, so nothing tells that it was read. */
export const composeMail = async ({ to, language, noticeId, subject, lines }: Letter): Promise<Mail> => {
  const page = await html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${subject}</title></head>
<body>${lines.map(paragraph)}</body>
</html>`;
  return { to, subject, noticeId, text: `${lines.join('\n\n')}\n`, html: page.toString() };
};
