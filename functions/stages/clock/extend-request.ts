import type { ActionBody } from '#shared/api/staff.ts';
import { extensionOffer, isWithin } from '#shared/law/clock/extension.ts';
import { RULES_CLOCK } from '#shared/law/clock/rules.ts';
import { localDate } from '#shared/law/deadlines.ts';
import { ok, refuse } from '#shared/result.ts';
import { config } from '../../adapters/config.ts';
import { letterWrites } from '../letters/letter-writes.ts';
import { mutate } from '../mutate.ts';
import type { StaffCall } from '../staff-call.ts';
import { clocksOf } from './append-clock.ts';

const ACCESS_EXTENSION = RULES_CLOCK.find(({ id }) => id === 'RA-6');

/** Extends once, in time: the event, the letter that makes it valid and its notice in one transaction (RA-6, AC-7). */
export const extendRequest = (call: StaffCall, { reason, completeOn }: ActionBody<'extend'>) =>
  mutate(call, 'extend', async (request, file) => {
    const today = localDate(call.now.toISOString(), config('FACILITY_TIME_ZONE'));
    const offer = extensionOffer(clocksOf(request, file.clock), today);
    if (typeof offer === 'string') return refuse({ code: offer });
    if (!isWithin(offer, completeOn)) {
      const message = `Choose a date after ${offer.extendBy} and not after ${offer.latestOn}`;
      return refuse({ code: 'extension-date', errors: [{ field: 'completeOn', message }] });
    }
    const rule = (offer.clock.id === 'hipaa' && ACCESS_EXTENSION?.citation) || offer.clock.citation;
    const variables = { reason, dueOn: offer.extendBy, completeBy: completeOn, rule };
    const letter = await letterWrites({ call, request, letter: { kind: 'extension', variables }, by: 'notice' });
    if (!letter.ok) return letter;
    return ok({
      facts: request,
      detail: { completeOn, ...letter.value.detail },
      clock: [{ kind: 'extension-noticed', at: call.now.toISOString(), completeOn }],
      writes: letter.value.writes,
      notices: letter.value.notices,
    });
  });
