import type { Faces } from './face.ts';
import { ACCENT, INK, QUIET, type Style } from './sheet.ts';

export type Styles = Record<
  'facility' | 'title' | 'pageTitle' | 'heading' | 'body' | 'quiet' | 'strong' | 'small' | 'column' | 'mono',
  Style
>;

/** The few sizes of type in a packet's own pages. */
export const stylesOf = ({ regular, bold }: Faces): Styles => ({
  facility: { face: bold, size: 10.5, leading: 14, color: ACCENT },
  title: { face: bold, size: 27, leading: 34, color: INK },
  pageTitle: { face: bold, size: 20, leading: 26, color: INK },
  heading: { face: bold, size: 12, leading: 17, color: ACCENT },
  body: { face: regular, size: 10, leading: 14.5, color: INK },
  quiet: { face: regular, size: 10, leading: 14.5, color: QUIET },
  strong: { face: bold, size: 10, leading: 14.5, color: INK },
  small: { face: regular, size: 8.5, leading: 12, color: QUIET },
  column: { face: bold, size: 8.5, leading: 12, color: QUIET },
  mono: { face: regular, size: 7.5, leading: 12, color: INK },
});
