import type { FontDraft } from './read-font.ts';
import type { Drawing } from './read-page.ts';
import { fontsOf } from './shared-fonts.ts';

const textsOfFont = ({ name, descriptor, toUnicode, ...font }: FontDraft): string[] => [
  name,
  ...(descriptor.program ? [Buffer.from(descriptor.program.bytes).toString('latin1')] : []),
  ...(toUnicode ? [[...toUnicode.texts.values()].join('')] : []),
  ...('first' in font && typeof font.encoding === 'object' ? [[...font.encoding.differences.values()].join(' ')] : []),
];

const contentsOf = (drawing: Drawing): string[] => [
  drawing.content,
  ...[...drawing.forms.values()].flatMap((form) => contentsOf(form)),
];

/** Every place in a draft where the letters of a word could stand as they are. */
export const textsOf = (drawing: Drawing): string[] => [
  ...contentsOf(drawing),
  ...[...fontsOf(drawing)].flatMap((font) => textsOfFont(font)),
];
