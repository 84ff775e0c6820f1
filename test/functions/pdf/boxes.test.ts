import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageSize, withOwnDocument, withPage } from '#functions/pdf/document.ts';
import { pageToPixels, renderLoaded } from '#functions/pdf/raster.ts';
import { rawPdf, rawStream } from '#infra/local/charts/raw-pdf.ts';
import { toPixels } from '#shared/redaction/cover/affine.ts';
import { outset, snapOutward } from '#shared/redaction/cover/box.ts';
import { inkOf } from '#shared/redaction/cover/ink.ts';
import { scaleAt } from '#shared/redaction/cover/page-scale.ts';

const sheet = fc.record({
  rotate: fc.constantFrom(0, 90, 180, 270),
  origin: fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })),
  size: fc.tuple(fc.integer({ min: 150, max: 700 }), fc.integer({ min: 150, max: 700 })),
  crop: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom(1, 2.5),
  at: fc.tuple(fc.double({ min: 0.1, max: 0.6, noNaN: true }), fc.double({ min: 0.1, max: 0.6, noNaN: true })),
  span: fc.tuple(fc.double({ min: 4, max: 40, noNaN: true }), fc.double({ min: 4, max: 40, noNaN: true })),
  dpi: fc.constantFrom(72, 100, 144),
});

describe('box to pixels', () => {
  it('covers exactly what was drawn there, on any page box, rotation, unit and resolution', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async ({ rotate, origin: [x, y], size: [width, height], crop, unit, at, span, dpi }) => {
        const [left, bottom] = [
          x + crop + at[0] * (width - 2 * crop - 45),
          y + crop + at[1] * (height - 2 * crop - 45),
        ];
        const boxes = `/MediaBox [${x} ${y} ${x + width} ${y + height}] /CropBox [${x + crop} ${y + crop} ${x + width - crop} ${y + height - crop}]`;
        const page = `<< /Type /Page /Parent 2 0 R ${boxes} /Rotate ${rotate} /UserUnit ${unit} /Contents 4 0 R /Resources << >> >>`;
        const content = Buffer.from(`0 g ${left} ${bottom} ${span[0]} ${span[1]} re f`);
        const bytes = rawPdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
          page,
          rawStream('', content),
        ]);
        await withOwnDocument(bytes, (document) => {
          const { size } = scaleAt(pageSize(document, 0) ?? [1, 1], dpi);
          withPage(document, 0, (loaded) => {
            const ink = inkOf(renderLoaded(document, loaded, size));
            const box = outset(
              toPixels(pageToPixels(document, loaded, size), [left, bottom, left + span[0], bottom + span[1]]),
              1,
            );
            const inked = [...ink.bits.keys()]
              .filter((index) => ink.bits[index] === 1)
              .map((index) => [index % size.width, Math.floor(index / size.width)] as const);
            expect(inked.length).toBeGreaterThan(0);
            expect(inked.every(([px, py]) => px >= box.x0 && px < box.x1 && py >= box.y0 && py < box.y1)).toBe(true);
            const [wide, high] = [
              Math.max(...inked.map(([px]) => px)) - Math.min(...inked.map(([px]) => px)),
              Math.max(...inked.map(([, py]) => py)) - Math.min(...inked.map(([, py]) => py)),
            ];
            expect(box.x1 - box.x0 - wide).toBeLessThanOrEqual(6);
            expect(box.y1 - box.y0 - high).toBeLessThanOrEqual(6);
          });
        });
      }),
      { numRuns: 25 },
    );
  });

  it('snaps only outward and never off the page', () => {
    const box = fc
      .record({ x0: fc.nat(90), y0: fc.nat(90), x1: fc.nat(90), y1: fc.nat(90) })
      .map((one) => ({ ...one, x1: one.x0 + 1 + (one.x1 % 10), y1: one.y0 + 1 + (one.y1 % 10) }));
    fc.assert(
      fc.property(box, (one) => {
        const snapped = snapOutward(one, { width: 100, height: 100 });
        expect(
          snapped.x0 <= one.x0 &&
            snapped.y0 <= one.y0 &&
            snapped.x1 >= Math.min(100, one.x1) &&
            snapped.y1 >= Math.min(100, one.y1),
        ).toBe(true);
        expect(snapped.x1 <= 100 && snapped.y1 <= 100).toBe(true);
      }),
    );
  });
});
