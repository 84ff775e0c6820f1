import { Hono } from 'hono';
import { letterId, reference } from '#shared/ids.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { typedCode, typedReference } from '#shared/wizard/typed-text.ts';
import type { ErrorCode } from '#shared/words/en.ts';
import { CodeEntryPage } from '#web/public/pages/code-entry.tsx';
import { StatusEntryPage } from '#web/public/pages/status-entry.tsx';
import { StatusViewPage } from '#web/public/pages/status-view.tsx';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import type { Ports } from './ports.ts';
import { refusalPage } from './refusal-page.tsx';
import { goTo, render } from './render.ts';
import { LANGUAGE, type SiteContext, type SiteEnv } from './site-env.ts';

/** Reference, then a code sent to the person, then where the request stands. */
export const statusRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  const base = `${LANGUAGE}/status` as const;
  routes.get(base, (c) => entry(c, '', []));
  routes.post(base, (c) => ask(c, ports));
  routes.get(`${base}/code`, (c) => code(c));
  routes.post(`${base}/code`, (c) => verify(c, ports));
  routes.get(`${base}/view`, (c) => view(c, ports));
  routes.post(`${base}/letter`, (c) => letter(c, ports));
  routes.post(`${base}/review`, (c) => review(c, ports));
  return routes;
};

const at = (c: SiteContext, rest = '') => `/${c.get('page').language}/status${rest}`;

const entry = (c: SiteContext, value: string, codes: ErrorCode[]) =>
  render(
    c,
    <StatusEntryPage
      context={c.get('page')}
      value={value}
      problems={codes.map((problem) => ({ field: 'reference', code: problem }))}
      isSignedOut={c.req.query('ended') === '1'}
    />,
    codes.length > 0 ? 422 : 200,
  );

/** A well-formed reference always leads to the same next page, whether it exists or not. */
const ask = async (c: SiteContext, ports: Ports) => {
  const typed = (c.get('form').get('reference') ?? '').slice(0, 200);
  const wanted = reference.safeParse(typedReference(typed));
  if (!wanted.success) return entry(c, typed, ['reference-format']);
  const asked = await ports.askStatusCode({ reference: wanted.data, now: ports.now() });
  if (!asked.ok) return refusalPage(c, asked.refusal.code);
  writeCookie(c, 'status-code', asked.value.challengeId);
  return goTo(c, at(c, '/code'));
};

const code = (c: SiteContext, problem?: ErrorCode) =>
  render(
    c,
    <CodeEntryPage
      context={c.get('page')}
      said={c.get('page').words.status}
      problems={problem ? [{ field: 'code', code: problem }] : []}
      action={at(c, '/code')}
      again={at(c)}
    />,
    problem === 'code-wrong' ? REFUSALS['link-unusable'].status : problem ? 422 : 200,
  );

const verify = async (c: SiteContext, ports: Ports) => {
  const typed = typedCode(c.get('form').get('code') ?? '');
  if (!typed) return code(c, 'code-missing');
  const challengeId = readCookie(c, 'status-code') ?? 'none';
  const verified = await ports.verifyStatusCode({ challengeId, code: typed, now: ports.now() });
  if (!verified.ok) return verified.refusal.code === 'too-many' ? refusalPage(c, 'too-many') : code(c, 'code-wrong');
  dropCookie(c, 'status-code');
  writeCookie(c, 'status', verified.value.sessionId);
  return goTo(c, at(c, '/view'));
};

const view = async (c: SiteContext, ports: Ports) => {
  const sessionId = readCookie(c, 'status');
  const found = sessionId ? await ports.statusOf({ sessionId, now: ports.now() }) : null;
  if (!found?.ok) return goTo(c, at(c, '?ended=1'));
  // A letter is answered with a redirect to the bucket, and browsers hold a form's redirects to its form-action.
  if (found.value.letters?.length) c.set('formTargets', [await ports.packetsOrigin()]);
  return render(
    c,
    <StatusViewPage
      context={c.get('page')}
      view={found.value}
      letterAction={at(c, '/letter')}
      reviewAction={at(c, '/review')}
    />,
  );
};

/** Asking twice asks once: either way the page shows how it stands. */
const review = async (c: SiteContext, ports: Ports) => {
  const sessionId = readCookie(c, 'status');
  if (!sessionId) return goTo(c, at(c, '?ended=1'));
  const asked = await ports.askDenialReview({ sessionId, now: ports.now() });
  const isSeen = asked.ok || asked.refusal.code === 'review-asked' || asked.refusal.code === 'not-reviewable';
  return goTo(c, at(c, isSeen ? '/view' : '?ended=1'));
};

/** Which letter comes in the form, never in an address; a visit that has ended begins again with its words. */
const letter = async (c: SiteContext, ports: Ports) => {
  const wanted = letterId.safeParse(c.get('form').get('letter'));
  const sessionId = readCookie(c, 'status');
  if (!sessionId || !wanted.success) return goTo(c, at(c, '?ended=1'));
  const granted = await ports.readLetter({ sessionId, letterId: wanted.data, now: ports.now() });
  return goTo(c, granted.ok ? granted.value.url : at(c, '?ended=1'));
};
