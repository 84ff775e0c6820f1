import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { union } from '#web/admin/review/geometry.ts';
import { findWords } from '#web/admin/review/reading/find-words.ts';
import type { TextLine } from '#web/admin/review/text-lines.ts';

/** Lines of words, each letter six points wide. */
const lines = (...texts: string[]): TextLine[] =>
  texts.map((text, row) => {
    let x = 0;
    const words = text.split(' ').map((word) => {
      const box = { x, y: row * 20, width: word.length * 6, height: 12 };
      x += box.width + 6;
      return { text: word, box };
    });
    return { glyphs: [], box: union(words.map(({ box }) => box)), text, words };
  });

describe('words found in what was read', () => {
  it('are found in any case, with or without accents, and as parts of words', () => {
    const page = lines('José PEÑA came', 'with his penal record');
    expect(findWords(4, page, 'pena').map(({ page: at, match, boxes }) => [at, match, boxes.length])).toEqual([
      [4, 'pena', 1],
      [4, 'pena', 1],
    ]);
    expect(findWords(4, page, 'JOSE  peña')).toHaveLength(1);
  });

  it('are found across the end of a line, with a box on each', () => {
    const [hit, ...more] = findWords(1, lines('seen by Harold', 'Finch today'), 'harold finch');
    expect(more).toEqual([]);
    expect(hit?.boxes.map(({ y }) => Math.round(y))).toEqual([-1, 19]);
    expect([hit?.before.trim(), hit?.after.trim()]).toEqual(['seen by', 'today']);
  });

  it('take whole words, since a picture has no letters to cut between', () => {
    const [hit] = findWords(1, lines('a grandmother'), 'mother');
    expect(hit?.boxes[0]?.width).toBeGreaterThan('grandmother'.length * 6);
  });

  it('are none for nothing', () => expect(findWords(1, lines('a b'), '  ')).toEqual([]));

  it('are found wherever they stand', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, fc.array(word, { maxLength: 8 }), (before, wanted, after) => {
        const page = lines([...before, wanted].join(' '), ['-', ...after].join(' '));
        expect(findWords(1, page, wanted).length).toBeGreaterThan(0);
      }),
    );
  });
});
