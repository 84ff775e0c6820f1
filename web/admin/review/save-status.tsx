import { Button } from '@mantine/core';
import { ProblemNote } from '../shell/problem-note.tsx';
import { timeWords } from '../words/dates.ts';
import type { SaveState } from './use-autosave.ts';

const words = (state: SaveState): string => {
  switch (state.kind) {
    case 'clean':
      return state.at ? `Saved ${timeWords(state.at)}` : 'All saved';
    case 'waiting':
      return 'Not saved yet';
    case 'saving':
      return 'Saving…';
    case 'conflict':
    case 'failed':
      return 'Not saved';
    default:
      return state satisfies never;
  }
};

export const SaveStatus = ({ state }: { state: SaveState }) => (
  <span role="status" className="soft small nowrap" style={{ minInlineSize: 84 }}>
    {words(state)}
  </span>
);

type Props = { state: SaveState; onRetry: () => void; onTakeTheirs: () => void; onKeepMine: () => void };

/** What to do when saving did not work; nothing is thrown away without being asked. */
export const SaveTrouble = ({ state, onRetry, onTakeTheirs, onKeepMine }: Props) => {
  if (state.kind === 'failed') return <ProblemNote error={state.error} onRetry={onRetry} />;
  if (state.kind !== 'conflict') return null;
  return (
    <div className="note" data-tone="soon" role="alert">
      <strong>Someone changed the marks of this document first</strong>
      <p>Your marks are still here. Choose which to go on with.</p>
      <div className="row" style={{ marginBlockStart: 8 }}>
        <Button variant="default" onClick={onTakeTheirs}>
          Reload theirs
        </Button>
        <Button variant="default" onClick={onKeepMine}>
          Keep mine
        </Button>
      </div>
    </div>
  );
};
