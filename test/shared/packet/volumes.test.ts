import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bindable, splitVolumes } from '#shared/packet/volumes.ts';

const documents = (sizes: readonly (readonly [pages: number, bytes: number])[]): Bindable[] =>
  sizes.map(([pages, bytes], index) => ({ documentId: `doc_${index}`, parts: [{ pages, bytes }] }));

const bindable = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 4_000_000 })), {
      minLength: 1,
      maxLength: 3,
    }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((list): Bindable[] =>
    list.map((parts, index) => ({
      documentId: `doc_${index}`,
      parts: parts.map(([pages, bytes]) => ({ pages, bytes })),
    })),
  );

describe('volumes', () => {
  it('are one where everything fits', () => {
    expect(
      splitVolumes(
        documents([
          [10, 1000],
          [20, 2000],
        ]),
      ),
    ).toHaveLength(1);
  });

  it('are cut between documents where they can be', () => {
    const volumes = splitVolumes(
      documents([
        [60, 1],
        [60, 1],
        [30, 1],
      ]),
      { pages: 100 },
    );
    expect(volumes.map((volume) => volume.map(({ documentId }) => documentId))).toEqual([
      ['doc_0'],
      ['doc_1', 'doc_2'],
    ]);
  });

  it('cut a document between pages only when no volume can hold it', () => {
    const volumes = splitVolumes(
      documents([
        [5, 1],
        [250, 1],
        [5, 1],
      ]),
      { pages: 105 },
    );
    expect(volumes.map((volume) => volume.map(({ from, to }) => to - from))).toEqual([[5], [100], [100], [50, 5]]);
  });

  it('follow the weight of each page where it is known', () => {
    const weights = [9_000_000, 1000, 1000, 9_000_000];
    const volumes = splitVolumes([{ documentId: 'doc_0', parts: [{ pages: 4, bytes: 18_002_000, weights }] }], {
      bytes: 10_000_000,
    });
    expect(volumes.map((volume) => volume.map(({ from, to }) => [from, to]))).toEqual([[[0, 3]], [[3, 4]]]);
  });

  it('hold every page once, in order, and stay within the limits unless one page alone does not', () => {
    fc.assert(
      fc.property(
        bindable,
        fc.integer({ min: 6, max: 60 }),
        fc.integer({ min: 200_000, max: 9_000_000 }),
        (given, pages, bytes) => {
          const volumes = splitVolumes(given, { pages, bytes });
          const all = volumes
            .flat()
            .flatMap(({ documentId, part, from, to }) =>
              Array.from({ length: to - from }, (_, index) => `${documentId}/${part}/${from + index}`),
            );
          const wanted = given.flatMap(({ documentId, parts }) =>
            parts.flatMap((one, part) =>
              Array.from({ length: one.pages }, (_, page) => `${documentId}/${part}/${page}`),
            ),
          );
          expect(all).toEqual(wanted);
          for (const volume of volumes) {
            const count = volume.reduce((sum, { from, to }) => sum + to - from, 0);
            expect(count === 1 || count <= pages).toBe(true);
          }
        },
      ),
    );
  });
});
