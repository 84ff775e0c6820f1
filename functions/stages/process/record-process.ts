import type { ActionBody } from '#shared/api/staff.ts';
import { kindsOf } from '#shared/law/process/kinds.ts';
import { ok, refuse } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { without } from '../without.ts';
import { judgedPaper } from './judged-paper.ts';

/** Keeps what a person read in the legal papers. Another reading needs another verdict. */
export const recordProcess = (call: StaffCall, paper: ActionBody<'record-process'>) =>
  mutate(call, 'record-process', (request) => {
    if (!kindsOf(request.lane).includes(paper.kind))
      return refuse({
        code: 'invalid-input',
        errors: [{ field: 'kind', message: 'Choose a kind of this lane, or change the lane first' }],
      });
    const facts = { ...without(request, 'processCheck'), process: { ...paper, ...signedBy(call) } };
    const { hold, courtOn } = judgedPaper(facts, call.now);
    const at = call.now.toISOString();
    return ok({
      facts,
      detail: { kind: paper.kind, ...(paper.returnOn ? { returnOn: paper.returnOn } : {}) },
      clock: [
        ...(courtOn ? [{ kind: 'process-served' as const, at, courtOn }] : []),
        ...(hold ? [{ kind: 'objection-period' as const, at, endsOn: hold.endsOn }] : []),
      ],
    });
  });
