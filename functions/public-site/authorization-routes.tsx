import { Hono } from 'hono';
import type { Problem, Values } from '#shared/wizard/fields.ts';
import { nextPlace, openPlace, progress } from '#shared/wizard/journey.ts';
import { authorizationWords } from '#shared/words/authorization.ts';
import type { ErrorCode } from '#shared/words/en.ts';
import { ExpiredPage } from '#web/public/pages/message.tsx';
import { PaperPage } from '#web/public/pages/paper.tsx';
import { PaperVerdictPage } from '#web/public/pages/paper-verdict.tsx';
import { saveAnswer } from '../stages/submit/save-answer.ts';
import { paperValues } from './paper-values.ts';
import type { Ports } from './ports.ts';
import { goTo, render } from './render.ts';
import { LANGUAGE, type SiteContext, type SiteEnv } from './site-env.ts';
import { addressOf, backFrom, detour, isChange, type Visit, visitOf } from './visit.ts';

const STEP = 'authorization';
const JUDGED = `${LANGUAGE}/request/verdict` as const;

/** What the signed permission says, then what the rules say to it: before anything is sent, and curable in place. */
export const authorizationRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  const base = `${LANGUAGE}/request/${STEP}` as const;
  routes.get(base, (c) => within(c, ports, (visit) => page(c, visit, known(visit), [])));
  routes.post(base, (c) => within(c, ports, (visit) => save(c, ports, visit)));
  routes.get(JUDGED, (c) => within(c, ports, (visit) => verdict(c, ports, visit, [])));
  routes.post(JUDGED, (c) => within(c, ports, (visit) => goTo(c, onward(c, visit))));
  routes.post(`${JUDGED}/invite`, (c) => within(c, ports, (visit) => invite(c, ports, visit)));
  return routes;
};

type Then = (visit: Visit & { token: string }) => Response | Promise<Response>;

const within = async (c: SiteContext, ports: Ports, then: Then): Promise<Response> => {
  const visit = await visitOf(c, ports);
  if (visit.isExpired) return render(c, <ExpiredPage context={c.get('page')} />, 410);
  const elsewhere = detour(c, visit, STEP);
  return elsewhere || !visit.token ? goTo(c, elsewhere ?? addressOf(c, 'who')) : then({ ...visit, token: visit.token });
};

const mark = (c: SiteContext) => (isChange(c) ? '?change=1' : '');
const here = (c: SiteContext) => `${addressOf(c, STEP)}${mark(c)}`;
const judged = (c: SiteContext, rest = '') => `/${c.get('page').language}/request/verdict${rest}${mark(c)}`;
const onward = (c: SiteContext, { answers, today }: Visit) =>
  addressOf(c, isChange(c) ? openPlace(answers, today) : nextPlace(STEP, answers));

/** What was said already stands there; before that, the names that the requester has typed themselves. */
const known = ({ answers }: Visit): Values =>
  answers.authorization ?? { recipient: String(answers.organization?.organization ?? '') };

const page = (c: SiteContext, visit: Visit, values: Values, problems: Problem[]) =>
  render(
    c,
    <PaperPage
      context={c.get('page')}
      values={values}
      problems={problems}
      progress={progress(STEP, visit.answers)}
      back={backFrom(c, visit, STEP)}
      action={here(c)}
    />,
    problems.length > 0 ? 422 : 200,
  );

const save = async (c: SiteContext, ports: Ports, visit: Visit & { token: string }) => {
  const values = paperValues(c.get('form'));
  const { inviteEmail } = visit.answers.authorization ?? {};
  const saved = await keep(ports, visit, inviteEmail ? { inviteEmail, ...values } : values);
  return saved.ok ? goTo(c, judged(c)) : page(c, visit, values, saved.problems);
};

const keep = async (ports: Ports, { token, today }: Visit & { token: string }, values: Values) => {
  const { drafts } = ports;
  const saved = await saveAnswer({ drafts, token, isNew: false, step: STEP, values, today, now: ports.now() });
  if (saved.ok) return { ok: true as const };
  const errors = saved.refusal.errors ?? [{ field: '', message: 'unexpected-field' }];
  return { ok: false as const, problems: errors.map(({ field, message }) => ({ field, code: message as ErrorCode })) };
};

const verdict = (c: SiteContext, ports: Ports, visit: Visit, problems: Problem[]) => {
  const { answers, today } = visit;
  const found = ports.judgePaper({ answers, today });
  if (!found) return goTo(c, here(c));
  const words = authorizationWords[c.get('page').language].verdict;
  const email = String(answers.authorization?.inviteEmail ?? '');
  return render(
    c,
    <PaperVerdictPage
      context={c.get('page')}
      result={found.result}
      open={found.findings.flatMap(({ rule, result, code, kind, citation }) =>
        result === 'pass' ? [] : [{ rule, result, code: code ?? rule, kind, citation }],
      )}
      problems={problems}
      progress={progress(STEP, answers)}
      back={here(c)}
      places={{
        change: here(c),
        another: `${addressOf(c, 'uploads')}${mark(c)}`,
        invite: judged(c, '/invite'),
        next: onward(c, visit),
      }}
      email={email}
      said={email && problems.length === 0 ? words.inviteLater : ''}
      nextWords={words.goOn}
    />,
    problems.length > 0 ? 422 : 200,
  );
};

/** The patient's address waits with the answers until the request is sent. */
const invite = async (c: SiteContext, ports: Ports, visit: Visit & { token: string }) => {
  const inviteEmail = (c.get('form').get('inviteEmail') ?? '').trim().slice(0, 300);
  if (inviteEmail === '') return verdict(c, ports, visit, [{ field: 'inviteEmail', code: 'email-missing' }]);
  const saved = await keep(ports, visit, { says: [], ...visit.answers.authorization, inviteEmail });
  return saved.ok ? goTo(c, judged(c)) : verdict(c, ports, visit, saved.problems);
};
