import { describe, expect, it } from 'vitest';
import { documentId, markId } from '#shared/ids.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { PageReading } from '#shared/redaction/reading.ts';
import { boxesOf, isCovered } from '#shared/redaction/suggest/covered.ts';
import { missedOccurrences, repeatSuggestions } from '#shared/redaction/suggest/missed.ts';
import { aReading, READ_DOC, ROSA_KNOWN } from '#test/support/readings.ts';

const markOver = (reading: PageReading, ...texts: string[]): Mark[] =>
  reading.words
    .filter(({ text }) => texts.includes(text))
    .map(({ rect: [x0, y0, x1, y1] }, index) => ({
      id: markId.parse(`mrk_${String(index).padStart(26, '0')}`),
      page: reading.page,
      rect: [x0 - 2, y0 - 2, x1 + 4, y1 + 2],
      reason: 'third-party',
      source: 'drawn',
    }));

/** One box over all these words, as a person draws it. */
const boxOver = (reading: PageReading, from: string, to: string): Mark[] => {
  const [a, b] = [from, to].map((text) => reading.words.find((word) => word.text === text)?.rect ?? [0, 0, 0, 0]);
  const rect: [number, number, number, number] = [
    (a?.[0] ?? 0) - 1,
    (a?.[1] ?? 0) - 1,
    (b?.[2] ?? 0) + 1,
    (b?.[3] ?? 0) + 1,
  ];
  return markOver(reading, from).map((mark) => ({ ...mark, rect }));
};

const missed = (lines: readonly string[], mark: (first: PageReading) => Mark[], elsewhere: readonly string[] = []) => {
  const [first, second] = [aReading(1, lines), aReading(1, elsewhere)];
  const other = documentId.parse(`doc_${'2'.repeat(26)}`);
  return missedOccurrences({
    documents: [
      { documentId: READ_DOC, pages: [first] },
      { documentId: other, pages: [second] },
    ],
    marks: new Map([[READ_DOC, mark(first)]]),
    known: ROSA_KNOWN,
  }).map(({ text, places }) => [text, ...places.map((place) => place.text)]);
};

describe('what is covered in one place', () => {
  it('is found open elsewhere: in capitals, as a possessive, with an initial, broken over lines, in another document', () => {
    const lines = [
      'Her brother Emilio Quintana came.',
      'EMILIO QUINTANA spoke. E. Quintana left.',
      'Seen with Quin-',
      'tana today.',
    ];
    expect(missed(lines, (page) => boxOver(page, 'Emilio', 'Quintana'), ["Quintana's car", 'Nothing here.'])).toEqual([
      ['Quintana', 'E. Quintana', 'Quin- tana', "Quintana's"],
      ['Emilio Quintana', 'EMILIO QUINTANA'],
    ]);
  });

  it('is found as a number in whatever way it is written', () => {
    const lines = ['cell (202) 555-0143 now'];
    expect(
      missed(lines, (page) => boxOver(page, '(202)', '555-0143'), [
        'call 202.555.0143 or',
        'just 555-0143',
        'not 555-0144',
      ]),
    ).toEqual([
      ['2025550143', '202.555.0143'],
      ['5550143', '555-0143'],
    ]);
  });

  it('does not bring back common words, the patient’s own name or what is covered already', () => {
    const lines = [
      'Rosa said the brother Emilio had hypertension and treatment.',
      'hypertension hypertension',
      'treatment treatment treatment treatment',
      'Rosa was here',
    ];
    expect(missed(lines, (page) => boxOver(page, 'Rosa', 'treatment.'))).toEqual([]);
    expect(missed(['Emilio came.'], (page) => markOver(page, 'Emilio'))).toEqual([]);
  });

  it('of a sentence brings back its names and numbers only', () => {
    const lines = ['His neighbor Ravi Duarte drinks, said 55512 times', 'Duarte drinks too, code 55512', 'neighbor'];
    expect(
      missed(lines, (page) => boxOver(page, 'His', 'times'))
        .map(([text]) => text)
        .sort(),
    ).toEqual(['55512', 'Duarte']);
  });

  it('becomes suggestions with the reason of the mark', () => {
    const pages = [aReading(1, ['Emilio came.', 'Emilio left.'])];
    const marks = pages.flatMap((page) => markOver(page, 'Emilio')).slice(0, 1);
    const asked = {
      documents: [{ documentId: READ_DOC, pages }],
      marks: new Map([[READ_DOC, marks]]),
      known: ROSA_KNOWN,
    };
    expect(repeatSuggestions(asked)).toMatchObject([
      { kind: 'repeat', reason: 'third-party', text: 'Emilio', page: 1 },
    ]);
  });
});

describe('a place', () => {
  const place: Rect = [100, 100, 200, 110];
  it.each<[string, Rect[], boolean]>([
    ['under one box', [[99, 99, 201, 111]], true],
    [
      'under two boxes side by side',
      [
        [99, 99, 150, 111],
        [149, 99, 201, 111],
      ],
      true,
    ],
    ['half under a box', [[99, 99, 150, 111]], false],
    ['under the upper half of a line', [[99, 106, 201, 111]], false],
    ['under nothing', [], false],
    ['under a box drawn upwards', [[201, 111, 99, 99]], true],
  ])('%s is covered: %s', (_, boxes, covered) => {
    const marks = boxes.map((rect) => ({ page: 1, rect }) as Mark);
    expect(isCovered([place], boxesOf(marks, 1))).toBe(covered);
    expect(isCovered([place], boxesOf(marks, 2))).toBe(false);
  });
});
