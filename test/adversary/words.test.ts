import { describe } from 'vitest';
import { attackCases } from './attack-cases.ts';
import { FONT_CASES } from './cases/fonts.ts';
import { FORM_CASES } from './cases/forms.ts';
import { TEXT_CASES } from './cases/text.ts';
import { UNMARKED_CASES } from './cases/unmarked.ts';

describe('a covered word cannot be had back from', () => {
  attackCases([...TEXT_CASES, ...FONT_CASES, ...FORM_CASES, ...UNMARKED_CASES]);
});
