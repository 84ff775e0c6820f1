import type { ClockEvent } from '#shared/law/clock/event.ts';
import type { ClockFacts } from '#shared/law/clock/facts.ts';

/** Received at noon in New York on a date. */
export const noonOf = (date: string): string => `${date}T17:00:00Z`;

/** The clocks' facts of a patient's own request, received on 31 January 2026, with what else happened. */
export const clockFactsOf = (
  changes: Partial<Omit<ClockFacts, 'events'>> & { receivedAt?: string } = {},
  more: readonly ClockEvent[] = [],
): ClockFacts => {
  const { receivedAt, ...facts } = changes;
  const lane = facts.lane ?? 'RA_SELF';
  return {
    lane,
    state: 'PA',
    zone: 'America/New_York',
    holder: 'hospital',
    requester: 'patient',
    asks: 'copies',
    ...facts,
    events: [{ kind: 'received', at: receivedAt ?? noonOf('2026-01-31'), lane }, ...more],
  };
};
