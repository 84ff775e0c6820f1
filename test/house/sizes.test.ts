import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

/** Words and rules-as-data may be long; code may not (design.md 6). */
const isData = (path: string) => /(^|\/)(words|data)\//.test(path);

describe('file sizes', () => {
  const lines = sourceFiles()
    .filter(({ path }) => !isData(path))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => lines[Math.floor((lines.length - 1) * share)]?.lines ?? 0;

  it('has a median of at most 70 lines', () => expect(at(0.5)).toBeLessThanOrEqual(70));
  it('has a 95th percentile of at most 200 lines', () => expect(at(0.95)).toBeLessThanOrEqual(200));
  it('has no file over 300 lines', () =>
    expect(lines.filter((file) => file.lines > 300).map((file) => file.path)).toEqual([]));
});
