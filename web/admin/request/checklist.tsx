import { Checkbox } from '@mantine/core';
import type { RequestView } from '#shared/api/staff.ts';
import { asksAuthority } from '#shared/request/guards.ts';
import { LANES } from '#shared/request/lanes.ts';
import { useAction } from '../api/use-action.ts';
import { AuthorizationCheck } from '../authorization/authorization-check.tsx';
import { AuthorityCheck } from '../lane/authority-check.tsx';
import { DirectiveCheck } from '../lane/directive-check.tsx';
import { IdentityCheck } from '../lane/identity-check.tsx';
import { ContactCheck } from './contact-check.tsx';
import { PatientCheck } from './patient-check.tsx';
import styles from './request.module.css';

const Sensitive = ({ view, isAllowed }: { view: RequestView; isAllowed: boolean }) => {
  const { act, isPending } = useAction(view.request.id);
  // The header says it too, so who cannot change it need not see a dead control.
  if (!isAllowed) return null;
  return (
    <Checkbox
      size="sm"
      label="Holds specially protected records (substance use, mental health, HIV): two people must approve"
      checked={view.request.isSensitive}
      disabled={isPending}
      onChange={(event) =>
        void act('flag-sensitive', { isSensitive: event.currentTarget.checked }).catch(() => undefined)
      }
    />
  );
};

/** What must hold before records may be gathered; the lane decides which papers are asked for. */
export const Checklist = ({ view }: { view: RequestView }) => {
  const { request } = view;
  const lane = LANES[request.lane];
  const may = (action: string) => view.actions.some((item) => item.action === action && item.blockedBy === null);
  return (
    <section className="card" aria-labelledby="checks">
      <div className="card-head">
        <h2 id="checks">Checks</h2>
      </div>
      <div className="card-body stack">
        <ul className={styles.checks}>
          <IdentityCheck request={request} isAllowed={may('verify-identity')} />
          {lane.needsAuthorization && <AuthorizationCheck view={view} />}
          {asksAuthority(request) && <AuthorityCheck request={request} isAllowed={may('check-authority')} />}
          {lane.needsDirective && <DirectiveCheck request={request} isAllowed={may('check-directive')} />}
          <PatientCheck request={request} isAllowed={may('match-patient')} />
          <ContactCheck request={request} isAllowed={may('confirm-contact')} />
        </ul>
        <Sensitive view={view} isAllowed={may('flag-sensitive')} />
      </div>
    </section>
  );
};
