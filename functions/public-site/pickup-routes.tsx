import { Hono } from 'hono';
import type { z } from 'zod';
import { pickupKey, volumeAsked } from '#shared/api/public.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { typedCode } from '#shared/wizard/typed-text.ts';
import { WORDS } from '#web/public/page-context.ts';
import { CodeEntryPage } from '#web/public/pages/code-entry.tsx';
import { PacketPage } from '#web/public/pages/packet.tsx';
import { PickupPage } from '#web/public/pages/pickup.tsx';
import { dropCookie, readCookie, writeCookie } from './cookies.ts';
import type { Ports } from './ports.ts';
import { refusalPage } from './refusal-page.tsx';
import { goTo, render } from './render.ts';
import type { SiteContext, SiteEnv } from './site-env.ts';

/** Delivery (security.md 3.2): no GET consumes anything, and every "no" is the same "no". */
export const pickupRoutes = (ports: Ports) => {
  const routes = new Hono<SiteEnv>();
  routes.get('/p', (c) => render(c, <PickupPage context={staticPage(c)} />));
  routes.post('/p/challenge', (c) => challenge(c, ports));
  routes.get('/p/code', (c) => codePage(c, false));
  routes.post('/p/verify', (c) => verify(c, ports));
  routes.get('/p/packet', (c) => packet(c, ports));
  routes.post('/p/download', (c) => download(c, ports));
  routes.post('/p/finish', (c) => {
    dropCookie(c, 'pickup');
    return goTo(c, '/p');
  });
  return routes;
};

const inLanguage = (c: SiteContext, path: string) => `${path}?language=${c.get('page').language}`;

/** Same bytes for every visitor: both languages at once, and nothing of the address. */
const staticPage = (c: SiteContext) => ({
  ...c.get('page'),
  language: 'en' as const,
  words: WORDS.en,
  otherLanguageHref: null,
});

/** Anything that was sent, even nothing, is looked for the same way: a robot learns nothing from the answer. */
const keyOf = (form: URLSearchParams): z.infer<typeof pickupKey> => {
  const token = form.get('token');
  const sent = pickupKey.safeParse(token ? { token } : { pickupNumber: form.get('pickupNumber') || 'none' });
  return sent.success ? sent.data : { pickupNumber: 'none' };
};

const challenge = async (c: SiteContext, ports: Ports) => {
  const form = c.get('form');
  const asked = await ports.challengePickup({ key: keyOf(form), now: ports.now() });
  if (!asked.ok) return refusalPage(c, asked.refusal.code);
  writeCookie(c, 'pickup-code', asked.value.challengeId);
  return goTo(c, `/p/code?language=${form.get('language') === 'es' ? 'es' : 'en'}`);
};

const codePage = (c: SiteContext, isRefused: boolean) => {
  const page = c.get('page');
  return render(
    c,
    <CodeEntryPage
      context={page}
      said={page.words.pickup}
      problems={isRefused ? [{ field: 'code', code: 'code-wrong' }] : []}
      refusal={isRefused ? page.words.pickup.refused : undefined}
      action={inLanguage(c, '/p/verify')}
      again="/p"
    />,
    isRefused ? REFUSALS['link-unusable'].status : 200,
  );
};

const verify = async (c: SiteContext, ports: Ports) => {
  const code = typedCode(c.get('form').get('code') ?? '') || '0';
  const challengeId = readCookie(c, 'pickup-code')?.slice(0, 64) ?? 'none';
  const verified = await ports.verifyPickup({ challengeId, code, now: ports.now() });
  if (!verified.ok) return codePage(c, true);
  dropCookie(c, 'pickup-code');
  writeCookie(c, 'pickup', verified.value.sessionId);
  return goTo(c, inLanguage(c, '/p/packet'));
};

const packet = async (c: SiteContext, ports: Ports) => {
  const read = await ports.readPickup({ sessionId: readCookie(c, 'pickup') ?? 'none', now: ports.now() });
  if (!read.ok) return refusalPage(c, 'link-unusable');
  // The download answers with a redirect to the bucket, and browsers hold a form's redirects to its form-action.
  c.set('formTargets', [await ports.packetsOrigin()]);
  return render(
    c,
    <PacketPage
      context={c.get('page')}
      packet={read.value}
      action={inLanguage(c, '/p/download')}
      finish={inLanguage(c, '/p/finish')}
    />,
  );
};

const download = async (c: SiteContext, ports: Ports) => {
  const { data: which } = volumeAsked.safeParse({ volume: c.get('form').get('volume') ?? undefined });
  if (!which) return refusalPage(c, 'link-unusable');
  const sessionId = readCookie(c, 'pickup') ?? 'none';
  const granted = await ports.grantDownload({ sessionId, ...which, now: ports.now() });
  return granted.ok ? goTo(c, granted.value.url) : refusalPage(c, 'link-unusable');
};
