import type { Browser, Page } from 'playwright-core';

/** A member of staff in a browser of their own, signed in with e-mail and password. */
export const signsIn = async (browser: Browser, origin: string, email: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${origin}/admin/`);
  await page.fill('#email', email);
  await page.fill('#password', 'drawbridge');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Queue' }).waitFor();
  return page;
};

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

export const claimsAndChecks = async (page: Page, reference: string) => {
  await page.getByRole('link', { name: 'Unassigned' }).click();
  await page.getByRole('link', { name: reference }).click();
  await press(page, 'Claim');
  await press(page, 'Record identity check');
  for (const found of ['Full name', 'Date of birth', 'Address or phone'])
    await page.getByRole('checkbox', { name: `${found} matches the record` }).check();
  await press(page, 'Accept');
  await press(page, 'Match to a patient');
  await press(page, 'This is the patient');
  await press(page, 'Choose a contact');
  await page.getByRole('radio', { name: /Text message/ }).check();
  await press(page, 'Confirm contact');
  await press(page, 'Start gathering');
};

export const gathersFromTheChart = async (page: Page, titles: readonly RegExp[]) => {
  await press(page, 'Add from chart');
  for (const title of titles) await page.getByRole('checkbox', { name: title }).check();
  await press(page, /^Add \d+ document/);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await press(page, 'Start redaction');
};

const saved = (page: Page) => page.getByText(/^Saved|All changes are saved/).waitFor();

/** With the mouse: search the whole chart, mark every hit, and draw one box by hand. */
export const redactsByMouse = async (page: Page, document: RegExp, words: readonly string[]) => {
  await page.getByRole('link', { name: document }).click();
  await page.locator('[data-page="1"] img').waitFor();
  await page.getByRole('tab', { name: 'Search' }).click();
  for (const word of words) {
    await page.getByLabel('Words to find').fill(word);
    await press(page, 'Find');
    await press(page, /^Mark all \d+$/);
  }
  await press(page, 'Draw');
  const sheet = await page.locator('[data-page="1"]').boundingBox();
  if (!sheet) throw new Error('No page to draw on');
  await page.mouse.move(sheet.x + sheet.width * 0.55, sheet.y + sheet.height * 0.6);
  await page.mouse.down();
  await page.mouse.move(sheet.x + sheet.width * 0.8, sheet.y + sheet.height * 0.66, { steps: 8 });
  await page.mouse.up();
  await saved(page);
  await page.getByRole('tab', { name: 'Labels' }).click();
  await press(page, 'I have looked at every page');
  await page.getByText('Every page was looked at').waitFor();
};

/** Without the mouse: pages and lines of text have buttons; a form whose values are no text is covered whole; a box is placed and undone by key. */
export const redactsByKeyboard = async (
  page: Page,
  document: RegExp,
  places: readonly { page: number; button: RegExp }[],
) => {
  const go = async (role: 'link' | 'button' | 'tab', name: RegExp) => {
    await page.getByRole(role, { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  await go('link', document);
  await page.locator('[data-page="1"] img').waitFor();
  await go('tab', /^Page text$/);
  for (const place of places) {
    await go('button', new RegExp(`^Page ${place.page}\\b`));
    await page.getByRole('heading', { name: `Page ${place.page}`, exact: true }).waitFor();
    await go('button', place.button);
  }
  await page.keyboard.press('b');
  await page.keyboard.press('u');
  await saved(page);
  await page.keyboard.press('5');
  await go('button', /^I have looked at every page$/);
  await page.getByText('Every page was looked at').waitFor();
};

export const backToTheRequest = (page: Page, reference: string) => page.getByRole('link', { name: reference }).click();

/** The step waits until every record has been read, page by page. */
export const sendsToQa = async (page: Page) => {
  await page.getByRole('button', { name: 'Send to QA', exact: true }).click({ timeout: 180_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Send to QA' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

/** Opens the packet that would leave and waits until it has been built and drawn. */
export const looksAtThePacket = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('[data-page="1"] img').waitFor({ timeout: 180_000 });
};

export const approves = (page: Page) => press(page, 'Approve');

export const releases = async (page: Page) => {
  await press(page, 'Release');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

export const recalls = async (page: Page) => {
  await press(page, 'Recall');
  await page.getByLabel('Why it is recalled').fill('Sent in error (test)');
  await press(page, 'Recall now');
  await page.getByText('Link: Revoked').waitFor();
};
