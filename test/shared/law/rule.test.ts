import { describe, expect, it } from 'vitest';
import { type Rule, whyUnusable } from '#shared/law/rule.ts';

const rule: Rule = {
  id: 'T-1',
  version: 1,
  says: 'A rule of this test',
  citation: '1 Test 2',
  kind: 'law',
  confidence: 'high',
  effectiveFrom: '2025-01-01',
  effectiveTo: '2025-12-31',
  verifiedOn: '2025-06-01',
  legalReviewer: null,
  legalReviewedOn: null,
};

describe('a rule', () => {
  it.each([
    ['2024-12-31', 'not-yet'],
    ['2025-01-01', null],
    ['2025-12-31', null],
    ['2026-01-01', 'expired'],
  ])('on %s: %s', (on, why) => expect(whyUnusable(rule, on)).toBe(why));

  it('without a known end does not expire', () =>
    expect(whyUnusable({ ...rule, effectiveTo: null }, '2099-01-01')).toBeNull());

  it('that nobody is sure of is never used, in force or not', () =>
    expect(whyUnusable({ ...rule, confidence: 'unsure' }, '2025-06-01')).toBe('unsure'));

  it.each(['medium', 'low'] as const)('of %s confidence can be used: whoever uses it says so', (confidence) =>
    expect(whyUnusable({ ...rule, confidence }, '2025-06-01')).toBeNull(),
  );
});
