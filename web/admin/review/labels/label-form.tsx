import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LABELS, type Label } from '#shared/law/sensitivity/labels.ts';
import styles from './labels.module.css';
import type { Labels } from './use-labels.ts';

const CHOICES = (Object.keys(LABELS) as Label[]).map((value) => ({ value, label: LABELS[value].name }));

type Props = { page: number; pages: number; labels: Labels };

/** Labels a stretch of pages; the page in view is offered. */
export const LabelForm = ({ page, pages, labels }: Props) => {
  const [label, setLabel] = useState<Label>('HIV');
  const [from, setFrom] = useState(page);
  const [to, setTo] = useState(page);
  useEffect(() => {
    setFrom(page);
    setTo(page);
  }, [page]);
  const isFine = from >= 1 && from <= to && to <= pages;
  const number = (text: string, value: number, set: (value: number) => void) => (
    <NumberInput
      label={text}
      value={value}
      min={1}
      max={pages}
      allowDecimal={false}
      onChange={(next) => set(Number(next))}
      className={styles.number}
    />
  );
  return (
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        if (isFine) void labels.add([{ label, from, to, source: 'staff' }]);
      }}
    >
      <NativeSelect
        label="Label"
        description={LABELS[label].trigger}
        value={label}
        data={CHOICES}
        onChange={(event) => setLabel(event.currentTarget.value as Label)}
      />
      <div className={styles.stretch}>
        {number('From page', from, setFrom)}
        {number('To page', to, setTo)}
        <Button type="submit" disabled={!isFine} loading={labels.isPending}>
          Label pages
        </Button>
      </div>
      {!isFine && (
        <p className="small" role="alert">
          Choose pages between 1 and {pages}.
        </p>
      )}
    </form>
  );
};
