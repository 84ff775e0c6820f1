import { decisionRow } from '#functions/adapters/decision-records.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { CHECK_IDS, checkOf as rowOf } from '#shared/law/process/checks.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { checkOf } from './check-process.ts';
import { asErrors, judgedPaper } from './judged-paper.ts';
import { processRecord } from './process-record.ts';

/** Defects of form that the legal office may answer for. A path of assurance, a hold or Part 2 never is one. */
const LIFTABLE: readonly string[] = [
  ...CHECK_IDS.flatMap((id) => (rowOf(id).mayBeLifted ? [rowOf(id).code] : [])),
  'S07_PAST_DATE',
];

/** The legal office answers, with a reason, for defects that another person found (SB-7: pend to legal). */
export const overrideProcess = (call: StaffCall, { note }: ActionBody<'override-process'>) =>
  mutate(call, 'override-process', (request) => {
    const judged = judgedPaper(request, call.now);
    const failed = judged.findings.filter(({ result }) => result === 'fail');
    const fixed = failed.filter(({ code }) => !code || !LIFTABLE.includes(code));
    if (fixed.length > 0) return refuse({ code: 'not-liftable', errors: asErrors(fixed) });
    const record = processRecord(call, request, judged);
    const verdict = checkOf(call, judged, record.id);
    return ok({
      facts: { ...request, processCheck: { ...verdict, result: 'accepted' as const, note, override: true } },
      detail: { result: 'accepted', override: true, lifted: failed.length, recordId: record.id },
      writes: [decisionRow(record)],
    });
  });
