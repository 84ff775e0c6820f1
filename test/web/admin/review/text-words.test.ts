import { describe, expect, it } from 'vitest';
import { wordSpans } from '#web/admin/review/text-words.ts';

/** Letters of a line, six points apart; a space is a letter too, a stroke stands for one that the page's text has and the page has not. */
const letters = (text: string, first = 10) =>
  [...text].flatMap((letter, at) =>
    letter === '|'
      ? []
      : [{ index: first + at, box: { x: at * 6, y: 0, width: 6, height: 12 }, isSpace: letter === ' ' }],
  );

describe('letters grouped into words', () => {
  it.each([
    [
      'Harold Finch',
      [
        [10, 6],
        [17, 5],
      ],
    ],
    [
      '  two   gaps ',
      [
        [12, 3],
        [18, 4],
      ],
    ],
    [
      'Harold|Finch',
      [
        [10, 6],
        [17, 5],
      ],
    ],
    ['', []],
  ])('%j', (text, spans) => {
    expect(wordSpans(letters(text)).map(({ from, count }) => [from, count])).toEqual(spans);
  });

  it('stand where their letters stand', () => {
    expect(wordSpans(letters('a bcd'))[1]?.box).toEqual({ x: 12, y: 0, width: 18, height: 12 });
  });
});
