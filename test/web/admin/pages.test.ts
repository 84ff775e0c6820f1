import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from './mock/fixtures.ts';
import type { MockApi } from './mock/mock-api.ts';
import { type AdminSite, startAdmin, violations } from './mock/start-admin.ts';

const request = (letter: string) => `/admin/requests/${idOf('req', letter)}`;
const review = `${request('b')}/review/${idOf('doc', 'o')}`;
const PAGES: Record<string, { path: string; ready: string }> = {
  queue: { path: '/admin/queue?view=mine', ready: 'table a' },
  'empty queue': { path: '/admin/queue?view=unassigned', ready: 'text=Every request has an owner' },
  'request to check': { path: request('a'), ready: 'text=Download audit export' },
  'request to gather for': { path: request('g'), ready: 'text=Add from chart' },
  'released request': { path: request('e'), ready: 'text=Link: Works' },
  'unknown request': { path: request('z'), ready: 'role=alert' },
  review: { path: review, ready: '[data-page="1"] img' },
  'packet being built': { path: `${request('d')}/qa`, ready: 'text=47 of 128 pages' },
  'packet to approve': { path: `${request('c')}/qa`, ready: '[data-page="1"] img' },
  rules: { path: '/admin/rules', ready: 'text=RA-5' },
  'legal papers': { path: request('p'), ready: 'text=Legal papers' },
  'denial under review': { path: request('n'), ready: 'text=Denial of access' },
  accounting: { path: request('y'), ready: 'text=Give the accounting' },
  disclosures: { path: '/admin/accounting', ready: 'text=Find the patient' },
  'unknown page': { path: '/admin/nothing', ready: 'text=There is no such page' },
};

let site: AdminSite;
let api: MockApi;
let built: string;
const open = (path: string, ready: string) => site.open(path, ready);

beforeAll(async () => {
  site = await startAdmin();
  ({ api, built } = site);
});
afterAll(() => site?.stop());

describe('every page is without accessibility violations', () => {
  it.each(Object.keys(PAGES))('%s, light and dark', async (name) => {
    const { path, ready } = PAGES[name] ?? { path: '', ready: '' };
    const page = await open(path, ready);
    expect(await violations(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForSelector('[data-mantine-color-scheme="dark"]');
    expect(await violations(page), 'dark').toEqual([]);
    await page.context().close();
  });

  it.each([
    [
      request('a'),
      ['Change', 'Split', 'Pend', 'Close without release', 'Match to a patient', 'Judge the authorization'],
    ],
    [request('g'), ['Deny access', 'Add from chart', 'Upload a record', 'Extend the due date']],
    [request('p'), ['Read again', 'Send an objection', 'Tell the patient']],
    [request('y'), ['Give the accounting']],
    [request('b'), ['Record a consent or order']],
    [request('e'), ['Write a letter', 'Recall', 'Keyboard help']],
  ])('dialogs and forms of %s', async (path, names) => {
    const page = await open(path, 'text=Download audit export');
    for (const name of names) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.waitForLoadState('networkidle');
      expect(await violations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await page.waitForSelector('[role=dialog]', { state: 'detached' });
    }
    await page.context().close();
  });
});

describe('the lane', () => {
  it('VF-1: lets an office in only when the rules hold, and says what was checked', async () => {
    const page = await open(request('a'), 'text=Download audit export');
    await page.getByRole('button', { name: 'Record identity check' }).click();
    const accept = page.getByRole('button', { name: 'Accept', exact: true });
    expect(await accept.isDisabled()).toBe(true);
    await page.getByLabel('Office found in a listing of our own').check();
    expect(await accept.isDisabled()).toBe(true);
    await page.getByLabel('Called back at the listed main number').check();
    expect(await violations(page)).toEqual([]);
    await accept.click();
    await page.waitForSelector('text=What was checked, and matched', { state: 'detached' });
    expect(api.state.calls.at(-1)).toMatchObject({
      action: 'verify-identity',
      body: { result: 'accepted', checked: ['listed_office', 'called_office'] },
    });
    await page.context().close();
  });
});

describe('the queue', () => {
  it('goes row by row with j and k, opens with Enter, and filters with /', async () => {
    const page = await open('/admin/queue?view=mine', 'table a');
    await page.keyboard.press('/');
    await page.keyboard.type('7k3g');
    expect(await page.getByRole('row').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.locator('h1').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${request('g')}`);
    await page.context().close();
  });

  it('loads no more script than its budget, and none of the PDF engine', async () => {
    const html = await readFile(join(built, 'index.html'), 'utf8');
    const first = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map((match) => match[1] ?? '');
    const bytes = await Promise.all(
      first.map(async (name) => gzipSync(await readFile(join(built, 'assets', name))).length),
    );
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180 * 1024);
    const engine = (await readdir(join(built, 'assets'))).filter(
      (name) => name.startsWith('use-pdf') && name.endsWith('.js'),
    );
    expect(first).not.toEqual(expect.arrayContaining(engine));
  });
});

describe('the review', () => {
  const saved = () => api.state.marks.get(idOf('doc', 'o')) ?? [];

  it('marks by mouse, by text, by search and by keyboard, saves by itself, and takes back', async () => {
    const page = await open(review, '[data-page="1"] img');
    const before = saved().length;
    const frame = await page.locator('[data-page="1"]').boundingBox();
    if (!frame) throw new Error('page 1 is not shown');
    await page.mouse.move(frame.x + 100, frame.y + 500);
    await page.mouse.down();
    await page.mouse.move(frame.x + 260, frame.y + 540, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press('/');
    await page.keyboard.type('Lucinda');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mark all 16' }).click();
    await page.getByRole('tab', { name: 'Page text' }).click();
    await page.getByRole('button', { name: /^Mark this line: Blood loss/ }).click();
    await page.waitForSelector('text=/^Saved/');
    expect(saved()).toHaveLength(before + 1 + 16 + 1);
    expect(new Set(saved().map((mark) => mark.source))).toEqual(new Set(['text', 'drawn', 'search', 'line']));
    await page.locator('h1').focus();
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelector('#tab-marks')?.textContent?.includes('20'));
    await page.context().close();
  });

  it('saves over a version that moved while these marks did not, each time with a fresh key', async () => {
    const page = await open(review, '[data-page="1"] img');
    const before = saved().length;
    api.state.nextRefusal = 'stale-version';
    const from = api.state.calls.length;
    await page.keyboard.press('b');
    await page.waitForSelector('text=/^Saved/');
    expect(saved()).toHaveLength(before + 1);
    const keys = api.state.calls.slice(from).map((call) => call.key);
    expect(new Set(keys).size).toBe(2);
    await page.context().close();
  });

  it('asks when a colleague changed the marks, and keeps what was drawn', async () => {
    const page = await open(review, '[data-page="1"] img');
    api.state.nextRefusal = 'stale-version';
    api.state.marks.set(idOf('doc', 'o'), [api.anyMark(1)]);
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.waitForSelector('text=/^Saved/');
    expect(saved().length).toBeGreaterThan(1);
    await page.context().close();
  });
});

describe('the packet', () => {
  it('is refused to the person who prepared it, with the reason', async () => {
    const page = await open(`${request('h')}/qa`, '[data-page="1"] img');
    expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true);
    expect(await page.getByText('A second person must do this').count()).toBe(1);
    await page.context().close();
  });

  it('is approved by the hash of the bytes on the screen', async () => {
    const page = await open(`${request('c')}/qa`, '[data-page="1"] img');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.waitForSelector('text=Approved');
    expect(api.state.calls.at(-1)).toMatchObject({
      action: 'approve',
      body: { packetSha256: api.state.requests.get(idOf('req', 'c'))?.packet?.sha256 },
    });
    await page.context().close();
  });
});

it('nothing was reported to the console on the way', () => expect(site.complaints).toEqual([]));
