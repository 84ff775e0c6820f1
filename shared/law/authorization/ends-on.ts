import type { AuthorizationFacts } from './facts.ts';
import type { AuthorizationForm } from './form.ts';
import { dayOf, plus } from './typed-dates.ts';

/** When an authorization ends, as far as its words and the signature's date tell. */
export type Ending =
  | { kind: 'day'; day: string }
  | { kind: 'event'; happenedOn: string | null; words: string }
  | { kind: 'never' }
  | { kind: 'unknown'; why: string }
  | { kind: 'missing' };

/** Last day it holds: on that day it is still good (domain.md 19). */
export const endingOf = (form: AuthorizationForm, events: AuthorizationFacts['events'] = []): Ending => {
  const { expiry, signedOn } = form;
  if (!expiry) return { kind: 'missing' };
  if (expiry.kind === 'none') return { kind: 'never' };
  if (expiry.kind === 'unclear') return { kind: 'unknown', why: expiry.words || 'The reader could not tell' };
  if (expiry.kind === 'date') {
    const day = dayOf(expiry.date);
    if (day) return { kind: 'day', day };
    return expiry.date.trim() === '' ? { kind: 'missing' } : { kind: 'unknown', why: `"${expiry.date}" is no date` };
  }
  if (expiry.kind === 'after-signing') {
    const signed = dayOf(signedOn);
    const day = signed && plus(signed, expiry.amount, expiry.unit);
    return day ? { kind: 'day', day } : { kind: 'unknown', why: 'It counts from the signature, which has no date' };
  }
  const { event, words } = expiry;
  if (event === 'other' && !words) return { kind: 'missing' };
  const happened = events.find((known) => known.event === event);
  return { kind: 'event', happenedOn: happened ? happened.on : null, words: words ?? event };
};
