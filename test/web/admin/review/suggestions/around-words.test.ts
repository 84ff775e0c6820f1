import { describe, expect, it } from 'vitest';
import { union } from '#web/admin/review/geometry.ts';
import { aroundWords } from '#web/admin/review/suggestions/around-words.ts';

const words = 'The neighbour, a Mr Harold Finch, drove him all the long way to the hospital in Durango'
  .split(' ')
  .map((text, at) => ({ text, box: { x: at * 50, y: 100, width: 45, height: 12 } }));
const line = { glyphs: [], box: union(words.map(({ box }) => box)), text: '', words };
const place = { x: 200, y: 101, width: 95, height: 10 };

describe('the words around a suggestion', () => {
  it('are those of its line, cut at whole words', () => {
    expect(aroundWords([line], place)).toEqual({
      before: 'The neighbour, a Mr',
      after: 'drove him all the long way to the…',
    });
  });
  it('are none where its line cannot be read', () => {
    expect(aroundWords([line], { ...place, y: 400 })).toEqual({ before: '', after: '' });
  });
});
