import type { Rule } from '../rule.ts';
import { FREE_USES, SCHEDULES } from './data/states.ts';
import { FEE_RULES } from './policies.ts';

/** Every rule on fees: the federal ones, this office's own, each state's schedules and its free uses. */
export const RULES_FEES: readonly Rule[] = [...Object.values(FEE_RULES), ...SCHEDULES, ...FREE_USES];
