import { z } from 'zod';
import { lane } from '../../request/lanes.ts';
import { calendarDate } from '../../request/scope.ts';

const at = z.iso.datetime().describe('When it happened, as an instant: 2026-01-31T18:00:00Z');
const event = <const Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), at, ...shape });

/**
 * What can happen to a clock. A clock is never edited: only events are added (domain.md 16.3, 7), and every date is
 * worked out from them. No health information: kinds, codes and dates.
 */
export const clockEvent = z.discriminatedUnion('kind', [
  /** Any department, any channel, the entity or its business associate: that is receipt (RA-5). */
  event('received', { lane }),
  event('lane-changed', { lane }),
  event('pended', { reason: z.string().max(40) }),
  event('resumed', {}),
  event('extension-noticed', { completeOn: calendarDate.describe('The date of completion that the notice names') }),
  event('payment-requested', {}),
  event('payment-received', {}),
  event('process-served', { courtOn: calendarDate.describe('The date that the process itself names') }),
  event('objection-period', { endsOn: calendarDate.describe('The last day to object') }),
  event('partial-delivery', {}),
  event('denied-part', {}),
  event('denied', {}),
  event('released', {}),
  event('withdrawn', {}),
  event('closed', { disposition: z.string().max(40) }),
  /** What had ended it was taken back, such as a denial on review: the same receipt counts. */
  event('restarted', {}),
  event('recomputed', {}),
]);
export type ClockEvent = z.infer<typeof clockEvent>;
export type ClockEventKind = ClockEvent['kind'];

/** As it lies beside its request, numbered from 1. */
export const loggedEvent = z.object({ seq: z.number().int().positive(), by: z.string().max(160), event: clockEvent });
export type LoggedEvent = z.infer<typeof loggedEvent>;

type Of<Kind extends ClockEventKind> = Extract<ClockEvent, { kind: Kind }>;

export const eventsOfKind = <Kind extends ClockEventKind>(
  events: readonly ClockEvent[],
  kind: Kind,
): readonly Of<Kind>[] => events.filter((found): found is Of<Kind> => found.kind === kind);
