import { Hono } from 'hono';
import type { UploadStatus } from '#shared/api/uploads.ts';
import { email } from '#shared/request/request.ts';
import type { Problem, Values } from '#shared/wizard/fields.ts';
import { formOfPaper, paperOfForm } from '#shared/wizard/paper.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import { longInstant } from '#shared/words/format.ts';
import { PaperPage } from '#web/public/pages/paper.tsx';
import { PaperVerdictPage } from '#web/public/pages/paper-verdict.tsx';
import { StatusPaperPage } from '#web/public/pages/status-paper.tsx';
import { VerdictPage } from '#web/public/pages/uploads.tsx';
import { readCookie } from './cookies.ts';
import { paperProblems, paperValues } from './paper-values.ts';
import type { Ports } from './ports.ts';
import { refusalPage } from './refusal-page.tsx';
import { goTo, render } from './render.ts';
import { LANGUAGE, type SiteContext, type SiteEnv } from './site-env.ts';

/** From the status page: the findings on a permission, and the same ways to put it right as before sending. */
export const statusPaperRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  const base = `${LANGUAGE}/status/permission` as const;
  routes.get(base, (c) => verdict(c, ports, '', []));
  routes.get(`${base}/answers`, (c) => answers(c, ports));
  routes.post(`${base}/answers`, (c) => save(c, ports));
  routes.post(`${base}/invite`, (c) => invite(c, ports));
  routes.get(`${base}/paper`, (c) => paperPage(c, ports));
  routes.get(`${base}/paper/done`, (c) => sent(c, ports));
  return routes;
};

const at = (c: SiteContext, rest = '') => `/${c.get('page').language}/status/permission${rest}`;
const ended = (c: SiteContext) => goTo(c, `/${c.get('page').language}/status?ended=1`);
const sessionOf = (c: SiteContext) => readCookie(c, 'status') ?? 'none';
const words = (c: SiteContext) => authorizationWords[c.get('page').language];

const verdict = async (c: SiteContext, ports: Ports, said: string, problems: Problem[], typed = '') => {
  const found = await ports.statusOf({ sessionId: sessionOf(c), now: ports.now() });
  if (!found.ok) return ended(c);
  const { authorization } = found.value;
  const status = `/${c.get('page').language}/status/view`;
  if (!authorization) return goTo(c, status);
  const { invitedUntil } = authorization;
  const { language, site } = c.get('page');
  const invited = invitedUntil ? words(c).verdict.invited(longInstant(invitedUntil, language, site.timeZone)) : '';
  return render(
    c,
    <PaperVerdictPage
      context={c.get('page')}
      result={authorization.result}
      open={authorization.open}
      problems={problems}
      progress={null}
      back={status}
      places={{ change: at(c, '/answers'), another: at(c, '/paper'), invite: at(c, '/invite'), next: status }}
      email={typed}
      said={said || invited}
      nextWords={words(c).verdict.back}
    />,
    problems.length > 0 ? 422 : 200,
  );
};

const page = (c: SiteContext, values: Values, problems: Problem[]) =>
  render(
    c,
    <PaperPage
      context={c.get('page')}
      values={values}
      problems={problems}
      progress={null}
      back={at(c)}
      action={at(c, '/answers')}
    />,
    problems.length > 0 ? 422 : 200,
  );

const answers = async (c: SiteContext, ports: Ports) => {
  const found = await ports.readPaper({ sessionId: sessionOf(c), now: ports.now() });
  return found.ok ? page(c, paperOfForm(found.value), []) : ended(c);
};

const save = async (c: SiteContext, ports: Ports) => {
  const values = paperValues(c.get('form'));
  const problems = paperProblems(values);
  if (problems.length > 0) return page(c, values, problems);
  const saved = await ports.correctAuthorization({
    sessionId: sessionOf(c),
    form: formOfPaper(values),
    now: ports.now(),
  });
  if (saved.ok) return goTo(c, at(c));
  if (saved.refusal.code === 'paper-needed') return verdict(c, ports, words(c).verdict.paperNeeded, []);
  return saved.refusal.code === 'link-unusable' ? ended(c) : refusalPage(c, saved.refusal.code);
};

const invite = async (c: SiteContext, ports: Ports) => {
  const typed = (c.get('form').get('inviteEmail') ?? '').trim().slice(0, 300);
  const address = email.safeParse(typed);
  if (!address.success)
    return verdict(c, ports, '', [{ field: 'inviteEmail', code: typed ? 'email-format' : 'email-missing' }], typed);
  const invited = await ports.inviteSigner({ sessionId: sessionOf(c), email: address.data, now: ports.now() });
  if (invited.ok) return goTo(c, at(c));
  return invited.refusal.code === 'address-of-requester'
    ? verdict(c, ports, words(c).verdict.own, [], typed)
    : invited.refusal.code === 'link-unusable'
      ? ended(c)
      : refusalPage(c, invited.refusal.code);
};

const paperPage = async (c: SiteContext, ports: Ports) => {
  const asked = { sessionId: sessionOf(c), now: ports.now() };
  const files = await ports.papersOfStatus(asked);
  const ticket = files.ok
    ? await ports.ticketForPaper({ ...asked, redirectTo: `${ports.origin}${at(c, '/paper/done')}` })
    : files;
  if (!files.ok || !ticket.ok) return ended(c);
  c.set('formTargets', [new URL(ticket.value.url).origin]);
  const accepted = files.value.filter(({ status }) => status === 'accepted').length;
  return render(
    c,
    <StatusPaperPage
      context={c.get('page')}
      accepted={accepted}
      ticket={ticket.value}
      back={at(c)}
      next={at(c, '/answers')}
    />,
  );
};

const HOLD_MILLIS = 500;
const HOLDS = 8;

/** The worker's verdict on the file; then the answers about it. */
const sent = async (c: SiteContext, ports: Ports) => {
  const named = c.req.query('upload') ?? c.req.query('key')?.split('/').at(-1);
  const file = await settled(ports, sessionOf(c), named);
  if (file === 'ended') return ended(c);
  if (file?.status === 'accepted') return goTo(c, at(c, '/paper'));
  const again = `${at(c, '/paper/done')}${named ? `?upload=${encodeURIComponent(named)}` : ''}`;
  return render(
    c,
    <VerdictPage context={c.get('page')} file={file} isSlow here={again} uploads={at(c, '/paper')} />,
    file?.status === 'refused' ? 422 : 200,
  );
};

const settled = async (
  ports: Ports,
  sessionId: string,
  named: string | undefined,
): Promise<UploadStatus | 'ended' | null> => {
  for (let held = 0; ; held += 1) {
    const found = await ports.papersOfStatus({ sessionId, now: ports.now() });
    if (!found.ok) return 'ended';
    const file = found.value.find(({ uploadId }) => uploadId === named) ?? null;
    if (file?.status !== 'waiting' || held === HOLDS) return file;
    await ports.pause(HOLD_MILLIS);
  }
};
