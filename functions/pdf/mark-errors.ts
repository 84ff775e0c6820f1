import { missesPage } from '#shared/redaction/cover/cover-marks.ts';
import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { FieldError } from '#shared/refusal.ts';
import { type OpenDocument, pageSize, withPage } from './document.ts';
import { pageToPixels } from './raster.ts';

const POINT_DPI = 72;

/** Which marks lie wholly beside the part of a page (0-based) that is shown; undefined when it cannot be drawn. */
const missesOn = (document: OpenDocument, index: number): ((mark: Mark) => boolean) | undefined => {
  const points = pageSize(document, index);
  if (!points) return undefined;
  const { size } = scaleAt(points, POINT_DPI);
  const affine = withPage(document, index, (page) => pageToPixels(document, page, size));
  return (mark) => missesPage(mark, affine, size);
};

/** Marks on pages that do not exist, or wholly beside the part of the page that is shown. Named by id, so the reviewer can find them. */
export const markErrors = (
  document: OpenDocument,
  marks: readonly Mark[],
  range: { from: number; to: number },
): FieldError[] => {
  // A page is loaded once, however many marks it has.
  const pages = new Map<number, ReturnType<typeof missesOn>>();
  const pageOf = (index: number) => {
    if (!pages.has(index)) pages.set(index, missesOn(document, index));
    return pages.get(index);
  };
  return marks.flatMap((mark) => {
    if (mark.page > document.pages)
      return [
        { field: `marks.${mark.id}`, message: `There is no page ${mark.page}; the document has ${document.pages}` },
      ];
    // Another worker redacts that page, and looks at its marks.
    if (mark.page <= range.from || mark.page > range.to) return [];
    const misses = pageOf(mark.page - 1);
    if (!misses) return [{ field: `marks.${mark.id}`, message: `Page ${mark.page} cannot be drawn` }];
    return misses(mark) ? [{ field: `marks.${mark.id}`, message: `The box lies outside page ${mark.page}` }] : [];
  });
};
