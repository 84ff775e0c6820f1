import { decisionRow } from '#functions/adapters/decision-records.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { asErrors, type JudgedPaper, judgedPaper } from './judged-paper.ts';
import { processRecord } from './process-record.ts';

type Verdict = ActionBody<'check-process'>;

/** Nothing that fails is accepted; what no rule can tell is accepted only with a word on what was found. */
const mayAccept = ({ findings }: JudgedPaper, note: string | undefined): Result<null> => {
  const failed = findings.filter(({ result }) => result === 'fail');
  const running = failed.filter(({ code }) => code === 'S02_PERIOD_RUNNING');
  if (running.length > 0 && running.length === failed.length)
    return refuse({ code: 'objection-period', errors: asErrors(running) });
  if (failed.length > 0) return refuse({ code: 'process-defective', errors: asErrors(failed) });
  const open = findings.filter(({ result }) => result === 'look');
  return open.length > 0 && !note ? refuse({ code: 'process-open', errors: asErrors(open) }) : ok(null);
};

/** The verdict as it lies on the request. */
export const checkOf = (call: StaffCall, judged: JudgedPaper, recordId: string) => ({
  verdict: judged.verdict,
  codes: [...new Set(judged.findings.flatMap(({ result, code }) => (result !== 'pass' && code ? [code] : [])))],
  ...(judged.hold ? { holdUntil: judged.hold.endsOn } : {}),
  recordId,
  ...signedBy(call),
});

/** Records the verdict on the legal papers, with every rule, fact and cure it rests on (45 CFR 164.512). */
export const checkProcess = (call: StaffCall, { result, note }: Verdict) =>
  mutate(call, 'check-process', (request: Request) => {
    const judged = judgedPaper(request, call.now);
    const allowed = result === 'accepted' ? mayAccept(judged, note) : ok(null);
    if (!allowed.ok) return allowed;
    const record = processRecord(call, request, judged);
    const processCheck = { result, ...checkOf(call, judged, record.id), ...(note ? { note } : {}) };
    return ok({
      facts: { ...request, processCheck },
      detail: { result, verdict: judged.verdict, recordId: record.id },
      writes: [decisionRow(record)],
    });
  });
