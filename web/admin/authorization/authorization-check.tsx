import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { CheckItem } from '../request/check-item.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords, todayIn } from '../words/dates.ts';
import { PaperForm, Verdict } from './paper-form.tsx';
import { OverrideForm, RevocationForm } from './reason-form.tsx';

const SOURCES = {
  requester: 'As the requester describes the paper',
  staff: 'As staff read the paper',
  signature: 'Signed on our page',
} as const;

/** The authorization: what it says, what the rules say to it now, who answers for what is open, and its revocation. */
export const AuthorizationCheck = ({ view }: { view: RequestView }) => {
  const { request, authorization: setting } = view;
  const { timeZone } = useStaff();
  const [open, setOpen] = useState<'judge' | 'override' | 'revoke' | null>(null);
  if (!setting) return null;
  const { authorization, authorizationForm: kept, revocation } = request;
  const close = () => setOpen(null);
  const may = (action: string) => view.actions.some((item) => item.action === action && item.blockedBy === null);
  const button = (name: 'judge' | 'override' | 'revoke', action: string, words: string) =>
    may(action) && (
      <Button key={name} variant="default" onClick={() => setOpen(name)}>
        {words}
      </Button>
    );
  const { blockedBy } = setting;
  return (
    <CheckItem
      title="Authorization"
      rule="45 CFR 164.508"
      isDone={authorization?.result === 'accepted' && blockedBy === null}
      isRejected={authorization !== undefined && (authorization.result === 'rejected' || blockedBy !== null)}
    >
      {kept ? (
        <p className="soft">{SOURCES[kept.source]}</p>
      ) : (
        <p className="soft">Nobody has said what the paper says.</p>
      )}
      {authorization && (
        <p className="soft">
          {authorization.method}, {instantWords(authorization.at, timeZone)}
        </p>
      )}
      {authorization?.override && (
        <p>
          A second person answers for {authorization.override.rules.join(', ')}: {authorization.override.reason}
        </p>
      )}
      {revocation && <p>Revoked: it came on {dateWords(revocation.receivedOn)}.</p>}
      {blockedBy && <p>{REFUSALS[blockedBy].detail}</p>}
      {setting.verdict && open !== 'judge' && <Verdict findings={setting.verdict.findings} />}
      {open === null && (
        <div className="row wrap no-print">
          {button('judge', 'check-authorization', authorization ? 'Judge again' : 'Judge the authorization')}
          {authorization?.result === 'rejected' &&
            button('override', 'override-authorization', 'Answer for open defects')}
          {button('revoke', 'record-revocation', 'Record a revocation')}
        </div>
      )}
      {open === 'judge' && <PaperForm view={view} setting={setting} onDone={close} />}
      {open === 'override' && <OverrideForm requestId={request.id} onDone={close} />}
      {open === 'revoke' && (
        <RevocationForm requestId={request.id} today={todayIn(timeZone, new Date())} onDone={close} />
      )}
    </CheckItem>
  );
};
