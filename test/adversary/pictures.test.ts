import { describe } from 'vitest';
import { attackCases } from './attack-cases.ts';
import { FILE_CASES } from './cases/files.ts';
import { GEOMETRY_CASES } from './cases/geometry.ts';
import { IMAGE_CASES } from './cases/images.ts';
import { SCAN_CASES } from './cases/scans.ts';
import { VECTOR_CASES } from './cases/vectors.ts';

describe('what lay under a box cannot be had back from', () => {
  attackCases([...IMAGE_CASES, ...VECTOR_CASES, ...GEOMETRY_CASES, ...FILE_CASES, ...SCAN_CASES]);
});
