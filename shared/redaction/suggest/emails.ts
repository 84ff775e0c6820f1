import type { Finding } from './finding.ts';
import { isKnownEmail, type Known } from './known.ts';
import type { PageText } from './page-text.ts';
import { matchesOf } from './patterns.ts';

// Recognition reads @ as ©, ® or (a), and puts blanks beside it; a long address is broken behind @, a point or a dash.
const EMAIL =
  /(?<![\p{L}\d._%+-])([\p{L}\d][\p{L}\d._%+-]{0,63}\s?(?:@|©|®|\(a\)|\(at\))\s?[\p{L}\d][\p{L}\d-]{0,62}(?:\.[\p{L}\d-]{1,40}){0,4}\.(?:\n?[a-z0]{2,12}|[A-Z]{2,12}))(?![\p{L}\d@])/gu;

/** Mailboxes of an office: nobody's in person. */
const ROLES =
  /^(info|records?|medicalrecords|him|roi|noreply|no-reply|donotreply|support|billing|appointments?|scheduling|contact|help|helpdesk|admin|office|feedback|privacy|compliance|hr|careers|webmaster|citas|archivo|registros)\s?[@©®(]/i;

/** E-mail addresses of people other than the patient, the requester and the hospital. */
export const emailFindings = (text: PageText, known: Known): Finding[] =>
  matchesOf(text, EMAIL)
    .filter(({ value }) => !ROLES.test(value) && !isKnownEmail(known, value.replace(/©|®|\(at?\)/, '@')))
    .map(({ from, to, value }) => ({
      from,
      to,
      kind: 'email' as const,
      reason: 'third-party' as const,
      confidence: value.includes('@') ? 0.93 : 0.75,
      why: "An e-mail address that is not the patient's in the registration.",
    }));
