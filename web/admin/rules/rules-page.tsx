import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rulesQuery } from '../api/law.ts';
import { Icon } from '../shell/icon.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';
import { useStaff } from '../shell/use-staff.ts';
import { dateWords } from '../words/dates.ts';
import { filterRules, NO_FILTER } from './filter-rules.ts';
import { RecomputePanel } from './recompute-panel.tsx';
import { RuleFilters } from './rule-filters.tsx';
import { RuleTable } from './rule-table.tsx';
import styles from './rules.module.css';

/** Every rule that this program judges by, so that counsel can read, check and sign off what it does. */
export const RulesPage = () => {
  const { staff } = useStaff();
  const { data, error, refetch } = useQuery(rulesQuery);
  const [filter, setFilter] = useState(NO_FILTER);
  const rules = data?.rules ?? [];
  const shown = filterRules(rules, filter);
  const areas = [...new Set(shown.map(({ area }) => area))];
  return (
    <div className={styles.page}>
      <div className="row between wrap">
        <PageTitle title="Rules" />
        <Button
          variant="default"
          className="no-print"
          leftSection={<Icon name="print" size={14} />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </div>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data && (
        <p className="soft">
          {rules.length} rules as of {dateWords(data.asOf)}. A rule that is unsure or out of date is never used
          silently: the request says so, and a person decides.
        </p>
      )}
      <RuleFilters rules={rules} filter={filter} onChange={setFilter} />
      {staff.roles.includes('supervisor') && <RecomputePanel />}
      {data && shown.length === 0 && <p className="soft">No rule matches. Clear a filter to see more.</p>}
      {areas.map((area) => (
        <RuleTable key={area} area={area} rules={shown.filter((rule) => rule.area === area)} />
      ))}
    </div>
  );
};
