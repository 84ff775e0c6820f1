import type { AccountingView } from '#shared/api/accounting.ts';
import { BASES } from '#shared/law/accounting/bases.ts';
import styles from '../request/request.module.css';
import { dateWords } from '../words/dates.ts';
import local from './accounting.module.css';

type Entry = AccountingView['verdict']['entries'][number];

const whenWords = ({ on, until, times }: Entry): string =>
  until && times ? `${dateWords(on)} to ${dateWords(until)}, ${times} times` : dateWords(on);

/** The lines of an accounting, as the patient gets them, with the ground that staff want to see. */
export const EntryTable = ({ entries }: { entries: readonly Entry[] }) =>
  entries.length === 0 ? (
    <p className="soft">No disclosure is on this list.</p>
  ) : (
    <div className={local.wide}>
      <table className={styles.records}>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">To whom</th>
            <th scope="col">What</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.ids.join()}>
              <th scope="row">{whenWords(entry)}</th>
              <td>
                {entry.recipient}
                {entry.address && <div className="soft small">{entry.address}</div>}
              </td>
              <td>{entry.what}</td>
              <td>
                {entry.purpose}
                <div className="soft small">{BASES[entry.basis].citation}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
