import type { ReactNode } from 'react';
import { Icon } from '../shell/icon.tsx';
import styles from './request.module.css';

type Props = { title: string; rule: string; isDone: boolean; isRejected?: boolean; children: ReactNode };

/** One row of the checklist: done, refused or open, said in words as well as by sign. */
export const CheckItem = ({ title, rule, isDone, isRejected = false, children }: Props) => {
  const tone = isDone ? 'good' : isRejected ? 'late' : 'open';
  const words = isDone ? 'Done' : isRejected ? 'Not accepted' : 'Open';
  return (
    <li className={styles.check} data-tone={tone}>
      <span className={styles.checkSign}>
        <Icon name={isDone ? 'check' : isRejected ? 'cross' : 'dot'} />
      </span>
      <div className={styles.checkBody}>
        <div className="row wrap">
          <h3>{title}</h3>
          <span className="tag" data-tone={tone}>
            {words}
          </span>
          <span className="soft small">{rule}</span>
        </div>
        {children}
      </div>
    </li>
  );
};
