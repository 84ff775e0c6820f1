import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import { type OpenDocument, pageSize, withPage } from './document.ts';
import { renderIndex } from './raster.ts';

const FLAT_NORMALDISPLAY = 0;
const FLATTEN_FAIL = 0;
const COMPARE_DPI = 72;
const FAINT = 64;
/** Edges are drawn a little differently inside a form; more than this is a value that went missing. */
const MAX_DIFFERENT = 12;

const differ = (one: Uint8Array, two: Uint8Array): boolean => {
  let different = 0;
  for (let at = 0; at < one.length; at += 1) if (Math.abs((one[at] ?? 0) - (two[at] ?? 0)) > FAINT) different += 1;
  return one.length !== two.length || different > MAX_DIFFERENT;
};

export const hasAnnotations = ({ pdfium }: OpenDocument, page: number): boolean =>
  pdfium.FPDFPage_GetAnnotCount(page) > 0;

/** An annotation on a layer is drawn or not by settings that flattening does not ask for. */
const onLayers = ({ pdfium }: OpenDocument, page: number): boolean =>
  Array.from({ length: pdfium.FPDFPage_GetAnnotCount(page) }, (_, index) => index).some((index) => {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) return false;
    const layered = pdfium.FPDFAnnot_HasKey(annotation, 'OC');
    pdfium.FPDFPage_CloseAnnot(annotation);
    return layered;
  });

/**
 * Draws the annotations and form values of a page into its content. False when the page then looks different from what
 * the reviewer saw: such a page has to be rebuilt from pixels.
 */
export const flattenPage = (document: OpenDocument, index: number): boolean => {
  const { pdfium } = document;
  if (withPage(document, index, (page) => !hasAnnotations(document, page))) return true;
  const points = pageSize(document, index);
  if (!points || withPage(document, index, (page) => onLayers(document, page))) return false;
  const { size } = scaleAt(points, COMPARE_DPI);
  const before = renderIndex(document, index, size);
  if (withPage(document, index, (page) => pdfium.FPDFPage_Flatten(page, FLAT_NORMALDISPLAY)) === FLATTEN_FAIL)
    return false;
  return !differ(before.pixels, renderIndex(document, index, size).pixels);
};
