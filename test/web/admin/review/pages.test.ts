import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '#shared/redaction/mark.ts';
import { idOf, marks as startMarks } from '../mock/fixtures.ts';
import { type AdminSite, startAdmin, violations } from '../mock/start-admin.ts';
import { type Area, burnedPages } from './burned-pages.ts';

const DOCUMENT = idOf('doc', 'o');
const request = (letter: string) => `/admin/requests/${idOf('req', letter)}`;
const review = `${request('b')}/review/${DOCUMENT}`;
const READY = '[data-page="1"] img';
const GROWN = '[class*=grown]:not([class*=grownKey])';

let site: AdminSite;
const saved = (): Mark[] => site.api.state.marks.get(DOCUMENT) ?? [];
const sent = () => site.api.state.calls.at(-1);

beforeAll(async () => {
  site = await startAdmin();
});
afterAll(() => site?.stop());
beforeEach(() => {
  site.api.state.marks.set(DOCUMENT, startMarks);
  site.api.state.decided = [];
});

const onReview = async (check: (page: Page) => Promise<void>, { address = review, width = 1440 } = {}) => {
  const page = await site.open(address, READY, width);
  await check(page).finally(() => page.context().close());
};
/** Marks are saved a second after the last change. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 10_000 });
/** The status after saving; what it says before any change is another. */
const isSaved = (page: Page) => page.waitForSelector('text=/^Saved \\d/');
const panel = (page: Page) => page.getByRole('tabpanel');

describe('what will be burned', () => {
  /** Where the page says that black will be, in points. */
  const shownAreas = (page: Page, number: number): Promise<Area[]> =>
    page.evaluate(
      ([selector, at]) => {
        const sheet = document.querySelector(`[data-page="${at}"]`);
        const scale = (sheet?.getBoundingClientRect().width ?? 0) / 612;
        return [...(sheet?.querySelectorAll<HTMLElement>(String(selector)) ?? [])].map(({ style }) => ({
          x: Number.parseFloat(style.left) / scale,
          y: Number.parseFloat(style.top) / scale,
          width: Number.parseFloat(style.width) / scale,
          height: Number.parseFloat(style.height) / scale,
        }));
      },
      [GROWN, number] as const,
    );

  it('is shown beforehand, to the pixel', () =>
    onReview(async (page) => {
      await page.waitForFunction((selector) => document.querySelectorAll(selector).length >= 3, GROWN);
      const { blackShare } = await burnedPages(site.api.pdf, startMarks);
      for (const number of [1, 2]) {
        const areas = await shownAreas(page, number);
        expect(areas.length).toBeGreaterThan(0);
        for (const { x, y, width, height } of areas) {
          expect(blackShare(number, { x: x + 0.4, y: y + 0.4, width: width - 0.8, height: height - 0.8 })).toBe(1);
          expect(blackShare(number, { x, y: y - 1.4, width, height: 0.7 }), 'above').toBeLessThan(0.6);
          expect(blackShare(number, { x, y: y + height + 0.7, width, height: 0.7 }), 'below').toBeLessThan(0.6);
          expect(blackShare(number, { x: x - 1.4, y, width: 0.7, height }), 'left').toBeLessThan(0.6);
        }
      }
    }));

  it('names the words that go, before anything is applied, and jumps to their place', () =>
    onReview(async (page) => {
      await panel(page).getByText('Operative report: right total knee arthroplasty').waitFor();
      expect(
        await panel(page)
          .getByText(/^2 marks, \d+ words go$/)
          .count(),
      ).toBe(1);
      await panel(page).getByRole('button', { name: 'Page 2 · Search 1' }).click();
      await page.waitForFunction(() => document.activeElement?.id.startsWith('mrk_'));
    }));

  it('reaches less far only by choice, which says what it gives away, is saved and can be undone', () =>
    onReview(async (page) => {
      await page.waitForSelector(GROWN);
      await panel(page).getByRole('button', { name: 'How far mark 1 on page 1 reaches' }).click();
      expect(
        await panel(page)
          .getByText(/Of 9,826 common names/)
          .count(),
      ).toBe(1);
      await panel(page)
        .getByRole('radio', { name: /^Only what is marked/ })
        .check();
      await panel(page).getByText('words only').waitFor();
      await isSaved(page);
      expect(saved().map(({ cover }) => cover)).toEqual(['word', undefined, undefined]);
      await page.locator('h1').focus();
      await page.keyboard.press('u');
      await panel(page).getByText('words only').waitFor({ state: 'detached' });
    }));

  it('stands beside the original at one key, scrolls with it, and below it where there is no room', async () => {
    for (const width of [1440, 900])
      await onReview(
        async (page) => {
          await page.keyboard.press('s');
          await page.waitForSelector('[data-page="1"] canvas[data-state="drawn"]');
          const [one, two] = [
            page.locator('section[aria-label="Pages of operative-report.pdf"]'),
            page.locator('section[aria-label$="as they will be sent"]'),
          ];
          await one.evaluate((element) => element.scrollTo(0, 700));
          await soon(() => two.evaluate((element) => element.scrollTop)).toBeCloseTo(700, -1);
          const [a, b] = [await one.boundingBox(), await two.boundingBox()];
          expect(width === 1440 ? a?.y === b?.y : a?.x === b?.x).toBe(true);
          expect(await violations(page), String(width)).toEqual([]);
        },
        { width },
      );
  });
});

describe('suggestions', () => {
  it('are accepted and rejected by key, one after another, each with a way back', () =>
    onReview(async (page) => {
      await page.keyboard.press('1');
      await panel(page).getByText('Harold Finch').first().waitFor();
      const before = saved().length;
      for (const key of ['j', 'a', 'x']) await page.keyboard.press(key);
      await isSaved(page);
      await panel(page).getByText('Rejected 1').waitFor();
      expect(
        saved()
          .slice(before)
          .map(({ source, page: at }) => [source, at]),
      ).toEqual([['suggestion', 1]]);
      expect(site.api.state.decided.map(({ decision }) => decision)).toEqual(['rejected']);
      await panel(page).getByRole('button', { name: 'Undo' }).click();
      await soon(() => site.api.state.decided.length).toBe(0);
      await page.keyboard.press('u');
      await soon(() => saved().length).toBe(before);
    }));

  it('of one kind are accepted at once', () =>
    onReview(async (page) => {
      await page.getByRole('tab', { name: /^Suggestions/ }).click();
      await panel(page)
        .getByRole('button', { name: /^Accept all \d+ of: Another person$/ })
        .click();
      await soon(() => saved().filter(({ source }) => source === 'suggestion').length).toBe(6);
      expect(await panel(page).getByRole('region', { name: 'Another person' }).count()).toBe(0);
    }));

  it('about another patient come first and are settled by a person: covered, or the same patient with a note', () =>
    onReview(async (page) => {
      await page.keyboard.press('1');
      const strange = panel(page).getByRole('region', { name: 'Page 8 may be of another patient' });
      await strange.getByRole('button', { name: 'Same patient…' }).click();
      expect(await violations(page)).toEqual([]);
      await strange.getByRole('button', { name: 'Same patient', exact: true }).click();
      expect(await strange.getByText('Write how you know').count()).toBe(1);
      await page.keyboard.type('Maiden name, see page 2');
      await page.keyboard.press('Enter');
      await strange.waitFor({ state: 'detached' });
      await soon(sent).toMatchObject({
        action: 'decide-suggestions',
        body: { documentId: DOCUMENT, decisions: [{ decision: 'same-patient', note: 'Maiden name, see page 2' }] },
      });
      await panel(page).getByRole('button', { name: 'Undo' }).click();
      await strange.getByRole('button', { name: 'Cover the page' }).click();
      await strange.waitFor({ state: 'detached' });
      await soon(() => saved().at(-1)).toMatchObject({ page: 8, reason: 'wrong-patient', rect: [0, 0, 612, 792] });
    }));

  it('say where covered words still stand, here and in other documents', () =>
    onReview(async (page) => {
      await page.keyboard.press('1');
      const missed = panel(page).getByRole('region', { name: /still standing elsewhere/ });
      expect(await missed.getByRole('link').textContent()).toBe('bloodwork-2024.pdf, page 12');
      await missed.getByRole('button', { name: 'Lucinda on page 3' }).click();
      await page.waitForSelector('[data-page="3"]');
      await missed.getByRole('button', { name: /^Mark all 3 places of Lucinda/ }).click();
      await soon(() => saved().filter(({ source }) => source === 'repeat').length).toBe(3);
      await missed.getByRole('button', { name: 'Ignore Lucinda' }).click();
      await soon(() => site.api.state.decided.length).toBe(1);
    }));

  it('wait while the document is read, and say how far that is', async () => {
    const whole = site.api.state.reading;
    site.api.state.reading = { ...whole, status: 'reading', pagesDone: 3 };
    await onReview(async (page) => {
      await page.keyboard.press('1');
      await panel(page).getByText('Reading page 4 of 8 pages').waitFor();
      expect(await violations(page)).toEqual([]);
      site.api.state.reading = whole;
      await panel(page).getByText('Harold Finch').first().waitFor();
    });
  });
});

describe('a scan', () => {
  it('is searched, read out and marked like text', () =>
    onReview(async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('lucinda');
      await page.keyboard.press('Enter');
      await panel(page)
        .getByRole('button', { name: /^Page 7/ })
        .first()
        .click();
      await page.waitForSelector('[data-page="7"]');
      await page.getByRole('tab', { name: 'Page text' }).click();
      await panel(page).getByText('Underlined words were hard to read').waitFor();
      expect(await violations(page)).toEqual([]);
      await panel(page)
        .getByRole('button', { name: /^Mark this line: Blood loss/ })
        .click();
      await soon(() => saved().at(-1)).toMatchObject({ page: 7, source: 'line' });
    }));
});

describe('the small pages', () => {
  it('are one stop of the Tab key, gone through with arrow keys, and say what is on each page', () =>
    onReview(async (page) => {
      const nav = page.getByRole('navigation', { name: 'Pages' });
      expect(await nav.locator('button[tabindex="0"]').count()).toBe(1);
      await nav.getByRole('button', { name: /^Page 1 2 marks/ }).focus();
      for (const key of ['ArrowDown', 'End', 'ArrowUp']) await page.keyboard.press(key);
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Page 7'));
    }));
});

describe('a packet that could not be built', () => {
  it('shows the page and the rule, and the mark is widened there', async () => {
    const failure = { code: 'redaction-unproven', documentId: DOCUMENT as never, page: 2 };
    const build = site.api.state.build;
    site.api.state.build = { ...build, status: 'failed', failure };
    const page = await site.open(`${request('d')}/qa`, 'text=Page 2 of operative-report.pdf');
    expect(await page.getByRole('link', { name: 'Look at page 2' }).getAttribute('href')).toContain('?page=2');
    expect(await violations(page)).toEqual([]);
    await page.context().close();
    site.api.state.build = build;
    await onReview(
      async (desk) => {
        await desk.getByRole('button', { name: 'Widen the mark' }).click();
        await soon(() => saved().find((mark) => mark.page === 2)?.rect).toEqual([68, 596, 304, 620]);
        expect(await violations(desk)).toEqual([]);
      },
      { address: `${review}?page=2&failed=redaction-unproven` },
    );
  });
});

describe('every state of the review is without accessibility violations', () => {
  it.each([1440, 900])('suggestions, reach, text and search, light and dark, %i wide', async (width) =>
    onReview(
      async (page) => {
        await page.waitForSelector(GROWN);
        await panel(page).getByRole('button', { name: 'How far mark 1 on page 1 reaches' }).click();
        for (const scheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: scheme });
          await page.waitForSelector(`[data-mantine-color-scheme="${scheme}"]`);
          for (const name of ['Marks', 'Suggestions', 'Page text', 'Search']) {
            await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
            expect(await violations(page), `${name}, ${scheme}`).toEqual([]);
          }
        }
      },
      { width },
    ),
  );
});

it('nothing was reported to the console on the way', () => expect(site.complaints).toEqual([]));

describe('labels', () => {
  it('labels pages and confirms them by keyboard, and the request page then says what stays behind', () => {
    site.api.state.labels.set(DOCUMENT, { labels: [], reviewed: false });
    return onReview(async (page) => {
      await page.keyboard.press('5');
      await panel(page).getByLabel('Label', { exact: true }).selectOption('SUD_PART2');
      await panel(page).getByLabel('From page').fill('2');
      await panel(page).getByLabel('To page').fill('3');
      await page.keyboard.press('Enter');
      await panel(page).getByText('pages 2–3 · by staff').waitFor();
      await panel(page).getByRole('button', { name: 'I have looked at every page' }).press('Enter');
      await panel(page).getByText('Every page was looked at').waitFor();
      expect(sent()).toMatchObject({
        action: 'save-labels',
        body: { reviewed: true, labels: [{ label: 'SUD_PART2', from: 2, to: 3, source: 'staff' }] },
      });
      expect(await violations(page)).toEqual([]);
      await page.goto(page.url().replace(/\/review.*/, ''));
      const card = page.getByRole('region', { name: 'Special protection' });
      await card.getByText('2 pages withheld as the law requires or permits.').waitFor();
      await card.getByText(/Ask for a consent that names/).waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });
});
