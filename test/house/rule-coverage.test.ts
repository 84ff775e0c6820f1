import { beforeAll, describe, expect, it } from 'vitest';
import { NOT_ENCODED } from '#shared/law/not-encoded.ts';
import { type Covered, coverageOf, gapsOf, rulesOf } from '#test/coverage/rule-coverage.ts';
import { testNames } from '#test/coverage/test-names.ts';

let covered: Covered[] = [];
beforeAll(async () => {
  covered = coverageOf(await testNames());
}, 60_000);

describe('the rules', () => {
  it('have a passing and a failing vector each, or a reason why not: npm run rules prints the list', () => {
    expect(gapsOf(covered)).toEqual([]);
  });

  it('are named at the start of a test, one or several', () => {
    const ids = ['AU-24', 'AU-28', 'AU-2', 'SL-PEER-REVIEW'];
    expect(rulesOf('AU-24, AU-28: takes any form', ids)).toEqual(['AU-24', 'AU-28']);
    expect(rulesOf('SL-PEER_REVIEW in RA_PR: never', ids)).toEqual(['SL-PEER-REVIEW']);
    expect(rulesOf('AU-21: another rule', ids)).toEqual([]);
    expect(rulesOf('takes AU-24', ids)).toEqual([]);
  });

  it('without a test are a gap', () => {
    expect(gapsOf([{ id: 'RA-5', tests: [] }])).toContain('RA-5: 0 of 2 vectors');
    expect(gapsOf([])).toContain('RA-5: neither encoded nor in not-encoded.ts');
  });

  it('that are left out are left out once, with a reason', () => {
    const ids = NOT_ENCODED.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { why } of NOT_ENCODED) expect(why.length).toBeGreaterThan(20);
  });
});
