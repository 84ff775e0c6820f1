import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ConnectionError, isStale, ProblemError } from '../api/client.ts';

const wordsOf = (error: unknown): { title: string; detail: string } => {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ConnectionError)
    return { title: error.message, detail: 'Check the connection and try again. What you entered is kept.' };
  return { title: 'Something went wrong on this page', detail: 'Reload the page and try again.' };
};

type Props = { error: unknown; onRetry?: () => void; children?: ReactNode };

/** Says what went wrong and what to do. A stale version offers the newer one and keeps what was typed. */
export const ProblemNote = ({ error, onRetry, children }: Props) => {
  const { title, detail } = wordsOf(error);
  const fields = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <div className="note" data-tone={isStale(error) ? 'soon' : 'late'} role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
      {fields.length > 0 && (
        <ul>
          {fields.map((field) => (
            <li key={field.field}>
              {field.field ? `${field.field}: ` : ''}
              {field.message}
            </li>
          ))}
        </ul>
      )}
      {children}
      {onRetry && (
        <Button variant="default" mt={8} onClick={onRetry}>
          {isStale(error) ? 'Reload' : 'Try again'}
        </Button>
      )}
    </div>
  );
};
