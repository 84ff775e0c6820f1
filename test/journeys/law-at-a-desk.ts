import type { Page } from 'playwright-core';

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const open = (page: Page, id: string) => page.goto(new URL(`/admin/requests/${id}`, page.url()).href);
const sends = async (page: Page, name: string) => {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** Claims it, reads the form that the patient signed, and answers the one doubt that is left. */
export const judgesTheAuthorization = async (page: Page, reference: string) => {
  await page.getByRole('link', { name: 'Unassigned' }).click();
  await page.getByRole('link', { name: reference }).click();
  await press(page, 'Claim');
  await press(page, 'Judge the authorization');
  await page.getByLabel('AU-16: what you found out').fill('The address is the one in registration');
  await press(page, 'Accept');
  await page.getByLabel('AU-16: what you found out').waitFor({ state: 'hidden' });
};

/** A consent of its own for the recovery program, with every element of 42 CFR 2.31(a), as read from the paper. */
export const recordsTheConsent = async (page: Page, id: string) => {
  await open(page, id);
  await press(page, 'Record a consent or order');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Substance use program (Part 2)' }).check();
  const elements = dialog.getByRole('group', { name: /Elements of 42 CFR 2.31/ }).getByRole('checkbox');
  for (const element of await elements.all()) await element.check();
  await dialog
    .getByLabel('What may be disclosed, in the words of the paper')
    .fill('My records of the recovery program');
  await dialog.getByLabel('What for').fill('My injury claim');
  await dialog.getByLabel('Date on the paper').fill('2026-11-20');
  await dialog.getByLabel('Last day it holds').fill('2027-11-20');
  await sends(page, 'Keep it');
};

const totalOf = async (page: Page, table: RegExp) => {
  const row = card(page, 'Fee')
    .getByRole('table', { name: table })
    .getByRole('row', { name: /^Total/ });
  return /\$([\d,.]+)/.exec((await row.textContent()) ?? '')?.[1] ?? '';
};

/** The pages are counted now: quoted for them, then invoiced. */
export const quotesAndInvoices = async (page: Page, id: string, pages: number) => {
  await open(page, id);
  await press(page, 'Quote the fee');
  await page.getByRole('dialog').getByLabel('Pages, if they are counted').fill(String(pages));
  await sends(page, 'Quote');
  const quoted = await totalOf(page, new RegExp(`Quote for ${pages} pages`));
  await press(page, 'Issue the invoice');
  await sends(page, 'Issue and send');
  return { quoted, invoiced: await totalOf(page, new RegExp(`Invoice .* ${pages} pages`)) };
};

export const recordsTheCheck = async (page: Page) => {
  await press(page, 'Record a payment');
  await page.getByRole('dialog').getByLabel('Number').fill('1047');
  await sends(page, 'Record');
};

export const extendsTheDate = async (page: Page, id: string) => {
  await open(page, id);
  await press(page, 'Extend the due date');
  await page.getByRole('dialog').getByLabel('Reason for the delay').fill('The older charts are on film.');
  await sends(page, 'Send the notice');
  await card(page, 'Clocks')
    .getByText(/extended/i)
    .first()
    .waitFor();
};

/** A licensed professional keeps back one kind of records, on a ground that can be reviewed; the rest goes on. */
export const deniesAPart = async (page: Page, id: string) => {
  await open(page, id);
  await press(page, 'Deny access');
  const dialog = page.getByRole('dialog');
  for (const asked of [/use professional judgement/, /danger to life or physical safety/])
    await dialog.getByLabel(asked).selectOption('yes');
  await dialog.getByLabel('Your licence').selectOption('physician');
  await dialog
    .getByLabel('Why, in one or two plain sentences for the patient')
    .fill('Reading these notes now is likely to put your life at risk.');
  await dialog.getByLabel('What is kept back, in words for the patient').fill('The visit notes of 2025');
  await dialog.getByLabel('What the patient gets all the same').fill('Everything else that you asked for');
  await dialog.getByRole('checkbox', { name: 'Progress notes' }).check();
  await sends(page, 'Deny this part');
};

export const mayReview = async (page: Page) =>
  (await card(page, 'Denial of access')
    .getByRole('button', { name: /Uphold|Reverse/ })
    .count()) > 0;

/** Another licensed professional does not agree: it is followed. */
export const reverses = async (page: Page, id: string) => {
  await open(page, id);
  await press(page, 'Reverse');
  await page.getByRole('dialog').getByLabel('Your licence').selectOption('physician');
  await page.getByRole('dialog').getByLabel('Why, for the record').fill('There is no such danger in these notes.');
  await sends(page, 'Reverse');
};
