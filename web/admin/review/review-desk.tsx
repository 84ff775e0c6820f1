import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RequestView } from '#shared/api/staff.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { REFUSALS, type RefusalCode } from '#shared/refusal.ts';
import type { Document } from '#shared/request/request.ts';
import { SendToQaDialog } from '../request/send-to-qa-dialog.tsx';
import { useCovers } from './cover/use-covers.ts';
import { FailureNote } from './failure-note.tsx';
import { countByPage } from './mark-groups.ts';
import { placeBox } from './place-box.ts';
import { usePageTexts } from './reading/use-page-text.ts';
import styles from './review.module.css';
import { ReviewBar } from './review-bar.tsx';
import { ReviewPages } from './review-pages.tsx';
import type { Tool } from './review-tools.ts';
import { SaveTrouble } from './save-status.tsx';
import { type PanelName, SidePanel } from './side-panel.tsx';
import { useSuggestionKeys } from './suggestions/use-suggestion-keys.ts';
import { useSuggestions } from './suggestions/use-suggestions.ts';
import { useMarks } from './use-marks.ts';
import { useNavigation } from './use-navigation.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSearch } from './use-search.ts';
import { PdfGate } from './viewer/pdf-gate.tsx';
import { Thumbnails } from './viewer/thumbnails.tsx';
import { usePdf } from './viewer/use-pdf.ts';

type Props = { view: RequestView; document: Document; saved: Mark[]; isReadOnly: boolean };

/** How the pages are looked at. */
const useLook = () => {
  const [tool, setTool] = useState<Tool>('draw');
  const [zoom, setZoom] = useState(1);
  const [isCovered, setCovered] = useState(false);
  const [isComparing, setComparing] = useState(false);
  return { tool, setTool, zoom, setZoom, isCovered, setCovered, isComparing, setComparing };
};

/** Everything that is known about the open document, and what may be done with it. */
const useDesk = (props: Props) => {
  const { view, document, isReadOnly } = props;
  const target = { requestId: view.request.id, documentId: document.id };
  const file = usePdf(`/requests/${view.request.id}/documents/${document.id}/content`);
  const look = useLook();
  const [reason, setReason] = useState<RedactionReason>('third-party');
  const [panel, setPanel] = useState<PanelName>('marks');
  const marks = useMarks(props, reason);
  const { editing } = marks;
  const navigation = useNavigation(file.pdf);
  const { page } = navigation;
  const texts = usePageTexts(target, file.pdf, page);
  const covers = useCovers({ pdf: file.pdf, texts, marks: editing.marks, page });
  const suggestions = useSuggestions({ ...target, editing });
  const search = useSearch({ pdf: file.pdf, texts, onShow: navigation.toHit });
  const searchInput = useRef<HTMLInputElement>(null);
  const focusSearch = () => {
    // At once, so that no letter typed right after the key is lost.
    flushSync(() => setPanel('search'));
    searchInput.current?.focus();
  };
  const place = () => {
    const id = isReadOnly ? null : placeBox(file.pdf, page, editing);
    if (id) navigation.focusSoon(id);
  };
  useReviewKeys({ editing, look, marks, setPanel, jump: navigation.toMark, placeBox: place, focusSearch });
  useSuggestionKeys({ suggestions, isReadOnly, onShow: navigation.toSuggestion });
  const desk = { file, look, reason, setReason, panel, setPanel, marks, navigation };
  return { ...desk, texts, covers, suggestions, search, searchInput };
};
export type Desk = ReturnType<typeof useDesk>;

/** The desk: small pages, the pages with their marks, and the panel of suggestions, marks, text and search. */
export const ReviewDesk = (props: Props) => {
  const { view, document, isReadOnly } = props;
  const navigate = useNavigate();
  const desk = useDesk(props);
  const [isSending, setSending] = useState(false);
  const [blocked, setBlocked] = useState<RefusalCode | null>(null);
  const { marks, navigation } = desk;
  const { autosave, editing } = marks;
  const sending = view.actions.find((item) => item.action === 'send-to-qa');
  const send = () => {
    setBlocked(sending?.blockedBy ?? null);
    if (sending?.blockedBy) desk.setPanel(sending.blockedBy === 'labels-unreviewed' ? 'labels' : 'suggestions');
    else void autosave.flush().then((isSaved) => setSending(isSaved));
  };
  return (
    <div className={styles.desk}>
      <ReviewBar {...{ view, document, isReadOnly, desk }} onSend={sending ? send : null} />
      <div>
        <SaveTrouble
          state={autosave.state}
          onRetry={() => void autosave.flush()}
          onTakeTheirs={() => void marks.takeTheirs()}
          onKeepMine={() => void marks.keepMine()}
        />
        {blocked && sending?.blockedBy === blocked && (
          <div className="note" data-tone="soon" role="alert">
            <strong>{REFUSALS[blocked].title}</strong>
            <p>{REFUSALS[blocked].detail}</p>
          </div>
        )}
        <FailureNote document={document} pdf={desk.file.pdf} editing={editing} onPage={navigation.toPage} />
      </div>
      <div className={styles.columns}>
        <PdfGate state={desk.file}>
          {(pdf) => (
            <>
              <Thumbnails
                pdf={pdf}
                current={navigation.page}
                counts={countByPage(editing.marks)}
                suggested={desk.suggestions.perPage}
                onChoose={navigation.toPage}
              />
              <ReviewPages {...{ pdf, document, desk, isReadOnly }} />
            </>
          )}
        </PdfGate>
        <SidePanel {...{ view, document, desk, isReadOnly }} />
      </div>
      {isSending && (
        <SendToQaDialog
          view={view}
          onClose={() => setSending(false)}
          onDone={() => void navigate({ to: '/requests/$id/qa', params: { id: view.request.id } })}
        />
      )}
    </div>
  );
};
