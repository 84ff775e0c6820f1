import type { Document } from '#shared/request/request.ts';
import compare from './compare/compare.module.css';
import { PagePanes } from './compare/page-panes.tsx';
import { CoverLegend } from './cover/cover-legend.tsx';
import { GrownBoxes } from './cover/grown-boxes.tsx';
import { DragSurface } from './drag-surface.tsx';
import { HitBoxes } from './hit-boxes.tsx';
import { MarkBoxes } from './mark-boxes.tsx';
import type { Desk } from './review-desk.tsx';
import { SuggestionBoxes } from './suggestions/suggestion-boxes.tsx';
import type { OpenPdf } from './viewer/open-pdf.ts';

type Props = { pdf: OpenPdf; document: Document; desk: Desk; isReadOnly: boolean };

/** The pages with everything that lies over them, and what it means. */
export const ReviewPages = ({ pdf, document, desk, isReadOnly }: Props) => {
  const { look, marks, navigation, covers, suggestions, search, texts } = desk;
  const { editing } = marks;
  const { tool, isCovered } = look;
  return (
    <div className={compare.area}>
      <PagePanes
        {...{ pdf, covers }}
        name={document.name}
        zoom={look.zoom}
        marks={editing.marks}
        isComparing={look.isComparing}
        list={navigation.list}
        onPage={navigation.setPage}
        layer={(layer) => (
          <>
            <GrownBoxes {...layer} marks={editing.marks} cover={covers.pages.get(layer.page)} isCovered={isCovered} />
            <SuggestionBoxes {...layer} suggestions={suggestions.open} chosen={suggestions.chosen} />
            <HitBoxes {...layer} hits={search.hits} current={search.current} />
            {tool !== 'point' && !isReadOnly && <DragSurface {...layer} texts={texts} tool={tool} editing={editing} />}
            <MarkBoxes {...layer} editing={editing} isCovered={isCovered} isInert={tool !== 'point'} />
          </>
        )}
      />
      <CoverLegend
        covers={covers}
        hasMarks={editing.marks.length > 0}
        hasSuggestions={suggestions.open.length > 0}
        zoom={look.zoom}
        onZoom={look.setZoom}
      />
    </div>
  );
};
