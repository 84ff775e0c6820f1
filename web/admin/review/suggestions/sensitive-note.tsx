import { Button } from '@mantine/core';
import type { RequestView } from '#shared/api/staff.ts';
import { useAction } from '../../api/use-action.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';

/** Specially protected matter was found in a request that is not marked sensitive: two people must then approve. */
export const SensitiveNote = ({ view }: { view: RequestView }) => {
  const { act, error, isPending } = useAction(view.request.id);
  const canFlag = view.actions.some((item) => item.action === 'flag-sensitive' && item.blockedBy === null);
  return (
    <div className="note stack-tight" data-tone="soon">
      <p className="small">
        Specially protected matter may be in these records, and the request is not marked sensitive.
      </p>
      {canFlag && (
        <div>
          <Button
            variant="default"
            loading={isPending}
            onClick={() => void act('flag-sensitive', { isSensitive: true }).catch(() => undefined)}
          >
            Mark as sensitive
          </Button>
        </div>
      )}
      {error && <ProblemNote error={error} />}
    </div>
  );
};
