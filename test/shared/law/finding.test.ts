import { describe, expect, it } from 'vitest';
import { type FindingResult, worst } from '#shared/law/finding.ts';

describe('findings together', () => {
  it.each<[FindingResult[], FindingResult]>([
    [[], 'pass'],
    [['pass', 'pass'], 'pass'],
    [['pass', 'look'], 'look'],
    [['look', 'fail', 'pass'], 'fail'],
    [['fail'], 'fail'],
  ])('%j are %s', (results, expected) => expect(worst(results.map((result) => ({ result })))).toBe(expected));
});
