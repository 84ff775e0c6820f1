import type { Clock } from '#shared/law/clock/clock.ts';
import type { ClockEvent, ClockEventKind } from '#shared/law/clock/event.ts';
import { LANES } from '#shared/request/lanes.ts';
import { PEND_REASONS, type PendReason } from '#shared/request/states.ts';
import { dateWords } from '../words/dates.ts';

export const CLOCK_NAMES: Record<Clock['id'], string> = {
  hipaa: 'HIPAA',
  accounting: 'Accounting',
  state: 'State law',
  court: 'Court',
  'information-blocking': 'Information blocking',
  policy: 'Office policy',
};

type Words = { [Kind in ClockEventKind]: (event: Extract<ClockEvent, { kind: Kind }>) => string };

const pendName = (reason: string): string =>
  reason in PEND_REASONS ? PEND_REASONS[reason as PendReason].name : reason;

/** What happened to the clocks, in the past tense. A new kind of event without words does not compile. */
const EVENT_WORDS: Words = {
  received: ({ lane }) => `Received: ${LANES[lane].name}`,
  'lane-changed': ({ lane }) => `Lane changed to: ${LANES[lane].name}`,
  pended: ({ reason }) => `Pended: ${pendName(reason)}`,
  resumed: () => 'Resumed',
  'extension-noticed': ({ completeOn }) => `Notice of extension, to be done by ${dateWords(completeOn)}`,
  'payment-requested': () => 'Payment asked for',
  'payment-received': () => 'Payment received',
  'process-served': ({ courtOn }) => `Papers served, for ${dateWords(courtOn)}`,
  'objection-period': ({ endsOn }) => `Time to object until ${dateWords(endsOn)}`,
  'partial-delivery': () => 'A part was delivered; the rest keeps its date',
  'denied-part': () => 'A part was denied; the rest keeps its date',
  denied: () => 'Denied',
  restarted: () => 'What had ended it was taken back; the same receipt counts',
  released: () => 'Released',
  withdrawn: () => 'Withdrawn in writing',
  closed: () => 'Closed',
  recomputed: () => 'Worked out anew after a change of rules',
};

export const eventWords = <Kind extends ClockEventKind>(event: Extract<ClockEvent, { kind: Kind }>): string => {
  const words: (event: Extract<ClockEvent, { kind: Kind }>) => string = EVENT_WORDS[event.kind as Kind];
  return words(event);
};
