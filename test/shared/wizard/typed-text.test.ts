import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reference } from '#shared/ids.ts';
import { typedCode, typedReference } from '#shared/wizard/typed-text.ts';

describe('a typed reference', () => {
  it.each([
    ['SP-4K7M-9XTC', 'SP-4K7M-9XTC'],
    [' sp 4k7m 9xtc ', 'SP-4K7M-9XTC'],
    ['4k7m9xtc', 'SP-4K7M-9XTC'],
    ['SP–OK1M–IXTL', 'SP-0K1M-1XT1'],
  ])('%s is read as %s', (text, expected) => {
    expect(typedReference(text)).toBe(expected);
  });

  it('of any other kind is no reference', () => {
    expect(reference.safeParse(typedReference('my number')).success).toBe(false);
  });

  it('never breaks, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => typedReference(text).length <= 40));
  });
});

describe('a typed code', () => {
  it.each([
    ['1234 5678', '12345678'],
    [' 12-34-56-78\n', '12345678'],
    ['code', ''],
  ])('%s is read as %s', (text, expected) => {
    expect(typedCode(text)).toBe(expected);
  });
});
