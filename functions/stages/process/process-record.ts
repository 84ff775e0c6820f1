import { newDecisionRecord } from '#functions/stages/new-decision-record.ts';
import type { Request } from '#shared/request/request.ts';
import type { StaffCall } from '../staff-call.ts';
import type { JudgedPaper } from './judged-paper.ts';

/** The verdict on legal papers as it is kept: replayed, the same facts give the same findings. */
export const processRecord = (call: StaffCall, request: Request, { facts, asOf: _, ...result }: JudgedPaper) =>
  newDecisionRecord({
    requestId: request.id,
    kind: 'process',
    now: call.now,
    by: call.actor.personId,
    rules: result.findings.map(({ rule, version }) => ({ id: rule, version })),
    inputs: facts,
    result,
  });
