import { describe, expect, it } from 'vitest';
import { en } from '#shared/words/en.ts';
import { es } from '#shared/words/es.ts';
import { memorySite } from './memory-site.ts';
import { visitor } from './visitor.ts';

const PATHS = [
  '/',
  '/en',
  '/es',
  '/en/request/who',
  '/es/status',
  '/p',
  '/p/code',
  '/en/nowhere',
  '/es/request/check',
  '/%00',
  '/favicon.svg',
];

describe('every answer', () => {
  it.each(PATHS)('of %s carries the security headers', async (path) => {
    const { headers } = await visitor(memorySite()).get(path);
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'/);
    expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Strict-Transport-Security')).toContain('max-age=63072000');
  });

  it('has no inline script or style, which the policy would stop', async () => {
    for (const path of PATHS) {
      const { html } = await visitor(memorySite()).get(path);
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=/);
    }
  });
});

describe('the door', () => {
  it.each([
    ['es-MX,es;q=0.9,en;q=0.8', '/es'],
    ['en-US,en;q=0.9,es;q=0.8', '/en'],
    ['fr', '/en'],
    ['', '/en'],
  ])('opens "%s" at %s', async (accepted, location) => {
    const page = await visitor(memorySite()).get('/', { 'Accept-Language': accepted });
    expect([page.status, page.location]).toEqual([302, location]);
  });

  it('says not found in the language of the address, or of the browser', async () => {
    const guest = visitor(memorySite());
    expect((await guest.get('/es/nowhere')).html).toContain(es.refusals['not-found'].title);
    expect((await guest.get('/nowhere', { 'Accept-Language': 'es' })).html).toContain(es.refusals['not-found'].title);
    expect((await guest.get('/nowhere')).html).toContain(en.refusals['not-found'].title);
  });
});

describe('a form', () => {
  const POSTS = [
    '/en/request/who',
    '/es/request/restart',
    '/en/status',
    '/en/status/code',
    '/p/challenge',
    '/p/verify',
    '/p/download',
  ];

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://records.example.org' }],
    ['an old browser on another site', { Origin: 'https://evil.example' }],
    ['nobody who says where it was', {}],
  ])('from %s is refused everywhere', async (_name, headers) => {
    const site = memorySite();
    for (const path of POSTS)
      expect((await visitor(site, headers).post(path, { token: 'A'.repeat(43) })).status).toBe(403);
    expect(site.world.keys).toEqual([]);
  });

  it.each([
    ['this site', { 'Sec-Fetch-Site': 'same-origin' }],
    ['an old browser on this site', { Origin: 'https://records.example.org' }],
  ])('from %s is taken', async (_name, headers) => {
    const page = await visitor(memorySite(), headers).post('/en/request/who', { requesterType: 'patient' });
    expect(page.location).toBe('/en/request/patient');
  });
});
