import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RequestView, StaffAction } from '#shared/api/staff.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { Icon } from '../shell/icon.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { AuditDownload } from './audit-download.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { PendDialog } from './pend-dialog.tsx';
import { ReleaseDialog } from './release-dialog.tsx';
import styles from './request.module.css';
import { SendToQaDialog } from './send-to-qa-dialog.tsx';

/** The way forward comes first and filled; the rest are ways aside. Checks and records have their own panels. */
const FORWARD = ['claim', 'resume', 'begin-gathering', 'begin-redaction', 'send-to-qa', 'release', 'close-fulfilled'];
const ASIDE = ['reissue-link', 'return-to-gathering', 'return-to-redaction', 'pend', 'take-over', 'recall', 'close'];
const WITH_DIALOG = ['pend', 'close', 'return-to-redaction', 'recall', 'release', 'send-to-qa'];

type View = RequestView['actions'][number];

const Blocked = ({ views }: { views: View[] }) => {
  const codes = [...new Set(views.flatMap((view) => (view.blockedBy ? [view.blockedBy] : [])))];
  if (codes.length === 0) return null;
  return (
    <ul className="stack-tight">
      {codes.map((code) => (
        <li key={code} className={styles.blocked}>
          <Icon name="lock" size={14} />
          <span>
            <strong>{REFUSALS[code].title}.</strong> {REFUSALS[code].detail}
          </span>
        </li>
      ))}
    </ul>
  );
};

const Dialog = ({ view, action, onClose }: { view: RequestView; action: string; onClose: () => void }) => {
  const requestId = view.request.id;
  if (action === 'pend') return <PendDialog requestId={requestId} onClose={onClose} />;
  if (action === 'close') return <CloseDialog requestId={requestId} onClose={onClose} />;
  if (action === 'release') return <ReleaseDialog request={view.request} onClose={onClose} />;
  if (action === 'send-to-qa') return <SendToQaDialog view={view} onClose={onClose} />;
  if (action === 'recall' || action === 'return-to-redaction')
    return <NoteDialog requestId={requestId} action={action} onClose={onClose} />;
  return null;
};

/** The actions the API allows this person now, and in words what stands in the way of the others. */
export const ActionsPanel = ({ view }: { view: RequestView }) => {
  const { act, reload, error, isBusy } = useAction(view.request.id);
  const [dialog, setDialog] = useState('');
  const listed = (names: string[]) =>
    names.flatMap((name) => view.actions.filter((candidate) => candidate.action === name));
  const forward = listed(FORWARD);
  const start = (action: string) =>
    WITH_DIALOG.includes(action) ? setDialog(action) : void act(action as StaffAction, {}).catch(() => undefined);
  const button = (item: View, variant: string) => (
    <Button
      key={item.action}
      variant={item.blockedBy ? 'default' : variant}
      disabled={item.blockedBy !== null || isBusy}
      onClick={() => start(item.action)}
    >
      {item.label}
    </Button>
  );
  const hasPacket = ['QA', 'APPROVED', 'RELEASED', 'ACCESSED'].includes(view.request.state);
  return (
    <section className="card no-print" aria-labelledby="next">
      <div className="card-head">
        <h2 id="next">Next step</h2>
      </div>
      <div className="card-body stack">
        {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
        <div className="row wrap">
          {forward.map((item) => button(item, 'filled'))}
          {hasPacket && (
            <Link to="/requests/$id/qa" params={{ id: view.request.id }} className={styles.buttonLink}>
              Look at the packet
            </Link>
          )}
        </div>
        {forward.length === 0 && !hasPacket && <p className="soft">Nothing for your role to do here now.</p>}
        <Blocked views={forward} />
        <div className="row wrap">
          {listed(ASIDE)
            .filter((item) => !item.blockedBy)
            .map((item) => button(item, 'default'))}
        </div>
        <AuditDownload request={view.request} />
      </div>
      {dialog && <Dialog view={view} action={dialog} onClose={() => setDialog('')} />}
    </section>
  );
};
