import { Hono } from 'hono';
import type { Problem, Values } from '#shared/wizard/fields.ts';
import { nextPlace, openPlace, progress } from '#shared/wizard/journey.ts';
import { asAsked, STEPS, type WizardStep } from '#shared/wizard/steps.ts';
import type { ErrorCode } from '#shared/words/en.ts';
import { ExpiredPage } from '#web/public/pages/message.tsx';
import { QuestionPage } from '#web/public/pages/question.tsx';
import { saveAnswer } from '../stages/submit/save-answer.ts';
import { writeCookie } from './cookies.ts';
import { valuesOf } from './form.tsx';
import type { Ports } from './ports.ts';
import { goTo, render } from './render.ts';
import { LANGUAGE, type SiteContext, type SiteEnv } from './site-env.ts';
import { addressOf, backFrom, detour, isChange, isSelf, type Visit, visitOf } from './visit.ts';

/** Two routes for every question of the wizard's list: show it, save it. */
export const questionRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  for (const step of STEPS.filter(({ fields }) => fields.length > 0)) {
    const path = `${LANGUAGE}/request/${step.path}` as const;
    routes.get(path, (c) => show(c, ports, step));
    routes.post(path, (c) => save(c, ports, step));
  }
  return routes;
};

const show = async (c: SiteContext, ports: Ports, step: WizardStep) => {
  const visit = await visitAt(c, ports, step);
  if (!visit) return expired(c);
  const elsewhere = detour(c, visit, step.id);
  return elsewhere ? goTo(c, elsewhere) : question(c, visit, step, visit.answers[step.id] ?? {}, []);
};

const save = async (c: SiteContext, ports: Ports, step: WizardStep) => {
  const visit = await visitAt(c, ports, step);
  if (!visit) return expired(c);
  const elsewhere = detour(c, visit, step.id);
  if (elsewhere) return goTo(c, elsewhere);

  const values = valuesOf(step, c.get('form'));
  const isNew = visit.draft === null;
  const token = isNew || !visit.token ? ports.newSecret() : visit.token;
  const { drafts } = ports;
  const { today } = visit;
  const saved = await saveAnswer({ drafts, token, isNew, step: step.id, values, today, now: ports.now() });
  if (!saved.ok) {
    if (saved.refusal.code === 'not-found') return expired(c);
    const problems = (saved.refusal.errors ?? []).map(({ field, message }) => ({ field, code: message as ErrorCode }));
    return question(c, visit, step, values, problems);
  }
  if (isNew) writeCookie(c, 'draft', token);
  const { answers } = saved.value;
  return goTo(c, addressOf(c, isChange(c) ? openPlace(answers, today) : nextPlace(step.id, answers)));
};

/** The first question begins a new draft when the last one is sent or over; every other page needs a living one. */
const visitAt = async (c: SiteContext, ports: Ports, step: WizardStep): Promise<Visit | null> => {
  const visit = await visitOf(c, ports);
  if (step.id !== 'who') return visit.isExpired ? null : visit;
  return visit.isExpired || visit.draft?.submitted
    ? { ...visit, token: undefined, draft: null, answers: {}, isExpired: false }
    : visit;
};

const expired = (c: SiteContext) => render(c, <ExpiredPage context={c.get('page')} />, 410);

const question = (c: SiteContext, visit: Visit, step: WizardStep, values: Values, problems: Problem[]) =>
  render(
    c,
    <QuestionPage
      context={c.get('page')}
      step={asAsked(step, visit.answers)}
      values={values}
      problems={inPageOrder(step, problems)}
      isSelf={isSelf(visit)}
      progress={progress(step.id, visit.answers)}
      back={backFrom(c, visit, step.id)}
      action={`${addressOf(c, step.id)}${isChange(c) ? '?change=1' : ''}`}
    />,
    problems.length > 0 ? 422 : 200,
  );

/** The summary follows the page from top to bottom; what belongs to no field of it comes first, without a link. */
const inPageOrder = (step: WizardStep, problems: Problem[]): Problem[] => {
  const order = inputNames(step);
  return problems
    .map((problem) => (order.includes(problem.field) ? problem : { ...problem, field: '' }))
    .toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
};
const inputNames = (step: WizardStep) => Object.keys(valuesOf(step, new URLSearchParams()));
