import { Button } from '@mantine/core';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions.ts';

/** What was decided last, with a way back. It stays until the next decision: there is no hurry (WCAG 2.2.1). */
export const LastStep = ({ last }: Pick<Suggestions, 'last'>) => (
  <div role="status" className={last ? styles.last : 'hidden-label'}>
    {last && (
      <>
        <span>{last.words}</span>
        <Button size="compact-xs" variant="subtle" onClick={last.undo}>
          Undo
        </Button>
      </>
    )}
  </div>
);
