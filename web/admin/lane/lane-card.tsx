import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { judgeLane } from '#shared/law/route/judge-lane.ts';
import { laneFactsOf } from '#shared/law/route/lane-facts-of.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { RIGHTS, type Right } from '#shared/request/requesters.ts';
import { FactList } from '../request/fact-list.tsx';
import { FindingList } from '../shell/finding-list.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { ChangeLaneDialog } from './change-lane-dialog.tsx';
import { NecessityNote } from './necessity-note.tsx';
import { SplitDialog } from './split-dialog.tsx';

const rightSaid = ({ route }: Request): string | undefined =>
  route?.right ? (RIGHTS[route.right as Right]?.name ?? route.right) : undefined;

const Siblings = ({ request }: { request: Request }) => {
  const all = [...(request.partOf ? [{ ...request.partOf, name: 'Split off from' }] : [])].concat(
    (request.parts ?? []).map(({ id, reference, lane }) => ({ id, reference, name: `Part: ${LANES[lane].name}` })),
  );
  if (all.length === 0) return null;
  return (
    <ul className="stack-tight">
      {all.map(({ id, reference, name }) => (
        <li key={id}>
          {name}{' '}
          <Link to="/requests/$id" params={{ id }}>
            {reference}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** Which lane, what the rules say about it, and its other parts; everything else on this page follows from it. */
export const LaneCard = ({ view }: { view: RequestView }) => {
  const { request, documents, actions } = view;
  const { timeZone } = useStaff();
  const [dialog, setDialog] = useState<'change' | 'split' | null>(null);
  const asOf = todayIn(timeZone, new Date());
  const verdict = judgeLane(
    laneFactsOf({ asOf, type: request.requester.type, route: request.route, papers: documents }),
  );
  const may = (action: string) => actions.some((item) => item.action === action && item.blockedBy === null);
  const lane = LANES[request.lane];
  // A person may have named another one: their reason is with the decision.
  const ruled = verdict.parts[0]?.lane;
  return (
    <section className="card" aria-labelledby="lane">
      <div className="card-head">
        <h2 id="lane">Lane</h2>
        <div className="row no-print">
          {may('change-lane') && (
            <Button variant="default" onClick={() => setDialog('change')}>
              {request.laneOpen ? 'Name the lane' : 'Change'}
            </Button>
          )}
          {may('split-request') && (
            <Button variant="default" onClick={() => setDialog('split')}>
              Split
            </Button>
          )}
        </div>
      </div>
      <div className="card-body stack">
        {request.laneOpen && (
          <p className="note" data-tone="late">
            {verdict.parts.length > 1
              ? 'Parts of this go different ways. Until it is split, or a person has named one lane, nothing is gathered.'
              : 'No rule says in which lane this goes. Until a person has named it, nothing is gathered.'}
          </p>
        )}
        <FactList
          facts={[
            [request.laneOpen ? 'Waits in' : 'Lane', lane.name],
            ['Basis', lane.basis],
            ['Right they named', rightSaid(request)],
            ['The rules say', ruled && ruled !== request.lane ? LANES[ruled].name : undefined],
          ]}
        />
        <Siblings request={request} />
        <NecessityNote request={request} isAllowed={may('justify-scope')} />
        <details open={request.laneOpen === true || verdict.result !== 'pass'}>
          <summary>What the rules say</summary>
          <FindingList findings={verdict.findings} />
        </details>
      </div>
      {dialog === 'change' && <ChangeLaneDialog request={request} onClose={() => setDialog(null)} />}
      {dialog === 'split' && <SplitDialog request={request} parts={verdict.parts} onClose={() => setDialog(null)} />}
    </section>
  );
};
