import type { QUEUE_VIEWS } from '#shared/api/staff.ts';
import { STATES, type State } from '#shared/request/states.ts';

export type QueueView = (typeof QUEUE_VIEWS)[number];

/** The views in the order of the tabs, with their names and what to do when one is empty. */
export const QUEUE_TABS = {
  mine: { name: 'Mine', empty: 'Nothing is waiting for you.', next: 'Take the next one from Unassigned.' },
  unassigned: {
    name: 'Unassigned',
    empty: 'Every request has an owner.',
    next: 'Look at Due soon to help where time is short.',
  },
  'due-soon': { name: 'Due soon', empty: 'Nothing falls due this week.', next: 'Take the next one from Unassigned.' },
  overdue: { name: 'Overdue', empty: 'Nothing is overdue.', next: 'Keep it that way: look at Due soon.' },
  all: { name: 'All open', empty: 'There are no open requests.', next: 'New requests appear here when they arrive.' },
  closed: {
    name: 'Closed',
    empty: 'No request has been closed yet.',
    next: 'Closed requests stay here for reference.',
  },
} as const satisfies Record<QueueView, { name: string; empty: string; next: string }>;

export type QueueSearch = { view: QueueView; state?: State };

const isView = (value: unknown): value is QueueView => typeof value === 'string' && value in QUEUE_TABS;
const isState = (value: unknown): value is State => STATES.some((state) => state === value);

/** The address bar is the saved view; what it cannot mean falls back to the person's own work. */
export const readQueueSearch = ({ view, state }: Record<string, unknown>): QueueSearch => ({
  view: isView(view) ? view : 'mine',
  ...(isState(state) ? { state } : {}),
});
