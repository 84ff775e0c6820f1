import type { Ref } from 'react';
import type { Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { MarkList } from './mark-list.tsx';
import { newMark } from './new-mark.ts';
import { PanelTabs } from './panel-tabs.tsx';
import type { Editing } from './review-tools.ts';
import { SearchPanel } from './search-panel.tsx';
import { TextPanel } from './text-panel.tsx';
import type { Search } from './use-search.ts';
import type { OpenPdf } from './viewer/open-pdf.ts';

export type PanelName = 'marks' | 'text' | 'search';

type Props = {
  panel: PanelName;
  onPanel: (panel: PanelName) => void;
  pdf: OpenPdf | null;
  page: number;
  reason: RedactionReason;
  editing: Editing;
  search: Search;
  searchInput: Ref<HTMLInputElement>;
  onJump: (mark: Mark) => void;
};

/** Beside the page: the list of marks, the page's text, and search. */
export const SidePanel = ({ panel, onPanel, pdf, page, reason, editing, search, searchInput, onJump }: Props) => {
  const markAll = () =>
    editing.add(
      search.hits.flatMap((hit) => {
        const shape = pdf?.shapes[hit.page - 1];
        return shape ? hit.boxes.map((box) => newMark({ shape, page: hit.page, box, reason, source: 'search' })) : [];
      }),
    );
  const tabs = [
    { name: 'marks', label: `Marks (${editing.marks.length})` },
    { name: 'text', label: 'Page text' },
    { name: 'search', label: 'Search' },
  ] as const;
  return (
    <PanelTabs tabs={tabs} current={panel} onChange={onPanel}>
      {panel === 'marks' && <MarkList editing={editing} onJump={onJump} />}
      {panel === 'text' && pdf && <TextPanel pdf={pdf} page={page} editing={editing} />}
      {panel === 'search' && <SearchPanel search={search} editing={editing} onMarkAll={markAll} input={searchInput} />}
    </PanelTabs>
  );
};
