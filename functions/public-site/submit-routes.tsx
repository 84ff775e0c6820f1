import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Hono } from 'hono';
import { quoteAsked, quoteAskedOf } from '#shared/api/fees.ts';
import { submission } from '#shared/api/public.ts';
import { REFUSALS, type RefusalCode } from '#shared/refusal.ts';
import type { Problem, Values } from '#shared/wizard/fields.ts';
import { progress } from '#shared/wizard/journey.ts';
import { signature } from '#shared/wizard/schemas.ts';
import { submissionOf } from '#shared/wizard/submission.ts';
import type { ErrorCode } from '#shared/words/en.ts';
import { refusalWords } from '#shared/words/format.ts';
import { CheckPage } from '#web/public/pages/check.tsx';
import { DonePage } from '#web/public/pages/done.tsx';
import { ExpiredPage } from '#web/public/pages/message.tsx';
import { SignPage } from '#web/public/pages/sign.tsx';
import { draftExpiry } from '../stages/submit/save-answer.ts';
import { dropCookie } from './cookies.ts';
import type { Ports } from './ports.ts';
import { goTo, render } from './render.ts';
import { LANGUAGE, type SiteContext, type SiteEnv } from './site-env.ts';
import { addressOf, backFrom, detour, type Visit, visitOf } from './visit.ts';

/** The last pages: everything once more, the statement of truth, the confirmation and its receipt. */
export const submitRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  routes.get(`${LANGUAGE}/request/check`, (c) => withDraft(c, ports, 'check', (visit) => check(c, ports, visit)));
  routes.get(`${LANGUAGE}/request/sign`, (c) => withDraft(c, ports, 'sign', (visit) => sign(c, visit, {}, [])));
  routes.post(`${LANGUAGE}/request/sign`, (c) => withDraft(c, ports, 'sign', (visit) => send(c, ports, visit)));
  routes.get(`${LANGUAGE}/request/done`, async (c) => {
    const { draft } = await visitOf(c, ports);
    if (!draft?.submitted) return goTo(c, `/${c.get('page').language}/status`);
    const { reference, dueOn, waitsFor } = draft.submitted;
    return render(c, <DonePage context={c.get('page')} reference={reference} dueOn={dueOn} waitsFor={waitsFor} />);
  });
  routes.get(`${LANGUAGE}/request/receipt`, async (c) => {
    const { draft } = await visitOf(c, ports);
    if (!draft?.submitted) return goTo(c, `/${c.get('page').language}/status`);
    const { reference, receipt } = draft.submitted;
    c.header('Content-Disposition', `attachment; filename="receipt-${reference}.json"`);
    return c.json(receipt);
  });
  routes.post(`${LANGUAGE}/request/restart`, async (c) => {
    const { token } = await visitOf(c, ports);
    if (token) await ports.drafts.remove(token);
    dropCookie(c, 'draft');
    return goTo(c, addressOf(c, 'who'));
  });
  return routes;
};

const withDraft = async (
  c: SiteContext,
  ports: Ports,
  place: 'check' | 'sign',
  then: (visit: Visit) => Response | Promise<Response>,
) => {
  const visit = await visitOf(c, ports);
  if (visit.isExpired) return render(c, <ExpiredPage context={c.get('page')} />, 410);
  const elsewhere = detour(c, visit, place);
  return elsewhere ? goTo(c, elsewhere) : then(visit);
};

const check = (c: SiteContext, ports: Ports, visit: Visit) =>
  render(
    c,
    <CheckPage
      context={c.get('page')}
      answers={visit.answers}
      today={visit.today}
      back={backFrom(c, visit, 'check')}
      progress={progress('check', visit.answers)}
      quote={quoteOf(c, ports, visit)}
    />,
  );

/** What this would cost, from what was answered so far. */
const quoteOf = (c: SiteContext, ports: Ports, visit: Visit) => {
  const sent = submissionOf(visit.answers, c.get('page').language, { name: '', agreed: true }, visit.today);
  const asked = sent && quoteAsked.safeParse(quoteAskedOf(sent));
  return asked?.success ? ports.quoteForAnyone({ asked: asked.data, now: ports.now() }) : null;
};

const sign = (c: SiteContext, visit: Visit, values: Values, problems: Problem[], code?: RefusalCode) =>
  render(
    c,
    <SignPage
      context={c.get('page')}
      values={values}
      problems={problems}
      refusal={code ? refusalWords(code, c.get('page').words) : undefined}
      back={addressOf(c, 'check')}
      progress={progress('sign', visit.answers)}
    />,
    code ? REFUSALS[code].status : problems.length > 0 ? 422 : 200,
  );

/** Sends the whole request once: the draft's id is the idempotency key, so a double click gets the same answer. */
const send = async (c: SiteContext, ports: Ports, visit: Visit) => {
  const values = Object.fromEntries(c.get('form'));
  const signed = signature.safeParse(values);
  if (!signed.success) return sign(c, visit, values, problemsIn(signed.error.issues));

  const { language } = c.get('page');
  const whole = submission.safeParse(
    submissionOf(visit.answers, language, { name: signed.data.fullName, agreed: true }, visit.today),
  );
  const { draft, token } = visit;
  if (!whole.success || !draft || !token) return goTo(c, addressOf(c, 'check'));

  const bodyHash = createHash('sha256')
    .update(canonicalize(whole.data) ?? '')
    .digest('hex');
  const now = ports.now();
  const owner = { kind: 'draft', id: draft.id } as const;
  const sent = await ports.submitRequest({
    submission: whole.data,
    owner,
    idempotency: { key: `draft-${draft.id}`, bodyHash },
    now,
  });
  if (!sent.ok) return sign(c, visit, values, [], sent.refusal.code);
  await ports.drafts.finish(token, sent.value, draftExpiry(now));
  return goTo(c, `/${language}/request/done`);
};

const problemsIn = (
  issues: readonly { path: PropertyKey[]; code?: string | undefined; message: string }[],
): Problem[] =>
  issues.map(({ path, code, message }) =>
    code === 'unrecognized_keys'
      ? { field: '', code: 'unexpected-field' }
      : { field: String(path[0] ?? ''), code: message as ErrorCode },
  );
