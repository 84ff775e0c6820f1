import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { DENIAL_GROUNDS, LICENCES } from '#shared/law/denial/grounds.ts';
import { canBeDenied } from '#shared/law/denial/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { FactList } from '../request/fact-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords } from '../words/dates.ts';
import { RECORD_TYPE_NAMES } from '../words/names.ts';
import { ReviewDialog } from './review-dialog.tsx';

const DenyDialog = lazy(() => import('./deny-dialog.tsx').then((module) => ({ default: module.DenyDialog })));

type Denial = NonNullable<Request['denial']>;

const reviewWords = ({ isReviewable, review }: Denial, timeZone: string): string => {
  if (!review) return isReviewable ? 'Not asked for' : 'None for this ground';
  if (!review.outcome) return `Asked for ${instantWords(review.askedAt, timeZone)}`;
  const outcome = review.outcome === 'upheld' ? 'Upheld' : 'Reversed';
  return `${outcome} by ${review.reviewerName ?? 'a reviewer'}${review.at ? `, ${instantWords(review.at, timeZone)}` : ''}`;
};

const Made = ({ denial, timeZone }: { denial: Denial; timeZone: string }) => (
  <FactList
    facts={[
      ['Denied', denial.extent === 'whole' ? 'All that was asked for' : denial.part?.words],
      ['Given', denial.part?.given],
      ['Records kept back', denial.part?.recordTypes.map((type) => RECORD_TYPE_NAMES[type]).join(', ')],
      ['Ground', `${DENIAL_GROUNDS[denial.ground].name} (45 CFR 164.${DENIAL_GROUNDS[denial.ground].rule})`],
      ['In the letter', denial.basis],
      [
        'Decided',
        `${denial.deciderName}${denial.licence ? `, ${LICENCES[denial.licence]}` : ''}, ${dateWords(denial.on)}`,
      ],
      ['Review', reviewWords(denial, timeZone)],
      ['Reviewer said', denial.review?.note],
    ]}
  />
);

/** A denial of access: only for the patient and who stands in their place. What a third party did not cure is rejected. */
export const DenialCard = ({ view }: { view: RequestView }) => {
  const { request, actions } = view;
  const { timeZone } = useStaff();
  const { act, reload, error, isPending } = useAction(request.id);
  const [open, setOpen] = useState<'deny' | 'uphold-denial' | 'reverse-denial' | null>(null);
  const may = (action: string) => actions.some((item) => item.action === action && item.blockedBy === null);
  const mayDeny = may('deny-part') || may('deny');
  if (!canBeDenied(request.lane) || (!request.denial && !mayDeny)) return null;
  return (
    <section className="card" aria-labelledby="denial">
      <div className="card-head">
        <h2 id="denial">Denial of access</h2>
        <div className="row wrap no-print">
          {mayDeny && (
            <Button variant="default" onClick={() => setOpen('deny')}>
              Deny access
            </Button>
          )}
          {may('request-denial-review') && (
            <Button
              variant="default"
              loading={isPending}
              onClick={() => void act('request-denial-review', {}).catch(() => undefined)}
            >
              The patient asks for a review
            </Button>
          )}
          {may('uphold-denial') && (
            <Button variant="default" onClick={() => setOpen('uphold-denial')}>
              Uphold
            </Button>
          )}
          {may('reverse-denial') && (
            <Button variant="default" onClick={() => setOpen('reverse-denial')}>
              Reverse
            </Button>
          )}
        </div>
      </div>
      <div className="card-body stack">
        {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
        {request.denial ? (
          <Made denial={request.denial} timeZone={timeZone} />
        ) : (
          <p className="soft">
            Nothing is denied. Only the grounds of 45 CFR 164.524(a) can deny a patient their record.
          </p>
        )}
      </div>
      <Suspense>{open === 'deny' && <DenyDialog view={view} onClose={() => setOpen(null)} />}</Suspense>
      {open && open !== 'deny' && <ReviewDialog requestId={request.id} action={open} onClose={() => setOpen(null)} />}
    </section>
  );
};
