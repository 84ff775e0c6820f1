import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StatusView } from '#shared/api/public.ts';
import { letterId } from '#shared/ids.ts';
import { launchBrowser, WCAG } from '#test/support/browser.ts';
import { CODE, SIGN_NUMBER } from '../../functions/public-site/memory-site.ts';
import { serveSite } from './serve-site.ts';

const WIDTHS = [320, 1280];
const PATIENT = [
  ['given', 'Rosa'],
  ['family', 'Example'],
  ['dobDay', '14'],
  ['dobYear', '1961'],
] as const;

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;
let page: Page;
/** With script: where pages are judged. */
let judging: Page;

beforeAll(async () => {
  site = await serveSite();
  browser = await launchBrowser();
  judging = await browser.newPage();
  judging.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const open = async (options: { javaScriptEnabled: boolean }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, ...options });
  page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return context;
};

/** Runs in the page. */
const findViolations = async (tags: string[]): Promise<string[]> => {
  const engine = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await engine.run(document, { runOnly: tags, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};

/** Axe is a script and the walk has none, so a second page shows the same bytes to it. */
const judge = async (name: string) => {
  site.snapshot.html = (await page.content()).replace(/<script.*?<\/script>/g, '');
  await judging.goto(`${site.origin}/snapshot`);
  await judging.evaluate(axe.source);
  for (const width of WIDTHS) {
    await judging.setViewportSize({ width, height: 700 });
    const violations = await judging.evaluate(findViolations, WCAG);
    expect(violations, `${name} at ${width}px`).toEqual([]);
    const [scroll = 0, inner = 0] = await judging.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(scroll, `${name} at ${width}px scrolls sideways`).toBeLessThanOrEqual(inner);
  }
  if (name.endsWith('error'))
    expect(await judging.evaluate(() => document.activeElement?.className), `${name}: focus`).toBe('problems');
};

const press = (selector = 'form.question button') => Promise.all([page.waitForEvent('load'), page.click(selector)]);
const check = (id: string) => page.check(`#${id}`);

describe.each(['en', 'es'] as const)('without script, in %s', (language) => {
  const at = (path: string) => `${site.origin}/${language}${path}`;

  beforeEach(async () => {
    const context = await open({ javaScriptEnabled: false });
    site.world.uploads = [];
    site.world.verdict = { status: 'accepted' };
    return () => context.close();
  });

  it('the whole request can be made, and every page and every error on the way is accessible', async () => {
    await page.goto(at(''));
    await judge('start');
    await press('a.usa-button--big');
    await judge('who');
    await press();
    await judge('who, error');
    await check('requesterType-personal_representative');
    await press();
    await judge('patient');
    await page.fill('#given', 'Ana');
    await page.fill('#dobDay', '30');
    await page.selectOption('#dobMonth', '2');
    await page.fill('#dobYear', '1986');
    await press();
    await judge('patient, error');
    await page.fill('#family', 'Rivera');
    await page.fill('#dobDay', ' 28 ');
    await press();
    await press();
    await judge('representative, error');
    await page.fill('#name', 'Luis Rivera');
    await check('relationship-other');
    await page.fill('#relationshipOther', 'Tío');
    await press();
    await judge('uploads');
    await press();
    await judge('uploads, error');
    await sendFile();
    await judge('uploads, with a file');
    site.world.verdict = { status: 'refused', refusal: 'file-encrypted' };
    await sendFile();
    await judge('verdict, refused');
    await press('main a.usa-button');
    await judge('uploads, with a refused file');
    await press();
    await press();
    await judge('records, error');
    await check('recordTypes-lab');
    await press();
    await check('period-some');
    await press();
    await judge('dates, error');
    await page.selectOption('#fromMonth', '3');
    await page.fill('#fromYear', '2021');
    await press();
    await press();
    await judge('contact, error');
    await page.fill('#email', 'luis@example.com');
    await press();
    await judge('check');
    await press('main a.usa-button');
    await press();
    await judge('sign, error');
    await page.fill('#fullName', 'Luis Rivera');
    await check('agreed');
    await press();
    await judge('done');
    expect(await page.textContent('.panel__reference')).toBe('SP-4K7M-9XTC');
  });

  it('an office is asked who it is, by what right, and what the letter says, on pages that are accessible', async () => {
    await page.goto(at('/request/who'));
    await check('requesterType-office');
    await press();
    await press();
    await judge('office, error');
    await check('officeKind');
    await press();
    await press();
    await judge('right, error');
    await check('right-directive');
    await press();
    await press();
    await judge('letter, error');
    await check('letterSays');
    await press();
    await judge('organization');
    await page.goto(at('/request/right'));
    await check('right-subpoena');
    await press();
    expect(page.url()).toMatch(/organization$/);
  });

  it('a firm is told what is wrong with a form and what it costs, and a patient signs, on pages that are accessible', async () => {
    site.world.signatures = [];
    await page.goto(at('/request/who'));
    await check('requesterType-attorney');
    await press();
    await check('right');
    await press();
    await page.fill('#organization', 'Harbor Law LLP');
    await page.fill('#name', 'Dana Whitfield');
    await press();
    for (const [id, text] of PATIENT) await page.fill(`#${id}`, text);
    await page.selectOption('#dobMonth', '3');
    await press();
    await check('purpose');
    await press();
    await sendFile();
    await press();
    await judge('permission');
    await page.fill('#signedOn', 'soon');
    await press();
    await judge('verdict on a permission');
    await page.fill('#inviteEmail', 'nobody');
    await press('form:has(#inviteEmail) button');
    await judge('verdict, error');
    await page.fill('#inviteEmail', 'rosa@example.com');
    await press('form:has(#inviteEmail) button');
    await page.goto(at('/request/records'));
    await check('recordTypes');
    await press();
    await check('period');
    await press();
    await page.fill('#email', 'dana@example.com');
    await press();
    await judge('check, with a price');
    await press('main a.usa-button');
    await page.fill('#fullName', 'Dana Whitfield');
    await check('agreed');
    await press();
    await judge('done, waiting for a signature');

    await page.goto(`${site.origin}/sign`);
    await judge('signing');
    await page.fill(language === 'en' ? '#number' : '#number-es', SIGN_NUMBER);
    await press(`form:has(input[value=${language}]) button`);
    await judge('form to sign');
    await press('form:has(#agreed) button');
    await judge('form to sign, error');
    await page.fill('#name', 'Rosa Example');
    await check('agreed');
    await press('form:has(#agreed) button');
    await judge('signed');
  });

  it('status and pickup can be reached, and are accessible in every state', async () => {
    await page.goto(at('/status'));
    await press();
    await judge('status, error');
    await page.fill('#reference', 'sp 4k7m 9xtc');
    await press();
    await press();
    await judge('status code, error');
    await page.fill('#code', CODE);
    await press();
    const original = site.world.status;
    for (const state of STATES) {
      site.world.status = { ...original, ...state };
      await page.reload();
      await judge(`status ${state.step}`);
    }
    site.world.status = {
      ...original,
      step: 'action-needed',
      authorization: { result: 'fail', open: [OPEN] },
    };
    await page.goto(at('/status/permission'));
    await judge('permission from the status page');
    await page.goto(at('/status/permission/answers'));
    await judge('answers on a permission');
    await page.goto(at('/status/permission/paper'));
    await judge('another paper');
    site.world.status = original;

    await page.goto(`${site.origin}/p`);
    await judge('pickup');
    const nth = language === 'en' ? 0 : 1;
    await page.locator('form[data-pickup] input[type=text]').nth(nth).fill('ABCD-EFGH-JKMN-PQRS');
    await Promise.all([page.waitForURL(/code/), page.locator('form[data-pickup] button').nth(nth).click()]);
    await press();
    await judge('pickup code, error');
    await page.fill('#code', CODE);
    await press();
    await judge('packet');
  });

  it('dead ends are accessible too', async () => {
    await page.goto(at('/nowhere'));
    await judge('not found');
    await page.goto(at('/request/who'));
    await check('requesterType');
    await press();
    const { now } = site.world;
    site.world.now = new Date(now.getTime() + 61 * 60_000);
    await page.reload();
    site.world.now = now;
    await judge('expired');
  });
});

/** One rule that a permission fails. */
const OPEN = {
  rule: 'AU-5',
  kind: 'law',
  citation: '45 CFR 164.508(c)(1)(v)',
  result: 'fail',
  code: 'A05_NO_EXPIRY',
} as const;

const STATES: Partial<StatusView>[] = [
  { step: 'gathering', actsNext: 'office' },
  {
    step: 'gathering',
    actsNext: 'office',
    letters: [{ id: letterId.parse(`let_${'0'.repeat(26)}`), kind: 'extension', date: '2026-11-24', pages: 1 }],
  },
  { step: 'action-needed', actsNext: 'requester', pend: { reason: 'deficient', note: 'Page 2.' } },
  {
    step: 'sent',
    actsNext: 'requester',
    releasedAt: '2026-11-25T15:00:00.000Z',
    linkExpiresAt: '2026-12-09T15:00:00.000Z',
  },
  { step: 'closed', actsNext: 'nobody' },
  { step: 'gathering', actsNext: 'office', denial: { extent: 'part', review: 'none', canAsk: true } },
];

const sendFile = async () => {
  await page.setInputFiles('#uploads', { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await press('form.file-form button');
};

describe('with script', () => {
  beforeEach(async () => {
    const context = await open({ javaScriptEnabled: true });
    site.world.uploads = [];
    site.world.verdict = { status: 'accepted' };
    return () => context.close();
  });

  it('the token leaves the address bar, and one press asks for a code', async () => {
    const token = 'Zm9v'.repeat(10).padEnd(43, 'x');
    await page.goto(`${site.origin}/p#${token}`);
    expect(page.url()).toBe(`${site.origin}/p`);
    expect(await page.isVisible('#pickupNumber')).toBe(false);
    const before = site.world.keys.length;
    await Promise.all([page.waitForURL(/code/), page.locator('form[data-pickup] button').first().click()]);
    expect(site.world.keys.slice(before)).toEqual([{ token }]);
  });

  it('a file is checked before it is sent, sent with progress, and lands in the list', async () => {
    await page.goto(`${site.origin}/en/request/who`);
    await check('requesterType-personal_representative');
    await press();
    for (const [id, text] of [
      ['given', 'Ana'],
      ['family', 'Rivera'],
      ['dobDay', '1'],
      ['dobYear', '1980'],
    ] as const)
      await page.fill(`#${id}`, text);
    await page.selectOption('#dobMonth', '1');
    await press();
    await page.fill('#name', 'Luis');
    await check('relationship');
    await press();
    const choose = (name: string, mimeType: string, bytes: number) =>
      page.setInputFiles('#uploads', { name, mimeType, buffer: Buffer.alloc(bytes, 1) });
    await page.click('form.file-form button');
    expect(await page.textContent('#uploads-error')).toBe('Choose a file first');
    await choose('a.pdf', 'application/pdf', 0);
    expect(await page.textContent('#uploads-error')).toContain('The file is empty');
    await choose('a.docx', 'application/msword', 10);
    expect(await page.textContent('#uploads-error')).toContain('We cannot use this kind of file');
    await page.$eval('form[data-upload]', (form) => form.setAttribute('data-max-bytes', '9000'));
    await choose('a.pdf', 'application/pdf', 9001);
    expect(await page.textContent('#uploads-error')).toContain('The file is too large');
    await choose('a.pdf', 'application/pdf', 9000);
    expect(await page.isVisible('#uploads-error')).toBe(false);
    await page.click('form.file-form button');
    await page.waitForSelector('.file--accepted');
  });
});

describe('the weight of a page', () => {
  it('is at most 40 KB with everything it loads, and 5 KB of script, before any compression', async () => {
    const context = await open({ javaScriptEnabled: true });
    for (const path of ['/en', '/es/request/who', '/p']) {
      const sizes: [string, number][] = [];
      page.on('response', async (response) => {
        sizes.push([new URL(response.url()).pathname, (await response.body()).length]);
      });
      await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' });
      expect(
        sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
        JSON.stringify(sizes),
      ).toBeLessThanOrEqual(40 * 1024);
      expect(sizes.length).toBeLessThanOrEqual(6);
      const script = sizes.filter(([name]) => name.endsWith('.js'));
      expect(script.reduce((sum, [, bytes]) => sum + bytes, 0)).toBeLessThanOrEqual(5 * 1024);
      page.removeAllListeners('response');
    }
    await context.close();
  });
});
