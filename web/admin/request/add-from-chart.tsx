import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Chart, RequestView } from '#shared/api/staff.ts';
import { isStale } from '../api/client.ts';
import { chartsQuery } from '../api/queries.ts';
import { useAction } from '../api/use-action.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { bytesWords, dateWords } from '../words/dates.ts';
import { countOf, recordTypeName } from '../words/names.ts';
import styles from './request.module.css';

type ChoiceProps = { chart: Chart; isChosen: boolean; onToggle: () => void };

const Choice = ({ chart, isChosen, onToggle }: ChoiceProps) => (
  <li className={styles.choice}>
    <Checkbox
      size="sm"
      checked={isChosen}
      onChange={onToggle}
      label={chart.title}
      description={`${recordTypeName(chart.recordType)}, ${dateWords(chart.recordDate)}, ${countOf(chart.pages, 'page')}, ${bytesWords(chart.bytes)}`}
    />
  </li>
);

/** Documents the hospital holds on the matched patient, several at once. Each becomes one add-document action. */
export const AddFromChart = ({ view, onClose }: { view: RequestView; onClose: () => void }) => {
  const { act, reload, error } = useAction(view.request.id);
  const found = useQuery(chartsQuery(view.request.id));
  const [chosen, setChosen] = useState<string[]>([]);
  const [done, setDone] = useState<number | null>(null);
  const toggle = (id: string) =>
    setChosen((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id]));
  const add = async () => {
    try {
      for (const [index, chartId] of chosen.entries()) {
        setDone(index);
        await act('add-document', { chartId });
        setChosen((now) => now.filter((one) => one !== chartId));
      }
      onClose();
    } catch {
      setDone(null);
    }
  };
  const charts = found.data?.charts ?? [];
  return (
    <Dialog onClose={onClose} title="Add from chart" size="lg">
      <div className="stack">
        {found.isPending && <p className="soft">Looking in the chart…</p>}
        {found.data && charts.length === 0 && (
          <p>The chart of this patient holds no documents. Upload a record instead.</p>
        )}
        <ul className="stack-tight">
          {charts.map((chart) => (
            <Choice
              key={chart.chartId}
              chart={chart}
              isChosen={chosen.includes(chart.chartId)}
              onToggle={() => toggle(chart.chartId)}
            />
          ))}
        </ul>
        {(error ?? found.error) && (
          <ProblemNote error={error ?? found.error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />
        )}
        <div className="row between">
          <Button
            variant="subtle"
            disabled={charts.length === 0}
            onClick={() => setChosen(chosen.length === charts.length ? [] : charts.map((chart) => chart.chartId))}
          >
            {chosen.length === charts.length ? 'Choose none' : 'Choose all'}
          </Button>
          <Button disabled={chosen.length === 0} loading={done !== null} onClick={() => void add()}>
            Add {countOf(chosen.length, 'document')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
