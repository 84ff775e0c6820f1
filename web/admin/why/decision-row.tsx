import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReplayView } from '#shared/api/law.ts';
import { type Decision, replayDecision } from '../api/law.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords, instantWords } from '../words/dates.ts';
import styles from './why.module.css';

const KIND_NAMES: Record<Decision['kind'], string> = {
  lane: 'Lane',
  authority: 'Authority',
  identity: 'Identity',
  directive: 'Directive',
  necessity: 'Minimum necessary',
  authorization: 'Authorization',
  clock: 'Due date',
  quote: 'Fee quote',
  invoice: 'Invoice',
  sensitivity: 'Sensitivity',
  process: 'Legal process',
  denial: 'Denial',
  accounting: 'Accounting',
};

const OUTCOMES: Record<ReplayView['outcome'], { words: string; tone: string }> = {
  same: { words: 'The same comes out', tone: 'good' },
  differs: { words: 'Something else comes out today', tone: 'late' },
  unreadable: { words: 'Its facts have a shape that the rules of today do not take', tone: 'soon' },
  'no-replay': { words: 'This kind of decision cannot be replayed', tone: 'soon' },
};

const Json = ({ name, value }: { name: string; value: unknown }) => (
  <details>
    <summary>{name}</summary>
    <pre className={styles.json}>{JSON.stringify(value, null, 2)}</pre>
  </details>
);

const Outcome = ({ replayed }: { replayed: ReplayView }) => (
  <div className="note" data-tone={OUTCOMES[replayed.outcome].tone} role="status">
    <strong>{OUTCOMES[replayed.outcome].words}.</strong>
    {replayed.changed.map(({ id, was, now }) => (
      <p key={id} className="small">
        {id}: version {was} then, {now === null ? 'no longer there' : `version ${now} today`}.
      </p>
    ))}
    {replayed.outcome === 'differs' && <Json name="Result today" value={replayed.result} />}
  </div>
);

/** One decision: the rules it rests on, its facts and its result; one click decides the same facts again. */
export const DecisionRow = ({ decision }: { decision: Decision }) => {
  const { timeZone } = useStaff();
  const again = useMutation({ mutationFn: () => replayDecision(decision.requestId, decision.id) });
  return (
    <li className={styles.decision}>
      <div className="row between wrap">
        <span>
          <strong>{KIND_NAMES[decision.kind]}</strong>{' '}
          <span className="soft small">
            {instantWords(decision.at, timeZone)}, as of {dateWords(decision.asOf)}
          </span>
        </span>
        <Button variant="default" size="compact-sm" loading={again.isPending} onClick={() => again.mutate()}>
          Replay
        </Button>
      </div>
      <p className="soft small">{decision.rules.map(({ id, version }) => `${id} v${version}`).join(', ')}</p>
      {again.error && <ProblemNote error={again.error} onRetry={() => again.mutate()} />}
      {again.data && <Outcome replayed={again.data} />}
      <Json name="Facts" value={decision.inputs} />
      <Json name="Result" value={decision.result} />
    </li>
  );
};
