import type { Label } from '../labels.ts';

/**
 * Departments whose records carry a label by where they come from (domain.md 8.1: Part 2 is a matter of the source
 * program, not of a diagnosis). The hospital's index names the department; a facility lists its own here.
 */
export const DEPARTMENTS: Readonly<Record<string, { name: string; labels: readonly Label[] }>> = {
  recovery: { name: 'Recovery program (Part 2)', labels: ['SUD_PART2'] },
  'hiv-lab': { name: 'HIV laboratory', labels: ['HIV'] },
  psychiatry: { name: 'Psychiatric unit', labels: ['MENTAL_HEALTH'] },
  'genetics-lab': { name: 'Genetics laboratory', labels: ['GENETIC'] },
};
