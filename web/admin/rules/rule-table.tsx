import type { RuleView } from '#shared/api/law.ts';
import { dateWords } from '../words/dates.ts';
import styles from './rules.module.css';

const WHY: Record<NonNullable<RuleView['unusable']>, string> = {
  unsure: 'Not used: unsure',
  'not-yet': 'Not yet in force',
  expired: 'Expired',
};

const Dates = ({ rule }: { rule: RuleView }) => (
  <>
    from {dateWords(rule.effectiveFrom)}
    {rule.effectiveTo ? ` to ${dateWords(rule.effectiveTo)}` : ''}
    <div className="soft small">checked {dateWords(rule.verifiedOn)}</div>
  </>
);

const Row = ({ rule }: { rule: RuleView }) => (
  <tr data-unusable={rule.unusable}>
    <th scope="row" className="nowrap">
      <span className="mono">{rule.id}</span>
      <div className="soft small">version {rule.version}</div>
    </th>
    <td className={styles.says}>
      {rule.says}
      <div className="soft small">{rule.citation}</div>
    </td>
    <td>
      <span className="row wrap">
        <span className="tag">{rule.kind === 'law' ? 'Law' : 'Policy'}</span>
        <span className="tag" data-tone={rule.confidence === 'high' ? 'good' : 'soon'}>
          {rule.confidence}
        </span>
        {rule.unusable && (
          <span className="tag" data-tone="late">
            {WHY[rule.unusable]}
          </span>
        )}
      </span>
    </td>
    <td className={`small ${styles.dates}`}>
      <Dates rule={rule} />
    </td>
    <td className="small">
      {rule.legalReviewer
        ? `${rule.legalReviewer}${rule.legalReviewedOn ? `, ${dateWords(rule.legalReviewedOn)}` : ''}`
        : 'not reviewed by counsel'}
    </td>
  </tr>
);

/** The rules of one area, each with its source, its dates, how sure it is and who signed it off. */
export const RuleTable = ({ area, rules }: { area: string; rules: readonly RuleView[] }) => (
  <section className="card">
    <div className="card-head">
      <h2>{area}</h2>
      <span className="soft small">{rules.length}</span>
    </div>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls sideways, by keyboard too */}
    <section className={styles.scroll} aria-label={`Rules: ${area}`} tabIndex={0}>
      <table className={styles.table}>
        <caption className="hidden-label">{area}</caption>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">What it says</th>
            <th scope="col">Standing</th>
            <th scope="col">In force</th>
            <th scope="col">Reviewed by</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Row key={`${rule.id} ${rule.version}`} rule={rule} />
          ))}
        </tbody>
      </table>
    </section>
  </section>
);
