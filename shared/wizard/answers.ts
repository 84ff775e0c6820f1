import type { Values } from './fields.ts';

/** One page of the wizard. */
export type StepId =
  | 'who'
  | 'insurer'
  | 'office'
  | 'right'
  | 'letter'
  | 'representative'
  | 'organization'
  | 'patient'
  | 'purpose'
  | 'uploads'
  | 'authorization'
  | 'records'
  | 'dates'
  | 'contact';

/** Answers are kept as they were typed, step by step; everything else is computed from them. */
export type Answers = Partial<Record<StepId, Values>>;
