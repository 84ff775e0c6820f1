import { Button } from '@mantine/core';
import { Dialog } from './dialog.tsx';

type Props = { seconds: number; onStay: () => void };

export const IdleDialog = ({ seconds, onStay }: Props) => (
  <Dialog onClose={onStay} title="Are you still there?" hasClose={false}>
    <div className="stack">
      <p>
        You will be signed out in{' '}
        <strong>{seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}</strong> to protect patient
        records. Saved work is kept.
      </p>
      <div className="row">
        <Button onClick={onStay} data-autofocus>
          Stay signed in
        </Button>
      </div>
    </div>
  </Dialog>
);
