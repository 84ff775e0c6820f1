import type { ActionBody } from '#shared/api/staff.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { ok, refuse } from '#shared/result.ts';
import { config } from '../../adapters/config.ts';
import { closeLetter } from '../letters/close-letter.ts';
import { type LetterWrites, letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { without } from '../without.ts';

const NO_LETTER: Omit<LetterWrites, 'letter'> = { writes: [], notices: [], detail: {} };
const OF_A_RELEASE = ['FULFILLED_FULL', 'FULFILLED_PARTIAL'];

const whyNot = (disposition: ActionBody<'close'>['disposition'], { lane }: Request): string | null => {
  // Nothing was sent, so nothing was fulfilled.
  if (OF_A_RELEASE.includes(disposition)) return 'Choose why nothing was released';
  // A denial has a ground, a decider and a letter (164.524(d)): never a word in a list.
  if (disposition === 'DENIED') return 'Deny access on its own card, with the ground';
  return disposition === 'QUASHED' && !LANES[lane].needsProcess ? 'Only legal papers can be quashed' : null;
};

/** Ends a request without a release, with the disposition that the requester is given. */
export const closeRequest = (call: StaffCall, body: ActionBody<'close'>) =>
  mutate(call, 'close', async (request) => {
    const { disposition, note } = body;
    const why = whyNot(disposition, request);
    if (why) return refuse({ code: 'invalid-input', errors: [{ field: 'disposition', message: why }] });
    const closedAt = call.now.toISOString();
    const letter = closeLetter(request, body, localDate(closedAt, config('FACILITY_TIME_ZONE')));
    const written = letter ? await letterWrites({ call, request, letter, by: 'notice' }) : ok(NO_LETTER);
    if (!written.ok) return written;
    const { writes, notices, detail } = written.value;
    return ok({
      writes,
      notices,
      facts: { ...without(request, 'pend'), disposition, closeNote: note, closedAt },
      detail: { disposition, ...detail },
      clock: [
        disposition === 'WITHDRAWN'
          ? { kind: 'withdrawn', at: closedAt }
          : { kind: 'closed', at: closedAt, disposition },
      ],
    });
  });
