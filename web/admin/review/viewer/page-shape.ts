import type { PdfPageObject } from '@embedpdf/models';
import type { PageShape } from '../geometry.ts';

/** Size and place of a page as shown. What is shown is the crop box within the media box (PDF 32000-1, 14.11.2). */
export const shapeOf = (page: PdfPageObject): PageShape => {
  const turned = page.rotation % 2 === 1;
  const { crop, media } = page.boxes ?? {};
  const [width, height] = turned ? [page.size.height, page.size.width] : [page.size.width, page.size.height];
  const left = Math.max(crop?.left ?? 0, media?.left ?? 0);
  const bottom = Math.max(crop?.bottom ?? 0, media?.bottom ?? 0);
  return {
    width: page.size.width,
    height: page.size.height,
    rotation: ((page.rotation & 3) * 90) as PageShape['rotation'],
    crop: [left, bottom, left + width, bottom + height],
  };
};
