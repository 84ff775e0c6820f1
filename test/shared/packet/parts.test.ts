import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId } from '#shared/ids.ts';
import { PART_LIMITS, planParts } from '#shared/packet/parts.ts';

const id = (index: number) => documentId.parse(`doc_${String(index).padStart(26, '0')}`);
const record = fc.record({ pages: fc.integer({ min: 1, max: 5000 }), bytes: fc.integer({ min: 1, max: 500_000_000 }) });

describe('the plan of the parts', () => {
  it('covers every page of every record once and in order, numbered through', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), (records) => {
        const documents = records.map((each, index) => ({ id: id(index), ...each }));
        const parts = planParts(documents);
        expect(parts.map(({ part }) => part)).toEqual(parts.map((_, index) => index + 1));
        for (const { id: documentId, pages } of documents) {
          const own = parts.filter((part) => part.documentId === documentId);
          expect(own.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))).toEqual(
            Array.from({ length: pages }, (_, at) => at + 1),
          );
        }
      }),
    );
  });

  it('keeps each part within what one worker can do, whole pages permitting', () => {
    fc.assert(
      fc.property(record, ({ pages, bytes }) => {
        for (const { from, to } of planParts([{ id: id(0), pages, bytes }])) {
          expect(to - from + 1).toBeLessThanOrEqual(PART_LIMITS.pages);
          const most = Math.ceil(PART_LIMITS.bytes / (bytes / pages)) + 1;
          expect(to - from + 1).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it.each([
    [{ pages: 64, bytes: 1_000_000 }, [[1, 64]]],
    [
      { pages: 65, bytes: 1_000_000 },
      [
        [1, 32],
        [33, 65],
      ],
    ],
    [
      { pages: 3, bytes: 400_000_000 },
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
  ])('cuts %j into %j', (sized, ranges) => {
    expect(planParts([{ id: id(0), ...sized }]).map(({ from, to }) => [from, to])).toEqual(ranges);
  });
});
