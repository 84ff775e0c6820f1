import type { Browser } from 'playwright-core';

/** What the patient does, on a small phone, in Spanish, without JavaScript. Axe judges these pages in test/web/public. */
export const asksForHerRecords = async (browser: Browser, origin: string) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    locale: 'es-MX',
  });
  const page = await context.newPage();
  const next = () => Promise.all([page.waitForEvent('load'), page.click('form.question button')]);

  await page.goto(origin);
  await Promise.all([page.waitForEvent('load'), page.click('a.usa-button--big')]);
  await next();
  await page.check('[value=patient]');
  await next();
  await page.fill('#given', 'Rosa');
  await page.fill('#family', 'Delgado');
  await page.fill('#dobDay', ' 14 ');
  await page.selectOption('#dobMonth', '3');
  await page.fill('#dobYear', '1961');
  await next();
  await page.check('[value=entire]');
  await next();
  await page.check('[value=all]');
  await next();
  await page.fill('#email', 'rosa.delgado@example.com');
  await next();
  await Promise.all([page.waitForEvent('load'), page.click('main a.usa-button')]);
  await page.fill('#fullName', 'Rosa Delgado');
  await page.check('#agreed');
  await next();
  const reference = /SP-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await page.textContent('main')) ?? '')?.[0];
  await context.close();
  if (!reference) throw new Error('The confirmation shows no reference number');
  return reference;
};

/** What the recipient does with the link: opens it, asks for the code, types it, downloads. */
export const opensTheLink = async (browser: Browser, link: string, code: () => Promise<string>) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(link);
  await page.waitForFunction(() => location.hash === '');
  await Promise.all([page.waitForURL('**/p/code**'), page.locator('main form button').first().click()]);
  await page.getByRole('textbox').fill(await code());
  await Promise.all([page.waitForURL('**/p/packet**'), page.locator('main form button').first().click()]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('main form button').first().click(),
  ]);
  return { page, path: await download.path(), fileName: download.suggestedFilename() };
};
