import { scaleAt } from '#shared/redaction/cover/page-scale.ts';
import { pageSize, withOwnDocument } from './document.ts';
import { encodePng } from './png.ts';
import { renderIndex } from './raster.ts';

/** PNG of one page (1-based), annotations and form values drawn. */
export const renderPage = (bytes: Uint8Array, page: number, dpi: number): Promise<Uint8Array> =>
  withOwnDocument(bytes, (document) => {
    const points = pageSize(document, page - 1);
    if (!points) throw new Error(`Page ${page} has no size`);
    return encodePng(renderIndex(document, page - 1, scaleAt(points, dpi).size));
  });
