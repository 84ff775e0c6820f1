import { decimal, decimals } from '../concat/numbers.ts';
import { bandHeight, stampSize } from '../concat/placement.ts';
import type { Faces } from './face.ts';
import { horizontal } from './sheet.ts';

export type Stamp = { left: string; right: string };

const COLOR = '0.25 0.28 0.32 rg';
const LINE = [0.75, 0.77, 0.8] as const;

/**
 * Reference, recipient and page number in the band at the foot of the page, as an artifact: whoever hears the document is
 * not told the same line on every page. A text too wide for the sheet is set smaller.
 */
export const stampOperators = (
  { regular, bold }: Faces,
  { left, right }: Stamp,
  width: number,
  height: number,
): string => {
  const size = stampSize(height);
  const side = size * 4;
  const room = width - 2 * side;
  const gap = size * 2;
  const wanted = regular.width(left, size) + gap + bold.width(right, size);
  const type = wanted > room ? (size * room) / wanted : size;
  const y = decimal(size * 1.3);
  const end = width - side - bold.width(right, type);
  return [
    '/Artifact <</Type/Pagination/Subtype/Footer>> BDC q',
    horizontal(bandHeight(height) - size * 0.7, side, width - side, LINE, size / 14),
    `${COLOR} BT /S ${decimal(type)} Tf 1 0 0 1 ${decimal(side)} ${y} Tm <${regular.encode(left)}> Tj`,
    `/B ${decimal(type)} Tf 1 0 0 1 ${decimals([end])} ${y} Tm <${bold.encode(right)}> Tj ET`,
    'Q EMC\n',
  ].join('\n');
};
