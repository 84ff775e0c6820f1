import { type RuleView, ruleView } from '../api/law.ts';
import { RULES_ACCOUNTING } from './accounting/rules.ts';
import { RULES_AUTHORIZATION } from './authorization/rules.ts';
import { STATE_DEADLINES } from './clock/data/state-deadlines.ts';
import { RULES_CLOCK } from './clock/rules.ts';
import { RULES_DENIAL } from './denial/rules.ts';
import { RULES_FEES } from './fees/rules.ts';
import { RULES_PROCESS } from './process/rules.ts';
import { RULES_ROUTE } from './route/rules.ts';
import { type Rule, whyUnusable } from './rule.ts';
import { RULES_SENSITIVITY } from './sensitivity/rules.ts';

/**
 * Every rule that this program judges by, by area: the page "Rules" shows them, the coverage list counts their tests.
 * Each area adds one line.
 */
export const RULES_BY_AREA = {
  'Lane, representatives, verification': RULES_ROUTE,
  Authorization: RULES_AUTHORIZATION,
  Clocks: RULES_CLOCK,
  'State deadlines': STATE_DEADLINES,
  Fees: RULES_FEES,
  'Special protection': RULES_SENSITIVITY,
  'Legal process': RULES_PROCESS,
  Denial: RULES_DENIAL,
  'Accounting of disclosures': RULES_ACCOUNTING,
} as const satisfies Record<string, readonly Rule[]>;

export const ALL_RULES: readonly Rule[] = Object.values(RULES_BY_AREA).flat();

/** Every rule with its area, whose law it is, and why it is not used on a day, if so: for the page "Rules". */
export const rulesInForce = (on: string): RuleView[] =>
  Object.entries<readonly Rule[]>(RULES_BY_AREA).flatMap(([area, rules]) =>
    rules.map((rule) => {
      const unusable = whyUnusable(rule, on);
      const state = 'state' in rule && typeof rule.state === 'string' ? rule.state : undefined;
      return ruleView.parse({ ...rule, area, ...(state ? { state } : {}), ...(unusable ? { unusable } : {}) });
    }),
  );
