import type { Browser, Page } from 'playwright-core';

export const FIRM = { organization: 'Harbor Law LLP', name: 'Dana Whitfield', email: 'dana@harbor.example.com' };
const PATIENT_EMAIL = 'rosa.delgado@example.com';

const next = (page: Page) => Promise.all([page.waitForEvent('load'), page.click('form.question button')]);
const goOn = (page: Page, place: string) =>
  Promise.all([
    page.waitForURL(`**/${place}`),
    page
      .locator('main a, main button')
      .filter({ hasText: /^Continue$/ })
      .last()
      .click(),
  ]);

/** Up to the paper: who asks, by what right, for whom, what for. */
const saysWhoAsks = async (page: Page) => {
  await page.check('[value=attorney]');
  await next(page);
  await page.check('[value=authorization]');
  await next(page);
  await page.fill('#organization', FIRM.organization);
  await page.fill('#name', FIRM.name);
  await next(page);
  await page.fill('#given', 'Rosa');
  await page.fill('#family', 'Delgado');
  await page.selectOption('#dobMonth', '3');
  await page.fill('#dobDay', '14');
  await page.fill('#dobYear', '1961');
  await next(page);
  await page.check('[value=legal]');
  await next(page);
};

const sendsThePaper = async (page: Page, pdf: Buffer) => {
  await page.setInputFiles('input[type=file]', { name: 'authorization.pdf', mimeType: 'application/pdf', buffer: pdf });
  await page.getByRole('button', { name: 'Send this file' }).click();
  await page.getByText('We have your file').waitFor({ timeout: 30_000 });
  await goOn(page, 'authorization');
};

/** Everything that 45 CFR 164.508(c) asks for, but an end. */
const saysWhatItSays = async (page: Page) => {
  await page.fill('#describes', 'My entire medical record');
  await page.fill('#discloser', 'Any provider who treated me');
  await page.fill('#paperPurpose', 'My injury claim');
  await page.check('#signed');
  await page.fill('#signedOn', '11/01/2026');
  await page.check('#signerKind');
  for (const said of ['#says', '#says-conditioning', '#says-redisclosure']) await page.check(said);
  await page.getByRole('button', { name: 'Save and check' }).click();
  await page.getByRole('heading', { name: 'What we think of the permission' }).waitFor();
};

const dollarsAfter = (text: string, label: string) =>
  new RegExp(`${label}\\s*\\$([\\d,]+\\.\\d\\d)`).exec(text)?.[1] ?? '';

/** Asks with a form that never ends; is told so, asks for the patient's own signature, sees the price, and sends it. */
export const asksWithAForm = async (browser: Browser, origin: string, pdf: Buffer) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/en/request/who`);
  await saysWhoAsks(page);
  await sendsThePaper(page, pdf);
  await saysWhatItSays(page);
  const verdict = (await page.textContent('main')) ?? '';
  await page.fill('#inviteEmail', PATIENT_EMAIL);
  await page.getByRole('button', { name: 'Ask the patient' }).click();
  await page.getByText('We will send the link when you send your request').waitFor();
  await goOn(page, 'records');
  await page.check('[value=entire]');
  await next(page);
  await page.check('[value=all]');
  await next(page);
  await page.fill('#email', FIRM.email);
  await next(page);
  const price = ((await page.textContent('main')) ?? '').replace(/\s+/g, ' ');
  await page.goto(`${origin}/en/request/sign`);
  await page.fill('#fullName', FIRM.name);
  await page.check('#agreed');
  await next(page);
  const reference = /SP-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.textContent('main')) ?? '')?.[0] ?? '';
  await context.close();
  return {
    reference,
    verdict,
    estimate: dollarsAfter(price, 'Estimate'),
    most: dollarsAfter(price, 'The most you can be charged'),
  };
};

/** The patient opens the link in her mail, on a phone, and signs the form that is shown; no box beyond what is asked. */
export const signsOnHerPhone = async (browser: Browser, address: string) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.waitForURL('**/sign/read**');
  const shown = (await page.textContent('main')) ?? '';
  await page.fill('#name', 'Rosa Delgado');
  await page.locator('label[for=agreed]').click();
  await page.getByRole('button', { name: 'Sign' }).click();
  await page.waitForURL('**/sign/done**');
  await context.close();
  return shown;
};
