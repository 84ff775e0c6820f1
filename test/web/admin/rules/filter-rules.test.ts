import { describe, expect, it } from 'vitest';
import { rulesInForce } from '#shared/law/rules.ts';
import { FEDERAL, filterRules, NO_FILTER, ONLY } from '#web/admin/rules/filter-rules.ts';

const rules = rulesInForce('2026-11-22');
const idsOf = (change: Partial<typeof NO_FILTER>) =>
  filterRules(rules, { ...NO_FILTER, ...change }).map(({ id }) => id);

describe('the filter of the rules', () => {
  it('shows all of them at first', () => expect(idsOf({})).toHaveLength(rules.length));

  it.each([
    [{ state: 'WA', area: 'State deadlines' }, ['SD-WA']],
    [{ text: 'rcw 70.02.080' }, ['SD-WA']],
    [{ area: 'State deadlines', confidence: 'unsure' }, ['SD-NY-copies']],
    [{ area: 'Clocks', only: 'policy' }, ['POLICY-30', 'POLICY-TREATMENT', 'POLICY-URGENT']],
    [{ text: 'no such words' }, []],
  ])('%j', (change, ids) => expect(idsOf(change)).toEqual(ids));

  it('finds what is not used today: expired and unsure', () => {
    expect(idsOf({ area: 'State deadlines', only: 'unusable' })).toEqual(['SD-TX-physician', 'SD-NY-copies']);
  });

  it('counts what belongs to no state as federal', () => {
    expect(idsOf({ state: FEDERAL })).toContain('RA-5');
    expect(idsOf({ state: FEDERAL })).not.toContain('SD-WA');
  });

  it('says of a rule whether counsel reviewed it', () => {
    expect(filterRules(rules, { ...NO_FILTER, only: 'unreviewed' }).every((rule) => ONLY.unreviewed?.is(rule))).toBe(
      true,
    );
  });
});
