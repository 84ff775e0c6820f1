import { config } from '#functions/adapters/config.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { judgeRepresentative } from '#shared/law/route/judge-representative.ts';
import { AUTHORITY_PAPERS, REPRESENTATIVE_KINDS } from '#shared/law/route/representative-facts.ts';
import type { Request } from '#shared/request/request.ts';
import { ok } from '#shared/result.ts';
import { mutate } from '../mutate.ts';
import { recordVerdict } from '../route/record-verdict.ts';
import { verdictStands } from '../route/verdict-stands.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';

type Read = ActionBody<'check-authority'>;

/** Judges a personal representative's proof of authority (45 CFR 164.502(g)), and records what was read. */
export const checkAuthority = (call: StaffCall, read: Read) =>
  mutate(call, 'check-authority', (request) => {
    const facts = factsOf(call, request, read);
    const verdict = judgeRepresentative(facts);
    const stands = verdictStands(read, verdict);
    if (!stands.ok) return stands;
    const { write, record } = recordVerdict({ call, requestId: request.id, kind: 'authority', inputs: facts, verdict });
    const { kind, paper } = read.facts;
    return ok({
      facts: {
        ...request,
        authority: {
          result: read.result,
          method: `${REPRESENTATIVE_KINDS[kind]}: ${AUTHORITY_PAPERS[paper]}`.slice(0, 80),
          ...(read.note ? { note: read.note } : {}),
          findings: verdict.findings,
          ...signedBy(call),
        },
      },
      detail: { result: read.result, verdict: verdict.result, record },
      writes: [write],
    });
  });

/** The record's date of birth, once a patient is matched: the request's own may be mistyped. */
const factsOf = ({ now }: StaffCall, { match, patient }: Request, { facts }: Read) => ({
  ...facts,
  asOf: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')),
  patientBorn: match?.dateOfBirth ?? patient.dateOfBirth,
  state: config('FACILITY_STATE'),
});
