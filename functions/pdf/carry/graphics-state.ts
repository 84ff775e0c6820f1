import { PDFBool, type PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';
import type { PlainDict } from './plain.ts';
import { at, itemsOf, numbersOf } from './read-objects.ts';
import { Uncarriable } from './uncarriable.ts';

const NUMBERS = ['LW', 'LC', 'LJ', 'ML', 'FL', 'SM', 'CA', 'ca', 'OPM'];
const SWITCHES = ['OP', 'op', 'SA', 'AIS', 'TK'];
const BLEND =
  /^(Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight|SoftLight|Difference|Exclusion|Hue|Saturation|Color|Luminosity)$/;

export type State = PlainDict;

const blendMode = (value: PDFObject | undefined): string | undefined => {
  const first = value instanceof PDFName ? value : itemsOf(value)[0];
  return first instanceof PDFName && BLEND.test(first.decodeText()) ? first.decodeText() : undefined;
};

/** The part of an ExtGState that may travel. A soft mask or a font inside it hides things too well. */
export const readState = (dict: PDFDict): State => {
  const mask = at(dict, 'SMask');
  if ((mask !== undefined && mask !== PDFName.of('None')) || at(dict, 'Font')) throw new Uncarriable('graphics-state');
  const state: State = {};
  for (const key of NUMBERS) {
    const value = at(dict, key);
    if (value instanceof PDFNumber) state[key] = value.asNumber();
  }
  for (const key of SWITCHES) {
    const value = at(dict, key);
    if (value instanceof PDFBool) state[key] = value.asBoolean();
  }
  const [dashes, phase] = itemsOf(at(dict, 'D'));
  const lengths = numbersOf(dashes);
  if (lengths && phase instanceof PDFNumber) state.D = [lengths, phase.asNumber()];
  const blend = blendMode(at(dict, 'BM'));
  if (at(dict, 'BM') && !blend) throw new Uncarriable('graphics-state');
  if (blend) state.BM = blend;
  if (mask) state.SMask = 'None';
  return state;
};
