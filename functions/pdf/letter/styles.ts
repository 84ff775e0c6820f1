import type { Faces } from '../packet/face.ts';
import { ACCENT, INK, QUIET, type Style } from '../packet/sheet.ts';

export type LetterStyles = Record<
  'facility' | 'title' | 'heading' | 'body' | 'term' | 'label' | 'address' | 'small' | 'cell' | 'cellStrong' | 'column',
  Style
>;

/** The few sizes of type in a letter; larger than a packet's own pages, since it may be read on paper. */
export const stylesOf = ({ regular, bold }: Faces): LetterStyles => ({
  facility: { face: bold, size: 13, leading: 18, color: ACCENT },
  title: { face: bold, size: 17, leading: 22, color: INK },
  heading: { face: bold, size: 11.5, leading: 16, color: ACCENT },
  body: { face: regular, size: 10.5, leading: 14.5, color: INK },
  term: { face: regular, size: 10.5, leading: 14.5, color: QUIET },
  label: { face: regular, size: 10, leading: 12.5, color: QUIET },
  address: { face: regular, size: 10, leading: 12.5, color: INK },
  small: { face: regular, size: 8.5, leading: 11.5, color: QUIET },
  cell: { face: regular, size: 9.5, leading: 13, color: INK },
  cellStrong: { face: bold, size: 9.5, leading: 13, color: INK },
  column: { face: bold, size: 9, leading: 12.5, color: QUIET },
});
