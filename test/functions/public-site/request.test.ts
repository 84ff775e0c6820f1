import { describe, expect, it } from 'vitest';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { type Asker, EXAMPLES } from '../../shared/wizard/example-answers.ts';
import { memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';
import { sign, walkTo } from './walk.ts';

const WORDS = { en, es };
const everybody = (
  ['patient', 'personal_representative', 'attorney', 'insurer_life', 'copy_service', 'court', 'provider'] as const
).flatMap((type) => (['en', 'es'] as const).map((language) => [type, language] as const));

describe.each(everybody)('a %s asking in %s', (type: Asker, language) => {
  it('is led from the first question to a reference number and a receipt', async () => {
    const site = memorySite();
    const guest = visitor(site);
    await walkTo(guest, language, type, '/check');

    const check = await guest.get(`/${language}/request/check`);
    expect(check.html).toContain(language === 'es' ? 'marzo de 2021' : 'March 2021');
    expect(check.html).toContain('ana@example.com');

    const sent = await sign(guest, language);
    expect(sent.status).toBe(303);
    const done = await guest.follow(sent);
    expect(done.html).toContain('SP-4K7M-9XTC');
    expect(done.html).toContain(language === 'es' ? '22 de diciembre de 2026' : 'December 22, 2026');
    expect(site.world.submissions).toHaveLength(1);
    expect(site.world.submissions[0]).toMatchObject({ language, requester: { type, email: 'ana@example.com' } });

    const receipt = await guest.get(`/${language}/request/receipt`);
    expect(receipt.headers.get('Content-Disposition')).toContain('attachment');
    expect(JSON.parse(receipt.html)).toMatchObject({ format: 'sallyport-receipt/1', reference: 'SP-4K7M-9XTC' });
  });

  it('speaks one language on every page of the way, and the switch keeps the page', async () => {
    const guest = visitor(memorySite());
    const other = language === 'en' ? 'es' : 'en';
    for (const path of await walkTo(guest, language, type, '/sign')) {
      const page = await guest.get(`/${language}/request/${path}`);
      expect(page.html).toContain(`<html lang="${language}">`);
      expect(page.html).toContain(`href="/${other}/request/${path}"`);
      const switched = await guest.get(`/${other}/request/${path}`);
      expect(switched.status).toBe(200);
      expect(switched.title).toContain(WORDS[other].site.service);
    }
  });
});

describe('answers', () => {
  it('are there again on Back, and after a reload', async () => {
    const guest = visitor(memorySite());
    await walkTo(guest, 'en', 'attorney', '/check');
    const page = await guest.get('/en/request/patient');
    for (const typed of ['value="Ana"', 'value="Rivera"', 'value="28"', 'value="1986"'])
      expect(page.html).toContain(typed);
    expect(page.html).toMatch(/<option value="4" selected/);
    expect((await guest.get('/en/request/records')).html).toMatch(/value="lab" checked/);
  });

  it('that are changed lead straight back to the check page', async () => {
    const guest = visitor(memorySite());
    await walkTo(guest, 'en', 'patient', '/check');
    const page = await guest.get('/en/request/contact?change=1');
    expect(page.html).toContain('action="/en/request/contact?change=1"');
    expect(page.html).toContain('href="/es/request/contact?change=1"');
    const saved = await guest.post('/en/request/contact?change=1', { email: 'new@example.com', phone: '' });
    expect(saved.location).toBe('/en/request/check');
    expect((await guest.follow(saved)).html).toContain('new@example.com');
  });

  it('that change the lane lead to what the new lane asks', async () => {
    const guest = visitor(memorySite());
    await walkTo(guest, 'en', 'patient', '/check');
    const saved = await guest.post('/en/request/who?change=1', { requesterType: 'insurer' });
    expect(saved.location).toBe('/en/request/insurer');
  });

  it('are escaped, whatever was typed', async () => {
    const guest = visitor(memorySite());
    await guest.post('/en/request/who', EXAMPLES.patient.who);
    const page = await guest.post('/en/request/patient', { given: '<script>alert(1)</script>"', family: '' });
    expect(page.status).toBe(422);
    expect(page.html).not.toContain('<script>alert');
    expect(page.html).toContain('&lt;script&gt;');
  });
});

describe('a request sent twice', () => {
  it('is one request, and both clicks end on the same confirmation', async () => {
    const site = memorySite();
    const guest = visitor(site);
    await walkTo(guest, 'en', 'patient', '/sign');
    const both = await Promise.all([sign(guest, 'en'), sign(guest, 'en')]);
    expect(both.map((page) => page.location)).toEqual(['/en/request/done', '/en/request/done']);
    expect((await sign(guest, 'en')).location).toBe('/en/request/done');
    expect(site.world.submissions).toHaveLength(1);
  });

  it('shows what the server refused, and keeps the signature page', async () => {
    const site = memorySite();
    const guest = visitor(site);
    await walkTo(guest, 'en', 'patient', '/sign');
    site.world.submitRefusal = 'key-reused';
    const page = await sign(guest, 'en');
    expect(page.status).toBe(422);
    expect(page.html).toContain(en.refusals['key-reused'].title);
    expect(page.html).toContain('value="Ana Rivera"');
  });

  it('leaves no answers behind', async () => {
    const guest = visitor(memorySite());
    await walkTo(guest, 'en', 'patient', '/sign');
    await sign(guest, 'en');
    expect((await guest.get('/en/request/patient')).location).toBe('/en/request/done');
    const fresh = await guest.get('/en/request/who');
    expect(fresh.html).not.toContain('checked');
  });
});

describe('a statement that is not signed', () => {
  it('says what is missing and sends nothing', async () => {
    const site = memorySite();
    const guest = visitor(site);
    await walkTo(guest, 'es', 'patient', '/sign');
    const page = await guest.post('/es/request/sign', { fullName: ' ' });
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Error: /);
    expect(page.html).toContain(es.errors['full-name-missing']);
    expect(page.html).toContain(es.errors['agreed-missing']);
    expect(site.world.submissions).toEqual([]);
  });
});

describe('a draft', () => {
  it('is over after an hour without an answer, and says so', async () => {
    const site = memorySite();
    const guest = visitor(site);
    await walkTo(guest, 'es', 'patient', '/check');
    site.world.now = new Date(site.world.now.getTime() + 60 * 60_000);
    for (const page of [await guest.get('/es/request/check'), await sign(guest, 'es')]) {
      expect(page.status).toBe(410);
      expect(page.html).toContain(es.expired.title);
      expect(page.html).not.toContain('Rivera');
    }
    expect(site.world.submissions).toEqual([]);
    const again = await guest.post('/es/request/restart');
    expect((await guest.follow(again)).status).toBe(200);
  });

  it('lives on with every answer', async () => {
    const site = memorySite();
    const guest = visitor(site);
    await guest.post('/en/request/who', { requesterType: 'patient' });
    site.world.now = new Date(site.world.now.getTime() + 50 * 60_000);
    await guest.post('/en/request/patient', EXAMPLES.patient.patient);
    site.world.now = new Date(site.world.now.getTime() + 50 * 60_000);
    expect((await guest.get('/en/request/records')).status).toBe(200);
  });

  it('can be deleted by the person who wrote it', async () => {
    const guest = visitor(memorySite());
    await walkTo(guest, 'en', 'patient', '/check');
    await guest.post('/en/request/restart');
    expect(guest.jar.has('__Host-draft')).toBe(false);
    expect((await guest.get('/en/request/check')).location).toBe('/en/request/who');
  });

  it('is kept behind a cookie that no script and no other site can use', async () => {
    const guest = visitor(memorySite());
    const { headers } = await guest.post('/en/request/who', { requesterType: 'patient' });
    const cookie = headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^__Host-draft=/);
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });
});
