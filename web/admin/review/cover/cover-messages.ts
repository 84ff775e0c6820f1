import type { Box } from '#shared/redaction/cover/box.ts';
import type { Wish } from '#shared/redaction/cover/cover-marks.ts';
import type { Picture } from '#shared/redaction/cover/ink.ts';
import type { Letter } from '#shared/redaction/cover/letter.ts';
import type { Tone } from '#shared/redaction/cover/tone.ts';

/** How many pixels a point takes, across and down. */
export type Density = readonly [across: number, down: number];

/** A page as the worker keeps it. Letters and wishes are in points of the page as shown, top-left origin. */
export type Sheet = { picture: Picture; letters: Letter[]; dpi: number; density: Density };

/** What the page asks the worker, one answer each. */
export type CoverQuestion =
  | { kind: 'keep'; page: number; sheet: Sheet }
  | { kind: 'plan'; page: number; marks: Wish[] }
  | { kind: 'burn'; page: number; marks: Wish[]; width: number };

/** `byMark`: the boxes that each mark takes, in pixels, in the order of the question. */
export type Plan = { byMark: Box[][]; tone: Tone; density: Density };

/** null: the page is not kept any more and must be drawn again. */
export type CoverAnswers = { keep: true; plan: Plan | null; burn: ImageBitmap | null };

export type Asked = { id: number; question: CoverQuestion };
export type Answered = { id: number; answer: CoverAnswers[keyof CoverAnswers] } | { id: number; error: string };
