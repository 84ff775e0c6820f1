import type { LetterWords } from '../words/letters/words.ts';
import type { Block } from './block.ts';
import type { LetterFrame } from './frame.ts';
import type { LetterKind, LetterVariables } from './kinds.ts';

/** All that a template may use: the allow-listed variables of its kind, the frame, and the words of the language. */
export type Told<Kind extends LetterKind> = {
  variables: LetterVariables<Kind>;
  frame: LetterFrame;
  words: LetterWords;
  /** A date in words, and money. */
  day: (date: string) => string;
  money: (cents: number) => string;
};

export type Template<Kind extends LetterKind> = (told: Told<Kind>) => {
  title: string;
  body: Block[];
  /** On a page of its own behind the letter. */
  annex?: Block[];
  /** Ends with how to complain to the office and to the Secretary (45 CFR 160.306). */
  hasComplaints?: boolean;
};

/** US dollars, the same in both languages here. */
export const dollars = (cents: number): string => {
  const amount = Math.abs(cents);
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '-' : ''}$${whole}.${String(amount % 100).padStart(2, '0')}`;
};
