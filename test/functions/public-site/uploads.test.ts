import { describe, expect, it } from 'vitest';
import { UPLOAD_LIMITS, UPLOAD_REFUSALS } from '#shared/api/uploads.ts';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';
import { walkTo } from './walk.ts';

const BASE = '/en/request/uploads';
const atUploads = async (language: 'en' | 'es' = 'en') => {
  const site = memorySite();
  const guest = visitor(site);
  await walkTo(guest, language, 'attorney', '/uploads');
  return { ...site, guest };
};

describe('the upload page', () => {
  it('is a plain form straight to the bucket, with the file as its last field', async () => {
    const { guest } = await atUploads();
    const { html, headers } = await guest.get(BASE);
    const form = /<form class="file-form"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
    expect(form).toContain('enctype="multipart/form-data"');
    expect(form).toContain('action="https://quarantine.example.net/"');
    expect(form).toContain('value="https://records.example.org/en/request/uploads/done"');
    expect(form.match(/name="[^"]+"/g)?.at(-1)).toBe('name="file"');
    expect(headers.get('Content-Security-Policy')).toContain("form-action 'self' https://quarantine.example.net;");
  });

  it('asks a representative for proof of authority, a lawyer for the authorization', async () => {
    const { guest, world } = await atUploads();
    await guest.get(BASE);
    expect(world.uploads.at(-1)?.kind).toBe('authorization');
    const other = memorySite();
    const relative = visitor(other);
    await walkTo(relative, 'es', 'personal_representative', '/uploads');
    expect((await relative.get('/es/request/uploads')).html).toContain(es.uploads.titles.authority);
    expect(other.world.uploads.at(-1)?.kind).toBe('authority');
  });

  it('can be visited again and again without using up the number of files', async () => {
    const { guest, world } = await atUploads();
    for (let visit = 0; visit < 15; visit += 1) expect((await guest.get(BASE)).html).toContain('class="file-form"');
    expect(world.uploads.length).toBeLessThanOrEqual(UPLOAD_LIMITS.maxFiles);
  });
});

describe('a file that was sent', () => {
  it('is in the list once the worker accepts it, and can be removed', async () => {
    const { guest, world } = await atUploads();
    await guest.get(BASE);
    const id = world.uploads[0]?.uploadId ?? '';
    const verdict = await guest.get(`${BASE}/done?bucket=q&key=quarantine%2F${id}`);
    expect(verdict.location).toBe(BASE);
    expect((await guest.follow(verdict)).html).toContain('3 pages · 240 KB');
    await guest.post(`${BASE}/remove`, { upload: id });
    expect((await guest.get(BASE)).html).toContain(en.uploads.none);
  });

  it.each(UPLOAD_REFUSALS)('and refused as %s is explained in both languages', async (refusal) => {
    const { guest, world } = await atUploads();
    world.verdict = { status: 'refused', refusal };
    await guest.get(BASE);
    const page = await guest.get(`${BASE}/done`);
    expect(page.status).toBe(422);
    expect(page.html).toContain(en.refusals[refusal].detail);
    const inSpanish = await guest.get('/es/request/uploads/done');
    expect(inSpanish.html).toContain(es.refusals[refusal].title);
  });

  it('but not looked at yet is asked for again, for a while, and then the person is told', async () => {
    const { guest, world } = await atUploads();
    world.verdict = { status: 'waiting' };
    await guest.get(BASE);
    let page = await guest.get(`${BASE}/done`);
    for (let visits = 0; page.headers.get('Refresh'); visits += 1) {
      expect(visits).toBeLessThan(20);
      page = await guest.get(page.headers.get('Refresh')?.split('url=')[1] ?? '');
    }
    expect(page.html).toContain('takes longer than it should');
  });

  it('of somebody else is not shown', async () => {
    const { guest, world } = await atUploads();
    world.verdict = { status: 'waiting' };
    const page = await guest.get(`${BASE}/done?upload=upl_${'z'.repeat(26)}`);
    expect(page.html).toContain(en.uploads.checkingTitle);
  });
});

describe('Continue', () => {
  it('needs one accepted file', async () => {
    const { guest, world } = await atUploads();
    world.verdict = { status: 'refused', refusal: 'file-empty' };
    await guest.get(BASE);
    await guest.get(`${BASE}/done`);
    const page = await guest.post(BASE);
    expect(page.status).toBe(422);
    expect(page.html).toContain(`<a href="#uploads">${en.errors['uploads-missing']}</a>`);
  });
});
