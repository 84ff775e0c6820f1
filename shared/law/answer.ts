import { z } from 'zod';
import type { FindingResult } from './finding.ts';

/** What a person says about a paper. A question that nobody answered is `unknown`, never a yes. */
export const answer = z.enum(['yes', 'no', 'unknown']);
export type Answer = z.infer<typeof answer>;

/** A rule wants one answer: the other fails it, and not knowing leaves it to a person. */
export const heldAgainst = (wanted: 'yes' | 'no', given: Answer): FindingResult =>
  given === 'unknown' ? 'look' : given === wanted ? 'pass' : 'fail';
