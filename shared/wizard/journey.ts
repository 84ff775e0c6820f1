import { type ErrorCode, en } from '../words/en.ts';
import type { Answers, StepId } from './answers.ts';
import type { Problem, Values } from './fields.ts';
import { STEPS, stepOf, type WizardStep } from './steps.ts';

/** Where a person can be: a question, the page that shows all answers, or the statement of truth. */
export type Place = StepId | 'check' | 'sign';

/** The questions that this person is asked, in order. */
export const stepsFor = (answers: Answers): WizardStep[] => STEPS.filter((step) => step.when(answers));

const placesFor = (answers: Answers): Place[] => [...stepsFor(answers).map((step) => step.id), 'check', 'sign'];

/** Anything else is zod's own message: a field nobody asked for, or a shape that no form of ours sends. */
const isErrorCode = (message: string): message is ErrorCode => Object.hasOwn(en.errors, message);

/** What is wrong with the values of one page: at most one message a field, in the order of the page. */
export const problemsOf = (step: WizardStep, values: Values | undefined, today: string): Problem[] => {
  const parsed = step.schema(today).safeParse(values ?? {});
  if (parsed.success) return [];
  const first = new Map<string, ErrorCode>();
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '');
    if (!first.has(field)) first.set(field, isErrorCode(message) ? message : 'unexpected-field');
  }
  return [...first].map(([field, code]) => ({ field, code }));
};

const isAnswered = (id: Place, answers: Answers, today: string): boolean => {
  if (id === 'sign' || id === 'check') return id === 'check';
  const step = stepOf(id);
  return problemsOf(step, answers[id], today).length === 0 && stillFits(step, answers);
};

/** A choice that an earlier answer no longer offers must be made again. */
const stillFits = ({ id, fields, offers }: WizardStep, answers: Answers): boolean => {
  const offered = offers?.(answers);
  return !offered || fields.every(({ name }) => offered.includes(String(answers[id]?.[name] ?? '')));
};

/** The first page that still needs an answer; `check` once all have one. Also where a changed answer leads back to. */
export const openPlace = (answers: Answers, today: string): Place =>
  stepsFor(answers).find((step) => !isAnswered(step.id, answers, today))?.id ?? 'check';

/** A page can be seen once every question before it is answered. */
export const canVisit = (place: Place, answers: Answers, today: string): boolean => {
  const places = placesFor(answers);
  const at = places.indexOf(place);
  return at >= 0 && places.slice(0, at).every((earlier) => isAnswered(earlier, answers, today));
};

export const nextPlace = (place: Place, answers: Answers): Place => {
  const places = placesFor(answers);
  return places[Math.min(places.indexOf(place) + 1, places.length - 1)] ?? 'sign';
};

/** null before the first page: the start page. */
export const previousPlace = (place: Place, answers: Answers): Place | null => {
  const places = placesFor(answers);
  return places[places.indexOf(place) - 1] ?? null;
};

/** "Step 2 of 7"; null on the first page, where the number of pages is not known yet. */
export const progress = (place: Place, answers: Answers): { at: number; of: number } | null => {
  const places = placesFor(answers);
  return place === 'who' ? null : { at: places.indexOf(place) + 1, of: places.length };
};

/** Last part of the address of a place. */
export const pathOf = (place: Place): string => (place === 'check' || place === 'sign' ? place : stepOf(place).path);
