import { z } from 'zod';
import { lane } from '../../request/lanes.ts';
import { clockEvent } from './event.ts';

const isZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** All that the clocks of one request are worked out from. */
export const clockFacts = z
  .strictObject({
    lane: lane.describe('The lane as it is now'),
    state: z
      .string()
      .regex(/^[A-Z]{2}$/, 'two capital letters, such as VA')
      .describe('Whose law holds beside federal law'),
    zone: z
      .string()
      .refine(isZone, 'an IANA time zone, such as America/New_York')
      .describe('Where the facility is: its dates are that zone’s'),
    holder: z.enum(['hospital', 'physician']).describe('Who holds the records: some states differ'),
    requester: z.string().max(40).describe('The kind of requester, such as patient or attorney'),
    asks: z.enum(['copies', 'inspection']),
    events: z.array(clockEvent).min(1).describe('What happened, oldest first; the first is the receipt'),
  })
  .refine(({ events }) => events[0]?.kind === 'received', {
    path: ['events', 0],
    message: 'The first event must be "received": without receipt no clock runs',
  });
export type ClockFacts = z.infer<typeof clockFacts>;
