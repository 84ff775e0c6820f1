import { useState } from 'react';
import {
  DIRECTIVE_PART_IDS,
  DIRECTIVE_PARTS,
  type DirectiveFacts,
  judgeDirective,
} from '#shared/law/route/directive.ts';
import type { Request } from '#shared/request/request.ts';
import styles from '../request/request.module.css';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { AnswerSelect } from './answer-select.tsx';
import { VerdictCheck } from './verdict-check.tsx';
import { VerdictForm } from './verdict-form.tsx';

const UNREAD: DirectiveFacts = {
  signedByPatient: 'unknown',
  electronicCopy: 'unknown',
  fromEhr: 'unknown',
  namesRecipient: 'unknown',
  saysWhere: 'unknown',
};

const DirectiveForm = ({ request, onDone }: { request: Request; onDone: () => void }) => {
  const { timeZone } = useStaff();
  const [says, setSays] = useState(UNREAD);
  const verdict = judgeDirective(says, todayIn(timeZone, new Date()));
  return (
    <VerdictForm
      requestId={request.id}
      action="check-directive"
      verdict={verdict}
      body={(said) => ({ ...said, says })}
      onDone={onDone}
    >
      <div className={styles.elements}>
        {DIRECTIVE_PART_IDS.map((part) => (
          <AnswerSelect
            key={part}
            label={DIRECTIVE_PARTS[part].asks}
            value={says[part]}
            onChange={(answer) => setSays({ ...says, [part]: answer })}
          />
        ))}
      </div>
    </VerdictForm>
  );
};

/** The patient's letter, read by a person: what the requester said about it counts for nothing here (RT-4). */
export const DirectiveCheck = ({ request, isAllowed }: { request: Request; isAllowed: boolean }) => (
  <VerdictCheck
    title="Letter of the patient"
    rule="45 CFR 164.524(c)(3)(ii)"
    button="Judge the letter"
    verdict={request.directive}
    isAllowed={isAllowed}
    form={(close) => <DirectiveForm request={request} onDone={close} />}
  />
);
