import { describe, expect, it } from 'vitest';
import { agrees, confirmed } from '#functions/pdf/confirm/same-letter.ts';

const letters = (word: string, read: string): string =>
  confirmed([...word], [...read])
    .map((one) => (one ? '+' : '-'))
    .join('');

describe('reading a word from the picture', () => {
  it.each([
    ['stays', 'stays', '+++++'],
    ['stays', 'stay', '++++-'],
    ['stays', 'xstays', '+++++'],
    ['stays', 'staxs', '+++-+'],
    ['stays', '', '-----'],
  ])('confirms of "%s", read as "%s", the letters %s', (word, read, wanted) => {
    expect(letters(word, read)).toBe(wanted);
  });

  it.each([
    ['Illness', 'lllness', true],
    ['Núñez', 'Nunez', true],
    ['2024-01-05', '2O24-01-05', true],
    ['Quillfeather', 'Otherwords', false],
    ['Quillfeather', '', false],
  ])('takes "%s" and "%s" for the same: %s', (word, read, same) => {
    expect(agrees(word, read)).toBe(same);
  });
});
