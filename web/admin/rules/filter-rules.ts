import type { RuleView } from '#shared/api/law.ts';

export type RuleFilter = { text: string; area: string; state: string; confidence: string; only: string };
export const NO_FILTER: RuleFilter = { text: '', area: '', state: '', confidence: '', only: '' };

/** What a reader may want to see alone. */
export const ONLY: Record<string, { name: string; is: (rule: RuleView) => boolean }> = {
  unusable: { name: 'Not used today', is: ({ unusable }) => unusable !== undefined },
  unreviewed: { name: 'Not reviewed by counsel', is: ({ legalReviewer }) => legalReviewer === null },
  law: { name: 'Law', is: ({ kind }) => kind === 'law' },
  policy: { name: 'Policy', is: ({ kind }) => kind === 'policy' },
};

/** Federal law and policy belong to no state. */
export const FEDERAL = 'federal';

const matches = (rule: RuleView, { text, area, state, confidence, only }: RuleFilter): boolean =>
  (area === '' || rule.area === area) &&
  (state === '' || (rule.state ?? FEDERAL) === state) &&
  (confidence === '' || rule.confidence === confidence) &&
  (ONLY[only]?.is(rule) ?? true) &&
  `${rule.id} ${rule.says} ${rule.citation}`.toLowerCase().includes(text.trim().toLowerCase());

export const filterRules = (rules: readonly RuleView[], filter: RuleFilter): RuleView[] =>
  rules.filter((rule) => matches(rule, filter));
