import { Button } from '@mantine/core';
import { useState } from 'react';
import { judgeNecessary, necessaryFactsOf, RELIANCES } from '#shared/law/route/judge-necessary.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { FindingList } from '../shell/finding-list.tsx';
import { NecessityDialog } from './necessity-dialog.tsx';

/** How much may go in a lane that is limited, and the reason on record (MN-1 to MN-4). */
export const NecessityNote = ({ request, isAllowed }: { request: Request; isAllowed: boolean }) => {
  const [isOpen, setOpen] = useState(false);
  if (!LANES[request.lane].minimumNecessary) return null;
  const { result, findings } = judgeNecessary(necessaryFactsOf(request));
  const { necessity } = request;
  return (
    <div className="stack-tight">
      <h3>Minimum necessary</h3>
      {necessity ? (
        <p>
          {necessity.justification}
          {necessity.reliesOn ? ` (${RELIANCES[necessity.reliesOn]})` : ''}
        </p>
      ) : null}
      {result !== 'pass' && <FindingList findings={findings.filter((finding) => finding.result !== 'pass')} />}
      {isAllowed && (
        <div className="row no-print">
          <Button variant="default" onClick={() => setOpen(true)}>
            Say why this much is needed
          </Button>
        </div>
      )}
      {isOpen && <NecessityDialog request={request} onClose={() => setOpen(false)} />}
    </div>
  );
};
