import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { REFUSALS } from '#shared/refusal.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { NoteDialog } from '../request/note-dialog.tsx';
import { ReleaseDialog } from '../request/release-dialog.tsx';
import { Icon } from '../shell/icon.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

/** `unseen`: files of the packet that have not been opened here yet. */
type Props = { view: RequestView; packetSha256: string; isSame: boolean; unseen: readonly number[] };
type Dialog = 'return' | 'release' | null;

/** Approve what is on the screen, return it, or release it. Approval binds to the hash of the bytes shown. */
export const PacketActions = ({ view, packetSha256, isSame, unseen }: Props) => {
  const { act, reload, error, isPending } = useAction(view.request.id);
  const [dialog, setDialog] = useState<Dialog>(null);
  const find = (name: string) => view.actions.find((item) => item.action === name);
  const approve = find('approve');
  const release = find('release');
  const giveBack = find('return-to-redaction');
  const blocked = [approve, release].flatMap((item) => (item?.blockedBy ? [item.blockedBy] : []));
  if (!approve && !release && !giveBack) return null;
  return (
    <div className="stack-tight">
      <div className="row wrap">
        {approve && (
          <Button
            disabled={approve.blockedBy !== null || !isSame || unseen.length > 0}
            loading={isPending}
            onClick={() => void act('approve', { packetSha256 }).catch(() => undefined)}
          >
            Approve
          </Button>
        )}
        {release && (
          <Button disabled={release.blockedBy !== null} onClick={() => setDialog('release')}>
            Release
          </Button>
        )}
        {giveBack && (
          <Button variant="default" disabled={giveBack.blockedBy !== null} onClick={() => setDialog('return')}>
            Return with a note
          </Button>
        )}
      </div>
      {approve && isSame && unseen.length > 0 && (
        <p className="small soft">
          Look at every file before you approve: {unseen.length === 1 ? 'file' : 'files'} {unseen.join(', ')} still to
          be opened.
        </p>
      )}
      {blocked.map((code) => (
        <p key={code} className="note small" data-tone="soon">
          <Icon name="lock" size={14} /> <strong>{REFUSALS[code].title}.</strong> {REFUSALS[code].detail}
        </p>
      ))}
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      {dialog === 'return' && (
        <NoteDialog requestId={view.request.id} action="return-to-redaction" onClose={() => setDialog(null)} />
      )}
      {dialog === 'release' && <ReleaseDialog request={view.request} onClose={() => setDialog(null)} />}
    </div>
  );
};
