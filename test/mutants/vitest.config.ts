import { defineConfig } from 'vitest/config';

/** One area at a time, such as `law/fees`, while it is being written; else all. */
const area = process.env.MUTANTS_OF ?? '{law,request}';

/** What holds the rules in place, and nothing else: no mutant of shared/law or shared/request should live through it. */
export default defineConfig({
  test: {
    include: [`test/shared/${area}/**/*.test.ts`],
    env: { SHARE_OF_RUNS: '0.02' },
    isolate: false,
  },
});
