import { Hono } from 'hono';
import { SIGNED_CATEGORIES } from '#shared/law/authorization/signed-text.ts';
import type { Problem, Values } from '#shared/wizard/fields.ts';
import { WORDS } from '#web/public/page-context.ts';
import { SignAuthorizationPage, SignedPage } from '#web/public/pages/sign-authorization.tsx';
import { SignEntryPage } from '#web/public/pages/sign-authorization-entry.tsx';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import type { Ports } from './ports.ts';
import { goTo, render } from './render.ts';
import type { SiteContext, SiteEnv } from './site-env.ts';

/** A patient signs: no GET consumes anything, every "no" is the same "no", and the secret never stands in an address. */
export const signingRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  routes.get('/sign', (c) => entry(c, false));
  routes.post('/sign/open', (c) => open(c, ports));
  routes.get('/sign/read', (c) => read(c, ports, {}, []));
  routes.post('/sign/read', (c) => sign(c, ports));
  routes.get('/sign/done', (c) => render(c, <SignedPage context={c.get('page')} />));
  return routes;
};

const inLanguage = (c: SiteContext, path: string) => `${path}?language=${c.get('page').language}`;

const entry = (c: SiteContext, isRefused: boolean) => {
  const context = { ...c.get('page'), language: 'en' as const, words: WORDS.en, otherLanguageHref: null };
  return render(c, <SignEntryPage context={context} isRefused={isRefused} />, isRefused ? 404 : 200);
};

/** The secret moves into a cookie that no script reads. It is good for reading until it has been used to sign. */
const open = async (c: SiteContext, ports: Ports) => {
  const form = c.get('form');
  const language = form.get('language') === 'es' ? 'es' : 'en';
  const token = form.get('token')?.slice(0, 200);
  const number = (form.get('number') || form.get('number-es') || '').slice(0, 40);
  const key = token ? { token } : { number };
  const found = await ports.readSigning({ key, language, now: ports.now() });
  if (!found.ok) return entry(c, true);
  writeCookie(c, 'signing', token ? `t.${token}` : `n.${number}`);
  return goTo(c, `/sign/read?language=${language}`);
};

const keyOf = (c: SiteContext) => {
  const kept = readCookie(c, 'signing') ?? '';
  return kept.startsWith('t.') ? { token: kept.slice(2) } : { number: kept.slice(2) };
};

const read = async (c: SiteContext, ports: Ports, values: Values, problems: Problem[], isChanged = false) => {
  const { language } = c.get('page');
  const found = await ports.readSigning({ key: keyOf(c), language, now: ports.now() });
  if (!found.ok) return entry(c, true);
  const { text, textSha256 } = found.value;
  return render(
    c,
    <SignAuthorizationPage
      context={c.get('page')}
      text={text}
      textSha256={textSha256}
      values={values}
      problems={problems}
      isChanged={isChanged}
      action={inLanguage(c, '/sign/read')}
    />,
    problems.length > 0 ? 422 : isChanged ? 409 : 200,
  );
};

const sign = async (c: SiteContext, ports: Ports) => {
  const form = c.get('form');
  const of = (name: string) => (form.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
  const [name, relationship, isOther] = [of('name'), of('relationship'), form.get('who') === 'representative'];
  const categories = SIGNED_CATEGORIES.filter((category) => form.getAll('categories').includes(category));
  const values = {
    name,
    relationship,
    who: isOther ? 'representative' : 'patient',
    agreed: of('agreed'),
    categories: [...categories],
  };
  const problems: Problem[] = [
    ...(isOther && !relationship ? [{ field: 'relationship', code: 'relationship-missing' } as const] : []),
    ...(name ? [] : [{ field: 'name', code: 'full-name-missing' } as const]),
    ...(form.get('agreed') === 'yes' ? [] : [{ field: 'agreed', code: 'agreed-missing' } as const]),
  ];
  if (problems.length > 0) return read(c, ports, values, problems);
  const signed = await ports.signAuthorization({
    key: keyOf(c),
    language: c.get('page').language,
    textSha256: (form.get('textSha256') ?? '').slice(0, 64),
    signature: { name, categories, ...(isOther ? { relationship } : {}) },
    now: ports.now(),
  });
  if (!signed.ok)
    return signed.refusal.code === 'stale-version'
      ? read(c, ports, { ...values, agreed: '' }, [], true)
      : entry(c, true);
  dropCookie(c, 'signing');
  return goTo(c, inLanguage(c, '/sign/done'));
};
