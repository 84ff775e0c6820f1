import type { SensitivityView } from '#shared/api/sensitivity.ts';

type Verdict = SensitivityView['labels'][number]['verdict'];

/** How a label stands today, in one or two words and a colour. */
export const VERDICTS: Record<Verdict, { words: string; tone: 'good' | 'late' | 'soon' }> = {
  covered: { words: 'May go', tone: 'good' },
  withheld: { words: 'Stays behind', tone: 'late' },
  never: { words: 'Never released', tone: 'late' },
  look: { words: 'Somebody must decide', tone: 'soon' },
};
