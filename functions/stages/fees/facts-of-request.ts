import { localDate } from '#shared/law/deadlines.ts';
import type { FeeFacts } from '#shared/law/fees/facts.ts';
import type { Request } from '#shared/request/request.ts';
import { config } from '../../adapters/config.ts';

type Asked = Pick<Request, 'lane' | 'scope'> & {
  requester: Pick<Request['requester'], 'type'>;
  purpose?: Request['purpose'];
};

/** What a fee rests on: the request as it is asked, this hospital, today. */
export const factsOfRequest = ({ lane, requester, purpose, scope }: Asked, now: Date): FeeFacts => ({
  asOf: localDate(now.toISOString(), config('FACILITY_TIME_ZONE')),
  state: config('FACILITY_STATE'),
  holder: 'hospital',
  lane,
  requesterType: requester.type,
  ...(purpose ? { purpose } : {}),
  // A packet leaves by a link unless staff say otherwise.
  medium: 'electronic',
  records: {
    types: [...scope.recordTypes],
    ...(scope.dosFrom ? { from: scope.dosFrom } : {}),
    ...(scope.dosTo ? { to: scope.dosTo } : {}),
  },
});
