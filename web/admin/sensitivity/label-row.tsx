import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SensitivityView } from '#shared/api/sensitivity.ts';
import type { RequestView } from '#shared/api/staff.ts';
import { LABELS } from '#shared/law/sensitivity/labels.ts';
import { countPages } from '#shared/packet/going.ts';
import { judge } from '#shared/request/workflow.ts';
import { useStaff } from '../shell/use-staff.ts';
import { countOf } from '../words/names.ts';
import { DecideDialog } from './decide-dialog.tsx';
import styles from './sensitivity.module.css';
import { VERDICTS } from './verdict-words.ts';

type Judged = SensitivityView['labels'][number];
type Props = { judged: Judged; sensitivity: SensitivityView; view: RequestView };

const paperNames = ({ by }: Judged, { consents }: SensitivityView): string =>
  by
    .map((id) => {
      const found = consents.find((one) => one.id === id);
      if (!found) return 'the authorization of this request';
      return `${found.kind === 'order' ? 'the order' : 'the consent'} of ${found.signedOn}`;
    })
    .join(' and ');

/** One label: how it stands for this recipient today, why, and what would cure it. */
export const LabelRow = ({ judged, sensitivity, view }: Props) => {
  const { staff } = useStaff();
  const [isDeciding, setDeciding] = useState(false);
  const { label, verdict, findings, decided } = judged;
  const stretches = sensitivity.documents.flatMap((row) =>
    row.stretches.filter(({ labels }) => labels.includes(label)),
  );
  const papers = paperNames(judged, sensitivity);
  const told = findings.filter(({ result }) => result !== 'pass');
  const isMine = verdict === 'look' && judge(view.request, 'decide-label', staff).ok;
  return (
    <li className={styles.label}>
      <div className="row wrap between">
        <span className="row wrap">
          <strong>{LABELS[label].name}</strong>
          <span className="soft small">{countOf(countPages(stretches), 'page')}</span>
        </span>
        <span className="tag" data-tone={VERDICTS[verdict].tone}>
          {VERDICTS[verdict].words}
        </span>
      </div>
      {verdict === 'covered' && papers && <p className="soft small">Covered by {papers}.</p>}
      {decided && <p className="soft small">A privacy officer decided this.</p>}
      {told.map(({ rule, citation, fact, cure }) => (
        <p key={`${rule}${fact}`} className="small">
          {fact}. {cure && !decided && <span>{cure}. </span>}
          <span className="soft">
            {rule}, {citation}
          </span>
        </p>
      ))}
      {isMine && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setDeciding(true)}>
            Decide
            <span className="hidden-label"> about {LABELS[label].name}</span>
          </Button>
        </div>
      )}
      {verdict === 'look' && !isMine && <p className="soft small">A privacy officer decides here.</p>}
      {isDeciding && <DecideDialog view={view} label={label} onClose={() => setDeciding(false)} />}
    </li>
  );
};
