import type { ActionBody } from '#shared/api/staff.ts';
import { addDays } from '#shared/law/deadlines.ts';
import type { Request } from '#shared/request/request.ts';
import { ok } from '#shared/result.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { without } from '../without.ts';
import { judgedPaper, paperOf } from './judged-paper.ts';

/** The paper as it stands once we ourselves have told the patient (SB-4): what comes of it is not known yet. */
const told = (call: StaffCall, request: Request, noticeOn: string, objectionDays: number): Request => {
  if (!request.process) return request;
  const paper = paperOf(request.process);
  const answers = { ...paper.answers, ownNotice: 'yes' as const, ownObjectionsClear: 'unknown' as const };
  return {
    ...without(request, 'processCheck'),
    process: { ...paper, assurance: 'own_effort', noticeOn, objectionDays, answers, ...signedBy(call) },
  };
};

/** Writes to the patient that their records are asked for, with the day until which an objection is waited for. */
export const notifyPatient = (call: StaffCall, body: ActionBody<'notify-patient-of-process'>) =>
  mutate(call, 'notify-patient-of-process', async (request) => {
    const { sought, objectionDays, paragraph, by } = body;
    const { asOf, facts: paper } = judgedPaper(request, call.now);
    const objectBy = addDays(asOf, objectionDays);
    const { caseName, caseNumber, court, issuer } = paper;
    const variables = {
      caseName: caseName ?? issuer,
      ...(caseNumber ? { caseNumber } : {}),
      ...(court ? { court } : {}),
      issuedBy: issuer,
      sought,
      objectBy,
    };
    const letter = await letterWrites({
      call,
      request,
      letter: { kind: 'subpoena-notice', variables, ...(paragraph ? { paragraph } : {}) },
      by,
    });
    if (!letter.ok) return letter;
    const facts = told(call, request, asOf, objectionDays);
    const { hold } = judgedPaper(facts, call.now);
    return ok({
      facts,
      writes: letter.value.writes,
      notices: letter.value.notices,
      detail: { ...letter.value.detail, objectBy },
      clock: [{ kind: 'objection-period', at: call.now.toISOString(), endsOn: hold?.endsOn ?? objectBy }],
    });
  });
