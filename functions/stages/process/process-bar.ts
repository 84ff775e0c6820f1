import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { asErrors, judgedPaper } from './judged-paper.ts';

/** Judges the papers once more on the day of release: time to object, dates, and what was lifted then is lifted now. */
export const processBar = (request: Request, now: Date): Result<null> => {
  if (!LANES[request.lane].needsProcess) return ok(null);
  const { process: paper, processCheck } = request;
  if (!paper || processCheck?.result !== 'accepted') return refuse({ code: 'process-unchecked' });
  const lifted = processCheck.override ? processCheck.codes : [];
  const failed = judgedPaper(request, now).findings.filter(
    ({ result, code }) => result === 'fail' && !(code && lifted.includes(code)),
  );
  if (failed.length === 0) return ok(null);
  const isWaiting = failed.every(({ code }) => code === 'S02_PERIOD_RUNNING');
  return refuse({ code: isWaiting ? 'objection-period' : 'process-defective', errors: asErrors(failed) });
};
