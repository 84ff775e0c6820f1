import type { RefusalCode } from '../../refusal.ts';
import type { Clock, ClockVerdict } from './clock.ts';

type Offer = { clock: Clock; extendBy: string; latestOn: string };

const FEDERAL = ['hipaa', 'accounting'];

/** The one extension that federal law still allows this request, or why there is none (RA-6, AC-7). */
export const extensionOffer = ({ clocks }: ClockVerdict, today: string): Offer | RefusalCode => {
  const clock = clocks.find(({ id, status }) => FEDERAL.includes(id) && status === 'running');
  if (!clock) return 'extension-not-here';
  if (clock.extendedOn) return 'extension-used';
  const { extendBy, latestOn } = clock;
  if (!extendBy || !latestOn) return 'extension-not-here';
  return today > extendBy ? 'extension-late' : { clock, extendBy, latestOn };
};

/** A date of completion must be later than the first due date, and no later than the rule allows. */
export const isWithin = ({ extendBy, latestOn }: Offer, completeOn: string): boolean =>
  completeOn > extendBy && completeOn <= latestOn;
