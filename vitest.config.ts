import { defineConfig } from 'vitest/config';

/** Two projects: `unit` is quick and runs side by side; `browser` drives Chromium and the whole local cloud, one file at a time. */
const BROWSER = ['test/journeys/**/*.test.ts', 'test/web/**/pages.test.ts', 'test/infra/local/cloud*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: BROWSER,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          pool: 'forks',
        },
      },
      {
        test: {
          name: 'browser',
          include: BROWSER,
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
});
