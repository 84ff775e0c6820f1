import { useState } from 'react';
import { judgeRepresentative } from '#shared/law/route/judge-representative.ts';
import { representativeFacts } from '#shared/law/route/representative-facts.ts';
import type { Request } from '#shared/request/request.ts';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { AuthorityFields } from './authority-fields.tsx';
import { type AuthorityAnswers, kindSaid } from './authority-questions.ts';
import { VerdictCheck } from './verdict-check.tsx';
import { VerdictForm } from './verdict-form.tsx';

const AuthorityForm = ({ request, onDone }: { request: Request; onDone: () => void }) => {
  const { timeZone } = useStaff();
  const [facts, setFacts] = useState<AuthorityAnswers>({ kind: kindSaid(request), paper: 'none' });
  const born = request.match?.dateOfBirth ?? request.patient.dateOfBirth;
  const asOf = todayIn(timeZone, new Date());
  const verdict = judgeRepresentative(representativeFacts.parse({ ...facts, asOf, patientBorn: born }));
  return (
    <VerdictForm
      requestId={request.id}
      action="check-authority"
      verdict={verdict}
      body={(said) => ({ ...said, facts })}
      onDone={onDone}
    >
      <AuthorityFields facts={facts} born={born} asOf={asOf} onChange={setFacts} />
    </VerdictForm>
  );
};

/** May this person act for the patient (PR-1 to PR-11)? */
export const AuthorityCheck = ({ request, isAllowed }: { request: Request; isAllowed: boolean }) => (
  <VerdictCheck
    title="Authority to act for the patient"
    rule="45 CFR 164.502(g)"
    button="Judge the proof of authority"
    verdict={request.authority}
    isAllowed={isAllowed}
    form={(close) => <AuthorityForm request={request} onDone={close} />}
  />
);
