import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RequestView } from '#shared/api/staff.ts';
import { judgeAuthorization } from '#shared/law/authorization/judge.ts';
import { factsOf, openRules } from '#shared/law/authorization/on-request.ts';
import type { Finding } from '#shared/law/finding.ts';
import { isStale } from '../api/client.ts';
import { useAction } from '../api/use-action.ts';
import styles from '../request/request.module.css';
import { FindingList } from '../shell/finding-list.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { todayIn } from '../words/dates.ts';
import { PaperFields } from './paper-fields.tsx';

const METHODS = ['Read against 45 CFR 164.508', 'Read, and confirmed with the patient', 'Signed on our page'];

type Props = { view: RequestView; setting: NonNullable<RequestView['authorization']>; onDone: () => void };

/** What the paper says, what the rules say to it as one types, and a note for each doubt that was looked into. */
export const PaperForm = ({ view, setting, onDone }: Props) => {
  const { request } = view;
  const kept = request.authorizationForm;
  const { timeZone } = useStaff();
  const { act, reload, error, isPending } = useAction(request.id);
  const [form, setForm] = useState(kept?.form ?? {});
  const [dateOfDeath, setDateOfDeath] = useState(kept?.dateOfDeath ?? '');
  const [method, setMethod] = useState<string>(METHODS[0] ?? '');
  const [notes, setNotes] = useState<Record<string, string>>({});
  const events = kept?.events;
  const beside = { ...(dateOfDeath ? { dateOfDeath } : {}), ...(events ? { events } : {}) };
  const asOf = todayIn(timeZone, new Date());
  const facts = factsOf(
    { ...request, authorizationForm: { form, source: 'staff', at: request.submittedAt, ...beside } },
    { facility: setting.facility, asOf, proofOnFile: request.authority?.result === 'accepted' },
  );
  const findings = facts ? judgeAuthorization(facts).findings : [];
  const settled = Object.entries(notes).flatMap(([rule, note]) =>
    note.trim().length > 2 ? [{ rule, note: note.trim() }] : [],
  );
  const open = openRules(
    { asOf, result: 'pass', findings },
    settled.map(({ rule }) => rule),
  );
  const judge = () =>
    void act('check-authorization', { form, method, settled, ...beside }).then(onDone, () => undefined);
  return (
    <div className={styles.inlineForm}>
      <PaperFields form={form} onChange={setForm} />
      <div className={styles.elements}>
        <TextInput
          size="sm"
          type="date"
          label="Died on, if the patient has died"
          value={dateOfDeath}
          onChange={(event) => setDateOfDeath(event.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label="How it was checked"
          value={method}
          data={METHODS}
          onChange={(event) => setMethod(event.currentTarget.value)}
        />
      </div>
      <h4>What the rules say</h4>
      <Verdict findings={findings} />
      {findings
        .filter(({ result, rule }) => result === 'look' && !rule.startsWith('P2-'))
        .map(({ rule, fact }) => (
          <Textarea
            key={rule}
            label={`${rule}: what you found out`}
            description={fact}
            autosize
            minRows={1}
            maxLength={500}
            value={notes[rule] ?? ''}
            onChange={(event) => setNotes({ ...notes, [rule]: event.currentTarget.value })}
          />
        ))}
      {error && <ProblemNote error={error} {...(isStale(error) ? { onRetry: () => void reload() } : {})} />}
      <div className="row wrap">
        <Button loading={isPending} onClick={judge}>
          {open.length === 0 ? 'Accept' : 'Record as not accepted'}
        </Button>
        <Button variant="default" disabled={isPending} onClick={onDone}>
          Cancel
        </Button>
        {open.length > 0 && <span className="soft small">Still open: {open.join(', ')}</span>}
      </div>
    </div>
  );
};

/** What stands against it first; what holds can be unfolded. */
export const Verdict = ({ findings }: { findings: readonly Finding[] }) => {
  const open = findings.filter(({ result }) => result !== 'pass');
  const good = findings.filter(({ result }) => result === 'pass');
  return (
    <div aria-live="polite">
      {open.length > 0 ? <FindingList findings={open} /> : <p>Nothing stands against it.</p>}
      <details>
        <summary>{good.length} rules hold</summary>
        <FindingList findings={good} />
      </details>
    </div>
  );
};
