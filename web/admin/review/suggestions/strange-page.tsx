import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Suggestion } from '#shared/redaction/suggestion.ts';
import { Icon } from '../../shell/icon.tsx';
import type { StrangePage as Strange } from './group.ts';
import styles from './suggestions.module.css';
import type { Suggestions } from './use-suggestions.ts';

/** The API's own limit. */
const LEAST_NOTE = 3;

type SameProps = { page: number; onCancel: () => void; onDone: (note: string) => void };

const SamePatient = ({ page, onCancel, onDone }: SameProps) => {
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const submit = () => {
    if (note.trim().length < LEAST_NOTE) setFault('Write how you know that it is the same patient');
    else onDone(note.trim());
  };
  return (
    <form
      noValidate
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label={`Why page ${page} is of the same patient`}
        description="For example: maiden name, old record number"
        value={note}
        error={fault || undefined}
        data-autofocus
        ref={(input) => input?.focus()}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button size="compact-xs" type="submit">
          Same patient
        </Button>
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

type Props = {
  strange: Strange;
  suggestions: Suggestions;
  isReadOnly: boolean;
  onShow: (suggestion: Suggestion) => void;
  onCoverPage: (page: number) => void;
  onRemoveDocument: (() => void) | null;
};

/** A page that may be of another patient. Nothing can be sent to QA until a person has settled it. */
export const StrangePage = ({ strange, suggestions, isReadOnly, onShow, onCoverPage, onRemoveDocument }: Props) => {
  const [isSame, setSame] = useState(false);
  const { page, suggestions: found } = strange;
  const first = found[0];
  return (
    <section className={styles.strange} aria-label={`Page ${page} may be of another patient`}>
      <h2>
        <Icon name="alert" size={15} />
        <button type="button" className={styles.plain} onClick={() => first && onShow(first)}>
          Page {page} may be of another patient
        </button>
      </h2>
      <ul className={styles.whys}>
        {found.map((one) => (
          <li key={one.id}>
            <mark>{one.text}</mark> <span className="small">{one.why}</span>
          </li>
        ))}
      </ul>
      {!isReadOnly && !isSame && (
        <div className={styles.actions}>
          <Button size="compact-xs" onClick={() => onCoverPage(page)}>
            Cover the page
          </Button>
          {onRemoveDocument && (
            <Button size="compact-xs" variant="default" onClick={onRemoveDocument}>
              Remove document
            </Button>
          )}
          <Button size="compact-xs" variant="default" onClick={() => setSame(true)}>
            Same patient…
          </Button>
        </div>
      )}
      {isSame && (
        <SamePatient
          page={page}
          onCancel={() => setSame(false)}
          onDone={(note) => suggestions.samePatient(found, note)}
        />
      )}
    </section>
  );
};
