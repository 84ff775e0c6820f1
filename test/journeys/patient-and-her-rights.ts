import type { Browser, Page } from 'playwright-core';

/** Opens the status page with the reference and the code from the mail. */
export const looksUpHerRequest = async (
  browser: Browser,
  origin: string,
  reference: string,
  code: () => Promise<string>,
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    javaScriptEnabled: false,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/en/status`);
  await page.fill('#reference', reference);
  await Promise.all([page.waitForURL('**/status/code'), page.click('form.question button')]);
  await page.fill('#code', await code());
  await Promise.all([page.waitForURL('**/status/view'), page.click('form.question button')]);
  return page;
};
