import { Button, TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { ProblemNote } from '../shell/problem-note.tsx';
import { countOf } from '../words/names.ts';
import styles from './review.module.css';
import type { Editing } from './review-tools.ts';
import type { Search } from './use-search.ts';

type Props = { search: Search; editing: Editing; onMarkAll: () => void; input: Ref<HTMLInputElement> };

/** Finds words in the whole document and marks every place at once, after they have been seen in a list. */
export const SearchPanel = ({ search, editing, onMarkAll, input }: Props) => (
  <div className="stack">
    <form
      className="row"
      style={{ alignItems: 'flex-end' }}
      onSubmit={(event) => {
        event.preventDefault();
        void search.run();
      }}
    >
      <TextInput
        ref={input}
        label="Words to find"
        value={search.words}
        style={{ flex: 1 }}
        onChange={(event) => search.setWords(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={search.isSearching}>
        Find
      </Button>
    </form>
    {search.error !== null && <ProblemNote error={search.error} />}
    <p role="status">
      {search.found &&
        (search.hits.length === 0
          ? 'Not found in what can be read. Handwriting and poor scans are not searched.'
          : `Found ${countOf(search.hits.length, 'time')}`)}
    </p>
    {search.hits.length > 0 && !editing.isReadOnly && (
      <Button onClick={onMarkAll}>Mark all {search.hits.length}</Button>
    )}
    <ul>
      {search.hits.map((hit, index) => (
        <li key={`${hit.page} ${hit.boxes[0]?.x} ${hit.boxes[0]?.y}`}>
          <button
            type="button"
            className={styles.hitRow}
            aria-current={index === search.current}
            onClick={() => search.show(index)}
          >
            <span className="soft small">Page {hit.page}</span>
            <span>
              {hit.before.slice(-30)}
              <mark>{hit.match}</mark>
              {hit.after.slice(0, 30)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  </div>
);
