import type { PatientCandidate } from '#shared/api/staff.ts';
import type { Request } from '#shared/request/request.ts';
import { dateWords } from '../words/dates.ts';
import styles from './request.module.css';
import { sameName } from './same-name.ts';

const Verdict = ({ isSame }: { isSame: boolean }) => (
  <span className="tag" data-tone={isSame ? 'good' : 'late'}>
    {isSame ? 'same' : 'differs'}
  </span>
);

type Props = { described: Request['patient']; candidate: PatientCandidate };

/** What the request says beside what the record says; differences are named, never hidden. */
export const Comparison = ({ described, candidate }: Props) => {
  const name = `${described.name.given} ${described.name.family}`;
  return (
    <table className={styles.compare}>
      <caption className="hidden-label">Described patient and record {candidate.mrn}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">In the request</th>
          <th scope="col">
            In the record <span className="mono">{candidate.mrn}</span>
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Name</th>
          <td>{name}</td>
          <td>{candidate.name}</td>
          <td>
            <Verdict isSame={sameName(name, candidate.name)} />
          </td>
        </tr>
        <tr>
          <th scope="row">Date of birth</th>
          <td>{dateWords(described.dateOfBirth)}</td>
          <td>{dateWords(candidate.dateOfBirth)}</td>
          <td>
            <Verdict isSame={described.dateOfBirth === candidate.dateOfBirth} />
          </td>
        </tr>
        <tr>
          <th scope="row">Clue and address</th>
          <td>{described.clue ?? <span className="soft">none given</span>}</td>
          <td>{candidate.address}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
};
