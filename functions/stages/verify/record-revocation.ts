import { revokeLink } from '#functions/adapters/links.ts';
import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import { revocationWords } from '#shared/words/revocation.ts';
import { config } from '../../adapters/config.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import { type StaffCall, signedBy } from '../staff-call.ts';
import { without } from '../without.ts';
import { judgeRequest } from './authorization-verdict.ts';

/**
 * A revocation in writing (164.508(b)(5)): what is under way stops, a link opens nothing any more, and what was
 * delivered before stays on record as lawful. The patient gets a letter, and so does whoever asked while it was open.
 */
export const recordRevocation = (call: StaffCall, { receivedOn, note }: ActionBody<'record-revocation'>) =>
  mutate(call, 'record-revocation', async (request, { release }) => {
    const today = localDate(call.now.toISOString(), config('FACILITY_TIME_ZONE'));
    if (receivedOn > today) return refuse({ code: 'invalid-input', errors: [FUTURE] });
    const signed = signedBy(call);
    const isDelivered = request.state === 'ACCESSED';
    const stopped = release ? (['link'] as const) : (['work'] as const);
    const facts: Request = {
      ...without(request, 'pend'),
      revocation: { receivedOn, ...signed, stopped: [...stopped], ...(note ? { note } : {}) },
      disposition: isDelivered ? 'FULFILLED_FULL' : 'REVOKED',
      closedAt: signed.at,
    };
    const judged = judgeRequest(facts, 'validation', signed.by, call.now);
    const letters = await lettersOf(call, facts, isDelivered);
    if (!letters.ok) return letters;
    return ok({
      facts: judged?.request ?? facts,
      detail: { receivedOn, stopped: stopped.join(','), ...judged?.detail, letters: letters.value.length },
      clock: [{ kind: 'closed', at: signed.at, disposition: isDelivered ? 'FULFILLED_FULL' : 'REVOKED' }],
      writes: [
        ...(judged?.writes ?? []),
        ...(release ? [revokeLink(release.tokenHash)] : []),
        ...letters.value.flatMap(({ writes }) => writes),
      ],
      notices: letters.value.flatMap(({ notices }) => notices),
    });
  });

const FUTURE = { field: 'receivedOn', message: 'It cannot have come later than today' };

const lettersOf = async (call: StaffCall, request: Request, isDelivered: boolean) => {
  const { revocation, release, language } = request;
  const receivedOn = revocation?.receivedOn ?? request.submittedAt.slice(0, 10);
  const words = revocationWords[language];
  const on = release ? localDate(release.at, config('FACILITY_TIME_ZONE')) : null;
  const gone = isDelivered && on ? [{ on, to: request.requester.organization ?? request.requester.name }] : [];
  const stopped = isDelivered ? [words.link] : [release ? words.link : words.work];
  const patient = await letterWrites({
    call,
    request,
    letter: { kind: 'revocation', variables: { receivedOn, stopped, gone } },
    by: 'print',
  });
  if (!patient.ok) return patient;
  if (isDelivered) return ok([patient.value]);
  const requester = await letterWrites({
    call,
    request,
    letter: { kind: 'authorization-ended', variables: { endedOn: receivedOn } },
    by: 'notice',
  });
  return requester.ok ? ok([patient.value, requester.value]) : requester;
};
