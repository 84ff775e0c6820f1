import type { ClockView, RecomputePage } from '#shared/api/law.ts';
import type { LoggedEvent } from '#shared/law/clock/event.ts';
import { extensionOffer } from '#shared/law/clock/extension.ts';
import type { ClockFacts } from '#shared/law/clock/facts.ts';
import { judgeClocks } from '#shared/law/clock/judge-clocks.ts';
import type { DecisionRecord } from '#shared/law/decision-record.ts';
import type { Request } from '#shared/request/request.ts';
import { idOf, TODAY } from './fixtures.ts';

const logOf = ({ lane, submittedAt }: Pick<Request, 'lane' | 'submittedAt'>): LoggedEvent[] => [
  { seq: 1, by: 'requester', event: { kind: 'received', at: submittedAt, lane } },
  { seq: 2, by: 'person-ana', event: { kind: 'pended', at: '2026-11-09T16:00:00Z', reason: 'clarify' } },
  { seq: 3, by: 'person-ana', event: { kind: 'resumed', at: '2026-11-13T16:00:00Z' } },
];

const factsOf = (request: Pick<Request, 'lane' | 'submittedAt'>): ClockFacts => ({
  lane: request.lane,
  state: 'CO',
  zone: 'America/Denver',
  holder: 'hospital',
  requester: 'patient',
  asks: 'copies',
  events: logOf(request).map(({ event }) => event),
});

/** The clocks of a hospital in Colorado, worked out by the real rules. */
export const clockOf = (request: Request): ClockView => {
  const verdict = judgeClocks(factsOf(request));
  const offer = extensionOffer(verdict, TODAY);
  return {
    ...verdict,
    events: logOf(request),
    today: TODAY,
    extension:
      typeof offer === 'string'
        ? { refused: offer }
        : { extendBy: offer.extendBy, latestOn: offer.latestOn, citation: offer.clock.citation },
  };
};

export const decisionOf = (requestId: string): DecisionRecord => {
  const inputs = factsOf({ lane: 'RA_SELF', submittedAt: '2026-11-02T17:20:00Z' });
  const result = judgeClocks(inputs);
  return JSON.parse(
    JSON.stringify({
      id: idOf('dec', 'a'),
      requestId,
      kind: 'clock',
      at: '2026-11-02T17:20:00Z',
      asOf: '2026-11-02',
      by: 'requester',
      rules: result.clocks.map(({ rule, version }) => ({ id: rule, version })),
      inputs,
      result,
    }),
  );
};

export const moves: RecomputePage = {
  checked: 8,
  moved: [
    {
      id: idOf('req', 'g') as RecomputePage['moved'][number]['id'],
      reference: 'SP-7K3G-9QX2',
      from: '2026-12-02',
      to: '2026-11-17',
      why: 'RA-5 version 1 led; now SD-CO version 1 leads: 10 working days from 2 November 2026, without Veterans Day, 11 November 2026 = 17 November 2026, C.R.S. 25-1-801; 6 CCR 1011-1',
    },
  ],
};
