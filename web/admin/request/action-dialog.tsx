import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActionBody, StaffAction } from '#shared/api/staff.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

type Props<Name extends StaffAction> = {
  requestId: string;
  action: Name;
  title: string;
  submit: string;
  isGrave?: boolean;
  size?: string;
  /** Read when the person submits; null keeps the dialog open because something is missing. */
  body: () => ActionBody<Name> | null;
  onClose: () => void;
  onDone?: () => void;
  children: ReactNode;
};

/** The frame of every dialog that does one action: what it does, its fields, what went wrong, and two buttons. */
export const ActionDialog = <Name extends StaffAction>(props: Props<Name>) => {
  const { act, reload, error, isPending } = useAction(props.requestId);
  const submit = async () => {
    const body = props.body();
    if (!body) return;
    await act(props.action, body).then(
      () => {
        props.onDone?.();
        props.onClose();
      },
      () => undefined,
    );
  };
  return (
    <Dialog onClose={props.onClose} title={props.title} size={props.size ?? 'md'}>
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {props.children}
        {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button variant="default" onClick={props.onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} {...(props.isGrave ? { color: 'red.9' } : {})}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
