import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { recomputeAll } from '../api/law.ts';
import { ProblemNote } from '../shell/problem-note.tsx';
import { dateWords } from '../words/dates.ts';
import styles from './rules.module.css';

/** After a change of rules: every open request is worked out anew, and what moved is listed with its reason. */
export const RecomputePanel = () => {
  const client = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: recomputeAll,
    onSuccess: () => client.invalidateQueries({ queryKey: ['queue'] }),
  });
  return (
    <section className="card no-print" aria-labelledby="recompute">
      <div className="card-head">
        <h2 id="recompute">After a change of rules</h2>
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          Recompute open requests
        </Button>
      </div>
      <div className="card-body stack">
        <p className="soft">
          Each open request is dated by the rules in force on the day it came. What moves is listed here and in the
          request’s own history.
        </p>
        {error && <ProblemNote error={error} onRetry={() => mutate()} />}
        {data && (
          <p role="status">
            {data.checked} open requests looked at, {data.moved.length} moved.
          </p>
        )}
        {data && data.moved.length > 0 && (
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Request</th>
                  <th scope="col">Was due</th>
                  <th scope="col">Is due</th>
                  <th scope="col">Why</th>
                </tr>
              </thead>
              <tbody>
                {data.moved.map((move) => (
                  <tr key={move.id}>
                    <th scope="row">
                      <Link to="/requests/$id" params={{ id: move.id }} className="mono">
                        {move.reference}
                      </Link>
                    </th>
                    <td className="nowrap">{dateWords(move.from)}</td>
                    <td className="nowrap">{dateWords(move.to)}</td>
                    <td className="small">{move.why}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </section>
  );
};
