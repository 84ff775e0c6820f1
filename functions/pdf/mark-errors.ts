import { missesPage } from '#shared/redaction/cover/cover-marks.ts';
import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { FieldError } from '#shared/refusal.ts';
import { type OpenDocument, pageSize, withPage } from './document.ts';
import { pageToPixels } from './raster.ts';

const POINT_DPI = 72;

/** Marks on pages that do not exist, or wholly beside the part of the page that is shown. Named by id, so the reviewer can find them. */
export const markErrors = (
  document: OpenDocument,
  marks: readonly Mark[],
  range: { from: number; to: number },
): FieldError[] =>
  marks.flatMap((mark) => {
    if (mark.page > document.pages)
      return [
        { field: `marks.${mark.id}`, message: `There is no page ${mark.page}; the document has ${document.pages}` },
      ];
    // Another worker redacts that page, and looks at its marks.
    if (mark.page <= range.from || mark.page > range.to) return [];
    const points = pageSize(document, mark.page - 1);
    if (!points) return [{ field: `marks.${mark.id}`, message: `Page ${mark.page} cannot be drawn` }];
    const { size } = scaleAt(points, POINT_DPI);
    const misses = withPage(document, mark.page - 1, (page) =>
      missesPage(mark, pageToPixels(document, page, size), size),
    );
    return misses ? [{ field: `marks.${mark.id}`, message: `The box lies outside page ${mark.page}` }] : [];
  });
