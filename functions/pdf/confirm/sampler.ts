import { directionOf } from '#shared/redaction/cover/direction.ts';
import type { OpenDocument } from '../document.ts';
import type { ProvenRun } from '../hidden/prove-text.ts';
import type { GrayPicture } from '../ocr/picture.ts';
import type { Raster } from '../raster.ts';
import { cropOf } from './crop.ts';
import { needsProof } from './same-letter.ts';

/** A word as drawn and as told. `pairs`: one number per letter, the same for the same letter of the same font; -1 needs no proof. */
export type Sample = { letters: string[]; pairs: number[]; crop: GrayPicture };

/** Collects, while pages are drawn, a few words for every letter of every font. */
export type Sampler = {
  samples: Sample[];
  /** The pairs of each word; samples what is new among them. */
  take: (index: number, kept: readonly ProvenRun[], raster: Raster) => number[][];
  close: () => void;
};

const SAMPLES_PER_PAIR = 3;
const MAX_SAMPLES = 360;

/**
 * A font is told by its address, which PDFium gives to another one once no page holds it: so the first page of every font
 * stays loaded until the end.
 */
export const openSampler = ({ pdfium, handle }: OpenDocument): Sampler => {
  const held: number[] = [];
  const fonts = new Set<number>();
  const pairs = new Map<string, number>();
  const taken: number[] = [];
  const samples: Sample[] = [];
  const pairOf = (font: number, letter: string): number => {
    const key = `${font} ${letter}`;
    const known = pairs.get(key) ?? pairs.size;
    pairs.set(key, known);
    return known;
  };
  const take: Sampler['take'] = (index, kept, raster) => {
    let unknown = false;
    const byObject = new Map<number, number>();
    const fontOf = (object: number): number => {
      const font = byObject.get(object) ?? pdfium.FPDFTextObj_GetFont(object);
      byObject.set(object, font);
      unknown ||= !fonts.has(font);
      fonts.add(font);
      return font;
    };
    const found = kept.map((proven) => {
      const { characters } = proven.run;
      const own = characters.map(({ text, object }) =>
        needsProof(text) ? pairOf(object === 0 ? 0 : fontOf(object), text) : -1,
      );
      const fresh = own.some((pair) => pair >= 0 && (taken[pair] ?? 0) < SAMPLES_PER_PAIR);
      if (fresh && samples.length < MAX_SAMPLES) {
        for (const pair of new Set(own)) if (pair >= 0) taken[pair] = (taken[pair] ?? 0) + 1;
        const crop = cropOf(raster, proven.box, directionOf(proven.boxes));
        samples.push({ letters: characters.map(({ text }) => text), pairs: own, crop });
      }
      return own;
    });
    if (unknown) held.push(pdfium.FPDF_LoadPage(handle, index));
    return found;
  };
  const close = (): void => {
    for (const page of held) if (page !== 0) pdfium.FPDF_ClosePage(page);
  };
  return { samples, take, close };
};
