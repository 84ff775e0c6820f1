import type { ActionBody } from '#shared/api/staff.ts';
import type { ProcessFacts } from '#shared/law/process/facts.ts';
import { processFacts, processPaper } from '#shared/law/process/facts.ts';
import { judgeProcess, type ProcessVerdict } from '#shared/law/process/judge-process.ts';
import { kindsOf } from '#shared/law/process/kinds.ts';
import type { Request } from '#shared/request/request.ts';

/** The paper while it is typed: dates that are not there yet are empty. */
export type PaperDraft = Record<string, unknown> & Pick<ProcessFacts, 'kind' | 'answers'>;

export const draftOf = (request: Request, today: string): PaperDraft => {
  const { by: _, at: __, ...paper } = request.process ?? { by: '', at: '' };
  const [kind = 'subpoena'] = kindsOf(request.lane);
  return {
    kind,
    issuer: request.requester.organization ?? request.requester.name,
    receivedOn: today,
    answers: {},
    ...paper,
  };
};

const filled = (draft: PaperDraft) => Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== ''));

/** The paper as it would be sent, or the first thing that is not right about it. */
export const paperOf = (
  draft: PaperDraft,
): { paper: ActionBody<'record-process'> } | { field: string; message: string } => {
  const parsed = processPaper.safeParse(filled(draft));
  if (parsed.success) return { paper: parsed.data };
  const [issue] = parsed.error.issues;
  return { field: String(issue?.path[0] ?? ''), message: issue?.message ?? 'Look at this again' };
};

/** What the rules say of it today; null while it is not yet readable. */
export const verdictOf = (draft: PaperDraft, state: string, asOf: string): ProcessVerdict | null => {
  const facts = processFacts.safeParse({ ...filled(draft), state, asOf });
  return facts.success ? judgeProcess(facts.data) : null;
};
