import type { RequestView } from '#shared/api/staff.ts';
import type { Document } from '#shared/request/request.ts';
import { LabelsPanel } from './labels/labels-panel.tsx';
import { labelsOf } from './labels/use-labels.ts';
import { MarkList } from './marks-panel/mark-list.tsx';
import { newMark } from './new-mark.ts';
import { PanelTabs } from './panel-tabs.tsx';
import { coverPage } from './place-box.ts';
import type { Desk } from './review-desk.tsx';
import { SearchPanel } from './search-panel.tsx';
import { SuggestionsPanel } from './suggestions/suggestions-panel.tsx';
import { TextPanel } from './text-panel.tsx';

/** In the order of their keys, 1 to 5. */
export const PANELS = ['suggestions', 'marks', 'text', 'search', 'labels'] as const;
export type PanelName = (typeof PANELS)[number];

type Props = { view: RequestView; document: Document; desk: Desk; isReadOnly: boolean };

const markHits = ({ search, marks: { editing }, reason, file: { pdf } }: Desk) =>
  editing.add(
    search.hits.flatMap((hit) => {
      const shape = pdf?.shapes[hit.page - 1];
      return shape ? hit.boxes.map((box) => newMark({ shape, page: hit.page, box, reason, source: 'search' })) : [];
    }),
  );

/** Beside the page: suggestions, the list of marks with the words that go, the page's text, and search. */
export const SidePanel = ({ view, document, desk, isReadOnly }: Props) => {
  const { panel, setPanel, marks, navigation, texts, covers, suggestions, search, searchInput } = desk;
  const { editing } = marks;
  const { pdf } = desk.file;
  const { page } = navigation;
  const tabs = [
    { name: 'suggestions', label: 'Suggestions', count: suggestions.open.length },
    { name: 'marks', label: 'Marks', count: editing.marks.length },
    { name: 'text', label: 'Page text' },
    { name: 'search', label: 'Search' },
    { name: 'labels', label: 'Labels', count: labelsOf(view, document.id).length },
  ] as const;
  return (
    <PanelTabs tabs={tabs} current={panel} onChange={setPanel}>
      {panel === 'suggestions' && (
        <SuggestionsPanel
          {...{ view, document, pdf, page, texts, suggestions, isReadOnly }}
          onShow={(suggestion) => {
            suggestions.choose(suggestion.id);
            navigation.toSuggestion(suggestion);
          }}
          onPage={navigation.toPage}
          onCoverPage={(strange) => {
            coverPage(pdf, strange, editing, 'wrong-patient');
            navigation.toPage(strange);
          }}
        />
      )}
      {panel === 'marks' && <MarkList editing={editing} covers={covers} onJump={navigation.toMark} />}
      {panel === 'text' && pdf && <TextPanel {...{ pdf, texts, page, editing }} />}
      {panel === 'labels' && <LabelsPanel {...{ view, document, page, suggestions }} onPage={navigation.toPage} />}
      {panel === 'search' && (
        <SearchPanel search={search} editing={editing} onMarkAll={() => markHits(desk)} input={searchInput} />
      )}
    </PanelTabs>
  );
};
