import { describe, expect, it } from 'vitest';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { CODE, memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';

const TOKEN = 'A'.repeat(43);
const opened = async () => {
  const site = memorySite();
  const guest = visitor(site);
  await guest.post('/p/challenge', { token: TOKEN, language: 'en' });
  const page = await guest.follow(await guest.post('/p/verify?language=en', { code: CODE }));
  return { ...site, guest, page };
};

describe('the page behind the link', () => {
  it('is the same bytes for everybody, in both languages', async () => {
    const [one, other] = [visitor(memorySite()), visitor(memorySite())];
    other.jar.set('__Host-draft', 'x');
    const pages = [
      await one.get('/p'),
      await other.get('/p', { 'Accept-Language': 'es' }),
      await other.get('/p?language=es&utm=1'),
    ];
    expect(new Set(pages.map((page) => page.html)).size).toBe(1);
    expect(pages[0]?.html).toContain(en.pickup.lead);
    expect(pages[0]?.html).toContain(es.pickup.lead);
  });

  it.each([
    ['a link', { token: TOKEN, pickupNumber: '' }, { token: TOKEN }],
    ['a pickup number', { token: '', pickupNumber: 'ABCD-EFGH-JKMN-PQRS' }, { pickupNumber: 'ABCD-EFGH-JKMN-PQRS' }],
    ['nothing', {}, { pickupNumber: 'none' }],
    ['garbage', { token: 'x'.repeat(5000) }, { pickupNumber: 'none' }],
    ['a number without end', { pickupNumber: '9'.repeat(5000) }, { pickupNumber: 'none' }],
  ])('answers %s the same way', async (_name, form, key) => {
    const { app, world } = memorySite();
    const guest = visitor({ app });
    const page = await guest.post('/p/challenge', form);
    expect([page.status, page.location]).toEqual([303, '/p/code?language=en']);
    expect(page.headers.get('Set-Cookie')).toContain('__Host-pickup-code=pickup-challenge');
    expect(world.keys).toEqual([key]);
  });

  it('leads on in the language of the form that was used', async () => {
    const guest = visitor(memorySite());
    const page = await guest.follow(await guest.post('/p/challenge', { token: TOKEN, language: 'es' }));
    expect(page.html).toContain(es.pickup.codeLead);
    expect(page.html).toContain('href="/p/code?language=en"');
  });
});

describe('the code', () => {
  it('is refused with one and the same page, whatever was wrong', async () => {
    const guest = visitor(memorySite());
    const stranger = await guest.post('/p/verify?language=en', { code: CODE });
    await guest.post('/p/challenge', { token: TOKEN });
    const pages = [
      stranger,
      await guest.post('/p/verify?language=en', { code: '00000000' }),
      await guest.post('/p/verify?language=en', { code: '' }),
      await guest.post('/p/verify?language=en', { code: 'x'.repeat(900) }),
    ];
    expect(new Set(pages.map((page) => `${page.status} ${page.html}`)).size).toBe(1);
    expect(stranger.status).toBe(404);
    expect(stranger.html).toContain(en.pickup.refused);
  });
});

describe('the packet', () => {
  it('is described before it is downloaded', async () => {
    const { page } = await opened();
    for (const fact of ['131', '8.4 MB', 'ab12'.repeat(16), 'December 6, 2026', '>5<'])
      expect(page.html).toContain(fact);
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://packets.example.net;");
  });

  it('says how long the link works, not how long this visit lasts', async () => {
    const { page } = await opened();
    expect(page.html).toContain('December 6, 2026');
    expect(page.html).not.toContain('November 22, 2026');
  });

  it('is downloaded by a post only: looking at any page changes nothing', async () => {
    const { guest, world } = await opened();
    for (const path of ['/p', '/p/code', '/p/packet', '/p/download', '/p/challenge', '/p/verify', '/p/finish'])
      await guest.get(path);
    expect(world.grants).toBe(0);
    const page = await guest.post('/p/download?language=en');
    expect([page.status, page.location]).toEqual([303, 'https://packets.example.net/packets/x.pdf?X-Amz-Signature=1']);
    expect(world.grants).toBe(1);
  });

  it('says so when no downloads are left', async () => {
    const { guest, world } = await opened();
    world.grants = 5;
    expect((await guest.get('/p/packet')).html).toContain(en.pickup.leftNone);
    expect((await guest.post('/p/download')).status).toBe(404);
  });

  it('is not for visitors without a code', async () => {
    const guest = visitor(memorySite());
    for (const page of [await guest.get('/p/packet?language=es'), await guest.post('/p/download?language=es')]) {
      expect(page.status).toBe(404);
      expect(page.html).toContain(es.refusals['link-unusable'].title);
    }
  });

  it('is left behind on a shared computer', async () => {
    const { guest } = await opened();
    await guest.post('/p/finish?language=en');
    expect((await guest.get('/p/packet')).status).toBe(404);
  });
});
