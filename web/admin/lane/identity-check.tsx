import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import {
  BARRIERS,
  type IdentityCheck as Check,
  IDENTITY_CHECK_IDS,
  IDENTITY_CHECKS,
  judgeIdentity,
} from '#shared/law/route/judge-identity.ts';
import { LANES } from '#shared/request/lanes.ts';
import type { Request } from '#shared/request/request.ts';
import styles from '../request/request.module.css';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { VerdictCheck } from './verdict-check.tsx';
import { VerdictForm } from './verdict-form.tsx';

const BARRIER_NAMES: Record<(typeof BARRIERS)[number], string> = {
  notary: 'A notary',
  visit_in_person: 'A visit in person',
  ssn: 'A Social Security number',
  two_witnesses: 'Two witnesses',
};

/** What makes sense to check of who asks in this lane. */
const offeredIn = ({ lane }: Request): Check[] => {
  const { isPatientLane, needsProcess } = LANES[lane];
  const kinds = isPatientLane
    ? ['person', 'step-up', 'known']
    : needsProcess
      ? ['official', 'office', 'known']
      : ['office', 'known'];
  return IDENTITY_CHECK_IDS.filter((check) => kinds.includes(IDENTITY_CHECKS[check].of));
};

const IdentityForm = ({ request, onDone }: { request: Request; onDone: () => void }) => {
  const { timeZone } = useStaff();
  const [checked, setChecked] = useState<Check[]>([]);
  const [demanded, setDemanded] = useState<(typeof BARRIERS)[number][]>([]);
  const [papersFit, setFit] = useState(true);
  const seen = { checked, demanded, papersFit };
  const asOf = todayIn(timeZone, new Date());
  const verdict = judgeIdentity({ ...seen, asOf, lane: request.lane, isSensitive: request.isSensitive });
  return (
    <VerdictForm
      requestId={request.id}
      action="verify-identity"
      verdict={verdict}
      body={(said) => ({ ...said, ...seen })}
      onDone={onDone}
    >
      <Checkbox.Group
        label="What was checked, and matched"
        value={checked}
        onChange={(next) => setChecked(IDENTITY_CHECK_IDS.filter((check) => next.includes(check)))}
        size="sm"
      >
        <div className={styles.elements}>
          {offeredIn(request).map((check) => (
            <Checkbox key={check} value={check} label={IDENTITY_CHECKS[check].name} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      <Checkbox
        size="sm"
        label="The documents on their face meet what the lane asks for"
        checked={papersFit}
        onChange={(event) => setFit(event.currentTarget.checked)}
      />
      {LANES[request.lane].isPatientLane && (
        <Checkbox.Group
          label="What we made the requester bring or do"
          description="Nothing of this may be asked of everyone (45 CFR 164.514(h))."
          value={demanded}
          onChange={(next) => setDemanded(BARRIERS.filter((barrier) => next.includes(barrier)))}
          size="sm"
        >
          <div className={styles.elements}>
            {BARRIERS.map((barrier) => (
              <Checkbox key={barrier} value={barrier} label={BARRIER_NAMES[barrier]} size="sm" />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </VerdictForm>
  );
};

const namesOf = (checked: readonly string[]): string =>
  IDENTITY_CHECK_IDS.filter((check) => checked.includes(check))
    .map((check) => IDENTITY_CHECKS[check].name)
    .join('; ');

/** Who asks, and how that is known (VF-1 to VF-5). */
export const IdentityCheck = ({ request, isAllowed }: { request: Request; isAllowed: boolean }) => (
  <VerdictCheck
    title="Identity of the requester"
    rule="45 CFR 164.514(h)"
    button="Record identity check"
    verdict={request.identity}
    {...(request.identity?.checked ? { seen: namesOf(request.identity.checked) } : {})}
    isAllowed={isAllowed}
    form={(close) => <IdentityForm request={request} onDone={close} />}
  />
);
