import { config } from '#functions/adapters/config.ts';
import { localDate } from '#shared/law/deadlines.ts';
import type { Finding } from '#shared/law/finding.ts';
import { type ProcessFacts, type ProcessPaper, processPaper } from '#shared/law/process/facts.ts';
import { judgeProcess } from '#shared/law/process/judge-process.ts';
import type { FieldError } from '#shared/refusal.ts';
import type { Request } from '#shared/request/request.ts';

/** The paper of a request as it was read, without who read it. */
export const paperOf = ({ by: _, at: __, ...paper }: NonNullable<Request['process']>): ProcessPaper =>
  processPaper.parse(paper);

/** The paper of a request, judged where the facility is, today. */
export const judgedPaper = (request: Request, now: Date) => {
  if (!request.process) throw new TypeError('A guard lets only recorded papers come this far');
  const asOf = localDate(now.toISOString(), config('FACILITY_TIME_ZONE'));
  const facts: ProcessFacts = { ...paperOf(request.process), state: config('FACILITY_STATE'), asOf };
  return { facts, asOf, ...judgeProcess(facts) };
};

export type JudgedPaper = ReturnType<typeof judgedPaper>;

/** Findings as what to mend: the rule and the cure, never the fact, which may hold health information. */
export const asErrors = (findings: readonly Finding[]): FieldError[] =>
  findings.map(({ rule, code, cure }) => ({ field: code ?? rule, message: cure ?? 'A person must look at this.' }));
