import { defineConfig } from 'vitest/config';

/** Real PDFs, a real table, real files: one process a test file, since each holds engines and an environment of its own. */
const ENGINE = [
  'test/adversary/**/*.test.ts',
  'test/functions/{adapters,pdf,public-api,staff-api,stages,workers}/**/*.test.ts',
  'test/infra/bundle.test.ts',
  'test/infra/cli/redact.test.ts',
  'test/infra/local/**/*.test.ts',
];
/** Chromium and the whole local cloud, one file at a time. */
const BROWSER = ['test/journeys/**/*.test.ts', 'test/web/**/pages.test.ts', 'test/infra/local/cloud*.test.ts'];

/** `unit` is what runs in memory: its files share what they load, so it is the quick one. `npm test` runs all three. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...ENGINE, ...BROWSER],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          pool: 'forks',
          isolate: false,
        },
      },
      {
        test: {
          name: 'engine',
          include: ENGINE,
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
          testTimeout: 400_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          pool: 'forks',
        },
      },
    ],
  },
});
