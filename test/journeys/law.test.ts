import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { extractText } from '#functions/pdf/text.ts';
import { ATTORNEYS_OFFICE, authorizationForm, PATIENT, patientSubmission } from '#infra/local/demo/cast.ts';
import { outboxOf } from '#infra/local/demo/outbox.ts';
import { requesterClient } from '#infra/local/demo/requester-client.ts';
import { signInOffice } from '#infra/local/demo/sign-in-office.ts';
import type { StaffClient } from '#infra/local/demo/staff-client.ts';
import { nextSpecialistStep, type Plan } from '#infra/local/demo/staff-steps.ts';
import { planFor } from '#infra/local/demo/story.ts';
import { waitFor } from '#infra/local/demo/wait-for.ts';
import { type LocalCloud, startLocalCloud } from '#infra/local/start-local-cloud.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { PART2_NOTICES } from '#shared/law/sensitivity/data/part2-notice.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { asksWithAForm, FIRM, signsOnHerPhone } from './attorney-with-a-form.ts';
import * as law from './law-at-a-desk.ts';
import { looksUpHerRequest } from './patient-and-her-rights.ts';
import * as desk from './staff-at-a-desk.ts';

let cloud: LocalCloud;
let browser: Browser;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sallyport-law-'));
  cloud = await startLocalCloud({ port: 0, dataDir, quiet: true });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await cloud?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What only the record of the recovery program says. */
const RECOVERY_WORD = 'naloxone';

const filed = (office: { ana: StaffClient }, reference: string) =>
  waitFor('the request in the queue', async () => {
    const { items } = await office.ana.queue('all');
    return items.find((item) => item.reference === reference)?.id ?? null;
  });

/** What a specialist does without a question of law, one step after the other, until it is somebody else's turn. */
const worksOn = async (ana: StaffClient, id: string, plan: Plan, until: RequestView['request']['state']) => {
  for (;;) {
    const view = await ana.view(id);
    const step = view.request.state === until ? null : nextSpecialistStep(ana, view, plan);
    if (!step) return view;
    await step.run();
  }
};

const packetText = async (ana: StaffClient, id: string) => {
  await waitFor('the packet', async () => {
    const { request } = await ana.view(id);
    if (request.packet?.status === 'failed') throw new Error(`Not built: ${request.packet.failure?.code}`);
    return request.packet?.status === 'built' ? true : null;
  });
  const { url } = await ana.packet(id);
  return (await extractText(new Uint8Array(await (await fetch(url)).arrayBuffer()))).join(' ').replace(/\s+/g, ' ');
};

it('an attorney’s form without an end is cured by the patient’s signature, the invoice is what was quoted, and a page of a recovery program goes only with its own consent', async () => {
  const { origin } = cloud;
  const outbox = outboxOf(origin);
  const office = await signInOffice(origin);

  const asked = await asksWithAForm(browser, origin, Buffer.from(await authorizationForm()));
  expect(asked.verdict).toContain('It has no end date or end event.');
  expect(asked.verdict).toContain('45 CFR 164.508(c)(1)(v)');
  expect([asked.estimate, asked.most]).toEqual(['137.50', '160.00']);
  const id = await filed(office, asked.reference);
  expect((await office.ana.view(id)).request).toMatchObject({ state: 'PENDED', pend: { reason: 'deficient' } });

  const signAt = await outbox.mailed('rosa.delgado@example.com', /(\S+\/sign#[\w-]{43})/);
  expect(await signsOnHerPhone(browser, signAt)).toContain(FIRM.organization);
  const cured = (await office.ana.view(id)).request;
  expect(cured).toMatchObject({ state: 'RECEIVED', lane: 'AUTH_3P' });

  const ana = await desk.signsIn(browser, origin, 'ana.rivera@hospital.example');
  await law.judgesTheAuthorization(ana, asked.reference);

  const charts = (title: string) => /Recovery program|Discharge summary/.test(title);
  const plan = { ...planFor(office.ana, PATIENT, charts, []), foundContact: ATTORNEYS_OFFICE };
  await worksOn(office.ana, id, plan, 'QA');
  const without = await packetText(office.ana, id);
  expect(without).not.toContain(RECOVERY_WORD);
  expect(without).not.toContain('42 CFR');
  expect(without).toMatch(/withheld/i);

  const held = await office.ana.view(id);
  await office.ana.act(id, held.request.version, 'return-to-redaction', { note: 'The patient sent a consent' });
  await law.recordsTheConsent(ana, id);
  await worksOn(office.ana, id, plan, 'QA');
  const whole = await packetText(office.ana, id);
  expect(whole).toContain(RECOVERY_WORD);
  expect(whole.split(PART2_NOTICES[0].long)).toHaveLength(2);

  for (const who of [office.ben, office.priya]) {
    const { request } = await who.view(id);
    await who.act(id, request.version, 'approve', { packetSha256: request.packet?.sha256 ?? '' });
  }
  const { fees } = await office.ana.view(id);
  const { quoted, invoiced } = await law.quotesAndInvoices(ana, id, fees.recordPages);
  expect(invoiced).toBe(quoted);
  expect(Number(invoiced)).toBeLessThanOrEqual(Number(asked.most));
  await law.recordsTheCheck(ana);
  await desk.releases(ana);
  expect((await office.ana.view(id)).request).toMatchObject({ state: 'RELEASED', isSensitive: true });
});

it('a patient is told of an extension in time, of a denial in part with its reasons, and has it reviewed by another', async () => {
  const { origin } = cloud;
  const outbox = outboxOf(origin);
  const office = await signInOffice(origin);
  const { reference, receipt } = await requesterClient(origin).submit({ ...patientSubmission, language: 'en' });
  const id = receipt.requestId;
  const plan = planFor(office.ana, PATIENT, (title) => /Discharge summary/.test(title), []);
  await worksOn(office.ana, id, plan, 'RETRIEVE');

  const ana = await desk.signsIn(browser, origin, 'ana.rivera@hospital.example');
  await law.extendsTheDate(ana, id);
  const noor = await desk.signsIn(browser, origin, 'noor.haddad@hospital.example');
  await law.deniesAPart(noor, id);
  expect(await law.mayReview(noor)).toBe(false);

  const code = () => outbox.mailed(patientSubmission.requester.email, /\b(\d{8})\b/);
  const patient = await looksUpHerRequest(browser, origin, reference, code);
  const letters = patient.locator('.letters li');
  expect((await letters.allTextContents()).join(' ')).toContain('We need more time');
  const [download] = await Promise.all([
    patient.waitForEvent('download'),
    letters.filter({ hasText: 'Our decision about your request' }).getByRole('button').click(),
  ]);
  const letter = (await extractText(new Uint8Array(await readFile(await download.path())))).join(' ');
  for (const said of ['Secretary', 'review', 'Privacy Officer']) expect(letter).toContain(said);
  await patient.getByRole('button', { name: 'Ask for a review' }).click();
  await patient.getByText('You asked us to look at this again.').waitFor();

  const tomas = await desk.signsIn(browser, origin, 'tomas.weiss@hospital.example');
  await law.reverses(tomas, id);
  await patient.goto(patient.url());
  await patient.getByText('You will get these records after all.').waitFor();
  const { request } = await office.ana.view(id);
  expect(request.denial).toMatchObject({ extent: 'part', review: { outcome: 'reversed' } });
  expect(request.denial?.review?.reviewerName).not.toBe(request.denial?.deciderName);
});
