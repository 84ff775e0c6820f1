import type { Finding } from '#shared/law/finding.ts';
import styles from './shell.module.css';

const RESULTS = {
  pass: { words: 'Holds', tone: 'good' },
  fail: { words: 'Fails', tone: 'late' },
  look: { words: 'A person must look', tone: 'soon' },
} as const;

/** What each rule says about a case: the fact it used, what would cure it, and where it is written. */
export const FindingList = ({ findings }: { findings: readonly Finding[] }) => (
  <ul className={styles.findings}>
    {findings.map((finding) => (
      <li key={`${finding.rule} ${finding.code ?? ''} ${finding.fact}`}>
        <div className="row wrap">
          <span className="tag" data-tone={RESULTS[finding.result].tone}>
            {RESULTS[finding.result].words}
          </span>
          <span>{finding.fact}</span>
        </div>
        {finding.cure && <p className="small">{finding.cure}</p>}
        <p className="soft small">
          {finding.rule}, {finding.kind === 'policy' ? 'office policy' : finding.citation}
        </p>
      </li>
    ))}
  </ul>
);
