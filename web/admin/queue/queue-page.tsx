import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { STATES } from '#shared/request/states.ts';
import { queueQuery } from '../api/queries.ts';
import { useKeys } from '../shell/keys.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { STATE_NAMES } from '../words/names.ts';
import { matchesFilter } from './filter.ts';
import styles from './queue.module.css';
import { QueueTable } from './queue-table.tsx';
import { QUEUE_TABS, type QueueSearch, type QueueView, readQueueSearch } from './search.ts';

/** The queue of those who approve is a state of all open requests; it is asked for often enough to have a tab. */
const TO_APPROVE: QueueSearch = { view: 'all', state: 'QA' };

const isShown = (search: QueueSearch, tab: QueueSearch): boolean =>
  search.view === tab.view && (tab.state === 'QA') === (search.view === 'all' && search.state === 'QA');

const Tab = ({ name, tab, search }: { name: string; tab: QueueSearch; search: QueueSearch }) => (
  <Link to="/queue" search={tab} className={styles.tab} aria-current={isShown(search, tab) ? 'page' : undefined}>
    {name}
  </Link>
);

const Tabs = ({ search }: { search: QueueSearch }) => (
  <nav aria-label="Queue views" className={styles.tabs}>
    {(Object.keys(QUEUE_TABS) as QueueView[]).map((view) => (
      <Tab key={view} name={QUEUE_TABS[view].name} tab={{ view }} search={search} />
    ))}
    <Tab name="To approve" tab={TO_APPROVE} search={search} />
  </nav>
);

const StateFilter = ({ search }: { search: QueueSearch }) => {
  const navigate = useNavigate();
  return (
    <NativeSelect
      aria-label="State"
      value={search.state ?? ''}
      data={[{ value: '', label: 'Any state' }, ...STATES.map((value) => ({ value, label: STATE_NAMES[value] }))]}
      onChange={(event) =>
        void navigate({ to: '/queue', search: readQueueSearch({ ...search, state: event.currentTarget.value }) })
      }
    />
  );
};

const NO_SUCH_STATE = { empty: 'No request of this view is in that state.', next: 'Choose another state or view.' };

/** The queue: what is due, soonest first. The view lives in the address, so a bookmark is a saved view. */
export const QueuePage = () => {
  const search = readQueueSearch(useSearch({ from: '/queue' }));
  const [filter, setFilter] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    queueQuery(search),
  );
  useKeys({ '/': () => box.current?.focus() });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const shown = items.filter((item) => matchesFilter(item, filter));
  const tab = search.state ? NO_SUCH_STATE : QUEUE_TABS[search.view];
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle title="Queue" />
        <div className="row wrap">
          <StateFilter search={search} />
          <TextInput
            ref={box}
            aria-label="Filter this list by name or reference"
            placeholder="Filter by name or reference"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            className={styles.filter}
          />
        </div>
      </div>
      <Tabs search={search} />
      <div className={`card ${styles.tableCard}`}>
        {error && !data && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {isPending && <p className={styles.empty}>Loading the queue…</p>}
        {data && shown.length === 0 && (
          <div className={styles.empty}>
            <strong>{filter ? 'No row matches the filter.' : tab.empty}</strong>
            <p className="soft">{filter ? 'Change or clear the filter, or choose another view.' : tab.next}</p>
          </div>
        )}
        {data && shown.length > 0 && (
          <QueueTable caption={QUEUE_TABS[search.view].name} items={shown} today={data.pages[0]?.today ?? ''} />
        )}
      </div>
      <p className="hidden-label" role="status">
        {data ? `${shown.length} requests shown` : ''}
      </p>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Load more
        </Button>
      )}
    </div>
  );
};
