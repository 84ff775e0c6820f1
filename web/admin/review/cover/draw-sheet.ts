import type { Letter } from '#shared/redaction/cover/letter.ts';
import { scaleFor, smallestText } from '#shared/redaction/cover/page-scale.ts';
import type { Rect } from '#shared/redaction/geometry.ts';
import type { Box } from '../geometry.ts';
import type { RawGlyph } from '../text-lines.ts';
import type { OpenPdf } from '../viewer/open-pdf.ts';
import type { Sheet } from './cover-messages.ts';

const rectOf = ({ x, y, width, height }: Box): Rect => [x, y, x + width, y + height];
const letterOf = ({ ink, room }: RawGlyph): Letter => ({ rect: rectOf(ink), line: rectOf(room) });

/** Draws a page as the redaction engine will: at its resolution, with the places of its letters. Undefined: too large. */
export const drawSheet = async (pdf: OpenPdf, page: number): Promise<Sheet | undefined> => {
  const shape = pdf.shapes[page - 1];
  if (!shape) return undefined;
  const { letters } = await pdf.text(page);
  const sized = letters.map(({ text, ink }) => ({ text, rect: rectOf(ink) }));
  const scale = scaleFor([shape.width, shape.height], smallestText(sized));
  if (!scale) return undefined;
  const picture = await pdf.raster(page, scale.size);
  return {
    picture,
    letters: letters.filter(({ isSpace }) => !isSpace).map(letterOf),
    dpi: scale.dpi,
    density: [picture.width / shape.width, picture.height / shape.height],
  };
};
