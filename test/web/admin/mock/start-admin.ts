import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { vi } from 'vitest';
import { launchBrowser, WCAG } from '#test/support/browser.ts';
import { mockApi } from './mock-api.ts';
import { serveAdmin } from './serve-admin.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** Built apart, so that a build of the whole project at the same time takes nothing away. */
const buildApart = async (): Promise<string> => {
  // The runner's own NODE_ENV would put React's development build into the bundle.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await mkdtemp(join(tmpdir(), 'admin-'));
  const configFile = join(ROOT, 'web/admin/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: built, emptyOutDir: true } });
  vi.unstubAllEnvs();
  return built;
};

/** The built page in a browser, with an API from memory. */
export const startAdmin = async () => {
  const built = await buildApart();
  const api = await mockApi();
  const site = await serveAdmin(api, built);
  const browser = await launchBrowser();
  const complaints: string[] = [];
  const open = async (path: string, ready: string, width = 1440): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: 'light' });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 4')) complaints.push(message.text());
    });
    await page.goto(site.origin + path);
    await page.waitForSelector(ready);
    return page;
  };
  const stop = async () => {
    await browser.close();
    site.close();
    await rm(built, { recursive: true, force: true });
  };
  return { api, built, complaints, open, stop };
};
export type AdminSite = Awaited<ReturnType<typeof startAdmin>>;

/** Legacy mode saves a blank page per look; it would matter only for frames of other origins, of which there are none. */
export const violations = async (page: Page): Promise<string[]> => {
  const result = await new AxeBuilder({ page }).setLegacyMode(true).withTags(WCAG).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
