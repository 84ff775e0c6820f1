import type { AuditDetail } from '#shared/audit/events.ts';
import type { ClockVerdict } from '#shared/law/clock/clock.ts';
import type { ClockEvent, LoggedEvent } from '#shared/law/clock/event.ts';
import type { ClockFacts } from '#shared/law/clock/facts.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import type { Request } from '#shared/request/request.ts';
import { clockRow } from '../../adapters/clock-log.ts';
import type { Write } from '../../adapters/commit.ts';
import { config } from '../../adapters/config.ts';
import { decisionRow } from '../../adapters/decision-records.ts';
import { newDecisionRecord } from '../new-decision-record.ts';

type Unclocked = Pick<Request, 'lane' | 'submittedAt' | 'requester'>;

type Append = {
  /** As it will be: its lane decides which clocks run. */
  request: Omit<Request, 'dueOn' | 'dueBasis'>;
  log: readonly LoggedEvent[];
  added: readonly ClockEvent[];
  by: string;
  now: Date;
};
type Appended = { request: Request; log: LoggedEvent[]; writes: Write[]; detail: AuditDetail };

/** What the clocks of a request are worked out from: its events, and where the facility is. */
export const clockFactsOf = (request: Unclocked, log: readonly LoggedEvent[]): ClockFacts => ({
  lane: request.lane,
  state: config('FACILITY_STATE'),
  zone: config('FACILITY_TIME_ZONE'),
  // One deployment serves one hospital, and sends copies (design.md 2).
  holder: 'hospital',
  asks: 'copies',
  requester: request.requester.type,
  events: log.map(({ event }) => event),
});

/** A log begins with the receipt, also where the request is older than its log. */
const begun = (request: Unclocked, log: readonly LoggedEvent[]): readonly LoggedEvent[] =>
  log.length > 0
    ? log
    : [{ seq: 1, by: 'requester', event: { kind: 'received', at: request.submittedAt, lane: request.lane } }];

/** Adds events to a request's clock and works out its dates anew: rows of the same transaction, and the decision kept. */
export const appendClock = ({ request, log, added, by, now }: Append): Appended => {
  const start = begun(request, log);
  const next = [...start, ...added.map((event, index) => ({ seq: start.length + index + 1, by, event }))];
  const inputs = clockFactsOf(request, next);
  const verdict = judgeClocks(inputs);
  const rules = verdict.clocks.map(({ rule: id, version }) => ({ id, version }));
  const record = newDecisionRecord({ requestId: request.id, kind: 'clock', now, by, rules, inputs, result: verdict });
  return {
    request: { ...request, ...dueOf(verdict) },
    log: next,
    writes: [...next.slice(log.length).map((logged) => clockRow(request.id, logged)), decisionRow(record)],
    detail: { dueOn: verdict.dueOn, clockRecord: record.id },
  };
};

/** What of the verdict lies with the head: the queue is sorted by it. */
export const dueOf = ({ dueOn, leading }: ClockVerdict): Pick<Request, 'dueOn' | 'dueBasis'> => ({
  dueOn,
  dueBasis: leading,
});

/** The clocks as they stand, for whoever reads the request. */
export const clocksOf = (request: Request, log: readonly LoggedEvent[]): ClockVerdict =>
  judgeClocks(clockFactsOf(request, begun(request, log)));
