import { ok, type Result, refuse } from '#shared/result.ts';
import type { StepId } from '#shared/wizard/answers.ts';
import type { Values } from '#shared/wizard/fields.ts';
import { problemsOf } from '#shared/wizard/journey.ts';
import { stepOf } from '#shared/wizard/steps.ts';
import type { Draft, Drafts } from '../../adapters/drafts.ts';

/** Answers are deleted this long after the last one: a shared computer forgets (WCAG 2.2.6 says so on the start page). */
export const DRAFT_MINUTES = 60;

export const draftExpiry = (now: Date): string => new Date(now.getTime() + DRAFT_MINUTES * 60_000).toISOString();

type Save = {
  drafts: Drafts;
  /** The secret of the person's cookie, and whether a draft is already kept under it. */
  token: string;
  isNew: boolean;
  step: StepId;
  values: Values;
  today: string;
  now: Date;
};

/**
 * Saves one page of the wizard, or refuses with a message code per field. Only answers that hold are ever kept, so
 * that a place in the journey can always be computed from them. `not-found`: the draft's hour has passed.
 */
export const saveAnswer = async ({ drafts, token, isNew, step, values, today, now }: Save): Promise<Result<Draft>> => {
  const problems = problemsOf(stepOf(step), values, today);
  if (problems.length > 0)
    return refuse({
      code: 'invalid-input',
      errors: problems.map(({ field, code }) => ({ field, message: code })),
    });
  const expiresAt = draftExpiry(now);
  const draft = isNew
    ? await drafts.create(token, { [step]: values }, expiresAt)
    : await drafts.answer({ token, step, values, expiresAt, now: now.toISOString() });
  return draft ? ok(draft) : refuse({ code: 'not-found' });
};
