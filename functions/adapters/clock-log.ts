import { type LoggedEvent, loggedEvent } from '#shared/law/clock/event.ts';
import type { Write } from './commit.ts';
import { KEYS, mainTable } from './keys.ts';

/** One event of a request's clock. Written once: a clock is never edited, events are only added (domain.md 16.3, 7). */
export const clockRow = (requestId: string, logged: LoggedEvent): Write => ({
  item: {
    Put: {
      TableName: mainTable(),
      Item: { ...KEYS.clockEvent(requestId, logged.seq), ...logged },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  refusal: 'stale-version',
});

/** Rows of the log, in the order of the events. */
export const readClockRows = (rows: readonly Record<string, unknown>[]): LoggedEvent[] =>
  rows.map((row) => loggedEvent.parse(row)).sort((a, b) => a.seq - b.seq);
