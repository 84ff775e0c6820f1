import { describe } from 'vitest';
import { attackCases } from './attack-cases.ts';
import { ANNOTATION_CASES } from './cases/annotations.ts';
import { DOCUMENT_CASES } from './cases/documents.ts';
import { TWIN_CASES } from './cases/twins.ts';

describe('nothing tells a covered word by', () => {
  attackCases([...ANNOTATION_CASES, ...DOCUMENT_CASES, ...TWIN_CASES]);
});
