import { defineConfig } from 'vitest/config';

/** What holds the rules in place, and nothing else: no mutant of shared/law or shared/request should live through it. */
export default defineConfig({
  test: { include: ['test/shared/{law,request}/**/*.test.ts'] },
});
