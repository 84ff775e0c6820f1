import fc from 'fast-check';

/** A mutant is met by many tests: each property looks at fewer cases than `npm test` gives it. */
fc.configureGlobal({ numRuns: 20 });
