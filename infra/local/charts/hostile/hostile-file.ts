import type { RefusalCode } from '#shared/refusal.ts';
import { rawPdf, rawStream } from '../raw-pdf.ts';

/** A file that goes wrong, and what the product must say. `undefined`: it may be accepted, but nothing may fall over. */
export type HostileFile = { name: string; verdict: RefusalCode | undefined; bytes: () => Uint8Array };

export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
export const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << >> >>';

/** One page whose content is object 4 and whose resources are given; more objects from 5. */
export const onePage = (
  content: string | Buffer,
  resources = '',
  more: readonly (string | Buffer)[] = [],
  {
    filter = '',
    catalog = '',
    page = '',
    trailer = '',
  }: { filter?: string; catalog?: string; page?: string; trailer?: string } = {},
): Uint8Array =>
  rawPdf(
    [
      CATALOG.replace(' >>', ` ${catalog} >>`),
      PAGES,
      `<< /Type /Page /Parent 2 0 R ${page.includes('/MediaBox') ? '' : '/MediaBox [0 0 612 792]'} /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
      rawStream(filter, typeof content === 'string' ? Buffer.from(content, 'latin1') : content),
      ...more,
    ],
    trailer,
  );
