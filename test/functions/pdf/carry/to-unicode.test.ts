import { describe, expect, it } from 'vitest';
import { readToUnicode, tellsOrderOfUse, writeToUnicode } from '#functions/pdf/carry/to-unicode.ts';
import { Uncarriable } from '#functions/pdf/carry/uncarriable.ts';

const cmap = (body: string): string =>
  `/CIDInit /ProcSet findresource begin begincmap % Quillfeather\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n${body}\nendcmap`;

const lettersAt = (letters: string) => ({
  width: 2 as const,
  texts: new Map([...letters].map((letter, index) => [index + 1, letter])),
});

describe('what the codes of a font read as', () => {
  it('is read from characters and ranges', () => {
    const body =
      '2 beginbfchar <0001> <0051> <0002> <00660069> endbfchar 2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <0079>] endbfrange';
    expect([...readToUnicode(cmap(body)).texts]).toEqual([
      [1, 'Q'],
      [2, 'fi'],
      [16, 'a'],
      [17, 'b'],
      [18, 'c'],
      [32, 'x'],
      [33, 'y'],
    ]);
  });

  it('is written for the codes in use only, and reads the same', () => {
    const all = lettersAt('Quillfeather');
    const text = writeToUnicode(all, new Set([2, 3]));
    expect([...readToUnicode(text).texts]).toEqual([
      [2, 'u'],
      [3, 'i'],
    ]);
  });

  it('is no hiding place for a word', () => {
    expect(() => readToUnicode(cmap('1 beginbfchar <0001> <005100750069006C006C> endbfchar'))).toThrow(Uncarriable);
  });

  it.each([
    ['Quilfeathr', true],
    ['ABCQRabcqr', false],
    ['abcABC', false],
    ['', false],
  ])('tells the order in which "%s" came up: %s', (letters, tells) => {
    expect(tellsOrderOfUse(lettersAt(letters))).toBe(tells);
  });
});
