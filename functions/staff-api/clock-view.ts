import type { CaseFile } from '#functions/adapters/case-file.ts';
import { config } from '#functions/adapters/config.ts';
import { clocksOf } from '#functions/stages/clock/append-clock.ts';
import type { ClockView } from '#shared/api/law.ts';
import { extensionOffer } from '#shared/law/clock/extension.ts';
import { localDate } from '#shared/law/deadlines.ts';
import type { Request } from '#shared/request/request.ts';

/** The clocks as staff see them today: nothing is stored that could go stale. */
export const clockViewOf = (request: Request, { clock }: Pick<CaseFile, 'clock'>, now: Date): ClockView => {
  const verdict = clocksOf(request, clock);
  const today = localDate(now.toISOString(), config('FACILITY_TIME_ZONE'));
  const offer = extensionOffer(verdict, today);
  return {
    ...verdict,
    events: clock,
    today,
    extension:
      typeof offer === 'string'
        ? { refused: offer }
        : { extendBy: offer.extendBy, latestOn: offer.latestOn, citation: offer.clock.citation },
  };
};
