import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Request } from '#shared/request/request.ts';
import { CheckItem } from '../request/check-item.tsx';
import { FindingList } from '../shell/finding-list.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { instantWords } from '../words/dates.ts';

type Verdict = NonNullable<Request['identity']>;
type Props = {
  title: string;
  rule: string;
  button: string;
  verdict: Verdict | undefined;
  /** Further words on what was checked. */
  seen?: string;
  isAllowed: boolean;
  form: (close: () => void) => ReactNode;
};

/** A check that ends in a person's verdict: how it stands, why, and the form that judges it (again). */
export const VerdictCheck = ({ title, rule, button, verdict, seen, isAllowed, form }: Props) => {
  const { timeZone, staff } = useStaff();
  const [isOpen, setOpen] = useState(false);
  return (
    <CheckItem
      title={title}
      rule={rule}
      isDone={verdict?.result === 'accepted'}
      isRejected={verdict?.result === 'rejected'}
    >
      {verdict && (
        <p className="soft">
          {seen ?? verdict.method}
          {verdict.note ? `: ${verdict.note}` : ''} · {verdict.by === staff.personId ? 'you' : 'a colleague'},{' '}
          {instantWords(verdict.at, timeZone)}
        </p>
      )}
      {verdict?.findings && !isOpen && (
        <details>
          <summary>What the rules said</summary>
          <FindingList findings={verdict.findings} />
        </details>
      )}
      {isAllowed && !isOpen && (
        <Button variant="default" className="no-print" onClick={() => setOpen(true)}>
          {verdict ? 'Judge again' : button}
        </Button>
      )}
      {isAllowed && isOpen && form(() => setOpen(false))}
    </CheckItem>
  );
};
