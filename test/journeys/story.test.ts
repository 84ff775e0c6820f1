import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractText } from '#functions/pdf/text.ts';
import { HIDDEN_WORDS } from '#infra/local/demo/cast.ts';
import { outboxOf } from '#infra/local/demo/outbox.ts';
import { requesterClient } from '#infra/local/demo/requester-client.ts';
import { signInOffice } from '#infra/local/demo/sign-in-office.ts';
import { refused } from '#infra/local/demo/story.ts';
import { type LocalCloud, startLocalCloud } from '#infra/local/start-local-cloud.ts';
import { launchBrowser, WCAG } from '#test/support/browser.ts';
import { pdfjsText } from '#test/support/pdfjs-text.ts';
import { asksForHerRecords, opensTheLink } from './patient-on-a-phone.ts';
import * as desk from './staff-at-a-desk.ts';

let cloud: LocalCloud;
let browser: Browser;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sallyport-story-'));
  cloud = await startLocalCloud({ port: 0, dataDir, quiet: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Where the brother is named in the small chart, and how each place is covered without a mouse. */
const BROTHER_LINE = /^Mark this line: .*Emilio/;
const WOUND_CARE = [
  { page: 1, button: BROTHER_LINE },
  { page: 2, button: /^Mark the whole page$/ },
  { page: 4, button: BROTHER_LINE },
  { page: 5, button: BROTHER_LINE },
];

const isAccessible = async (page: Page, name: string) => {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
};

it('a patient asks in Spanish on a phone, staff redact and approve as two people, the packet is fetched once and recalled', async () => {
  const { origin } = cloud;
  const reference = await asksForHerRecords(browser, origin);

  const ana = await desk.signsIn(browser, origin, 'ana.rivera@hospital.example');
  await desk.claimsAndChecks(ana, reference);
  await desk.gathersFromTheChart(ana, [/Clinic chart/, /Wound care/]);
  await isAccessible(ana, 'request');
  await desk.redactsByMouse(ana, /Review Clinic chart/, HIDDEN_WORDS);
  await isAccessible(ana, 'review');
  await desk.backToTheRequest(ana, reference);
  await desk.redactsByKeyboard(ana, /Review Wound care/, WOUND_CARE);
  await desk.backToTheRequest(ana, reference);
  await desk.sendsToQa(ana);
  const address = `${ana.url().replace(/\/$/, '')}/qa`;
  const requestId = /req_\w+/.exec(address)?.[0] ?? '';

  await desk.looksAtThePacket(ana, address);
  await isAccessible(ana, 'packet');
  expect(await ana.getByRole('button', { name: 'Approve' }).isEnabled()).toBe(false);
  await ana.getByText('A second person must do this').waitFor();
  const office = await signInOffice(origin);
  const { request } = await office.ana.view(requestId);
  await refused(office.ana.tryTo(requestId, request.version, 'approve', { packetSha256: request.packet?.sha256 }), 403);

  const ben = await desk.signsIn(browser, origin, 'ben.okafor@hospital.example');
  await desk.looksAtThePacket(ben, address);
  await desk.approves(ben);
  await desk.releases(ben);

  const outbox = outboxOf(origin);
  const token = await outbox.linkToken('rosa.delgado@example.com');
  const before = await office.ben.view(requestId);
  await aScannerVisits(browser, `${origin}/p#${token}`);
  const after = await office.ben.view(requestId);
  expect(after.link).toEqual(before.link);
  expect(after.request.version).toBe(before.request.version);

  const phone = request.pickupContact?.address ?? '';
  const sent = await outbox.textsTo(phone);
  const recipient = await opensTheLink(browser, `${origin}/p#${token}`, () => outbox.code(phone, sent));
  const bytes = new Uint8Array(await readFile(recipient.path));
  expect(recipient.fileName).toBe(`records-${reference}.pdf`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(request.packet?.sha256);

  for (const text of [(await extractText(bytes)).join(' '), await pdfjsText(bytes)]) {
    expect(text).toContain('Rosa');
    expect(HIDDEN_WORDS.filter((word) => text.includes(word))).toEqual([]);
  }

  await ben.goto(address.replace('/qa', ''));
  await desk.recalls(ben);
  await recipient.page.reload();
  const requester = requesterClient(origin);
  const { challengeId } = await requester.challenge(token);
  await expect(requester.verify(challengeId, '00000000')).rejects.toThrow('404');
  expect(await recipient.page.locator('main form button').count()).toBe(0);
});

/** Runs the page's script, follows every link, presses every button that needs no code, twice. */
const aScannerVisits = async (robot: Browser, link: string) => {
  for (let visit = 0; visit < 2; visit += 1) {
    const context = await robot.newContext();
    const page = await context.newPage();
    await page.goto(link);
    await page.request.get(link);
    await page.request.head(link);
    for (const href of await page
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
      await page.request.get(new URL(href, link).href);
    }
    await context.close();
  }
};
