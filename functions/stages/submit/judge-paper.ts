import { judgeAuthorization } from '#shared/law/authorization/judge.ts';
import type { Answers } from '#shared/wizard/answers.ts';
import { factsOfDraft } from '#shared/wizard/paper.ts';
import { facility } from '../verify/authorization-verdict.ts';

/** The verdict before anything is sent: by what this person typed alone, so that it tells nothing about any patient. */
export const judgePaper = ({ answers, today }: { answers: Answers; today: string }) => {
  const facts = factsOfDraft(answers, facility(), today);
  return facts && judgeAuthorization(facts);
};
