import { useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RequestView } from '#shared/api/staff.ts';
import { type Mark, marks as marksSchema } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import type { Document } from '#shared/request/request.ts';
import { marksQuery } from '../api/queries.ts';
import { SendToQaDialog } from '../request/send-to-qa-dialog.tsx';
import { DragSurface } from './drag-surface.tsx';
import { HitBoxes } from './hit-boxes.tsx';
import { MarkBoxes } from './mark-boxes.tsx';
import { countByPage } from './mark-groups.ts';
import styles from './review.module.css';
import { ReviewBar } from './review-bar.tsx';
import type { Tool } from './review-tools.ts';
import { SaveTrouble } from './save-status.tsx';
import { type PanelName, SidePanel } from './side-panel.tsx';
import { readDraft } from './unsaved-draft.ts';
import { useAutosave } from './use-autosave.ts';
import { useEditing } from './use-editing.ts';
import { useNavigation } from './use-navigation.ts';
import { useReviewKeys } from './use-review-keys.ts';
import { useSearch } from './use-search.ts';
import { PageList } from './viewer/page-list.tsx';
import { PdfGate } from './viewer/pdf-gate.tsx';
import { Thumbnails } from './viewer/thumbnails.tsx';
import { usePdf } from './viewer/use-pdf.ts';

const NEW_BOX = { width: 160, height: 24 };

type Props = { view: RequestView; document: Document; saved: Mark[]; isReadOnly: boolean };

/** Marks with what makes them last: undo, autosave, and a warning before unsaved work is left. */
const useMarks = ({ view, document, saved, isReadOnly }: Props, reason: RedactionReason) => {
  const client = useQueryClient();
  const [start] = useState(() => (isReadOnly ? null : readDraft(document.id, marksSchema)) ?? saved);
  const { editing, load, undo, redo } = useEditing({ marks: start, isReadOnly, reason });
  const target = { requestId: view.request.id, documentId: document.id };
  const autosave = useAutosave(target, editing.marks, saved);
  useBlocker({
    shouldBlockFn: async () =>
      autosave.isDirty() && !(await autosave.flush()) && !window.confirm('Leave without saving the last marks?'),
    enableBeforeUnload: () => autosave.isDirty(),
  });
  const theirs = async () =>
    (await client.fetchQuery({ ...marksQuery(target.requestId, target.documentId), staleTime: 0 })).marks;
  const takeTheirs = async () => {
    const marks = await theirs();
    load(marks);
    await autosave.rebase(marks);
  };
  const keepMine = async () => autosave.rebase(await theirs());
  return { editing, undo, redo, autosave, takeTheirs, keepMine };
};

/** The desk: small pages, the page, and the panel of marks, text and search. */
export const ReviewDesk = (props: Props) => {
  const { view, document, isReadOnly } = props;
  const navigate = useNavigate();
  const file = usePdf(`/requests/${view.request.id}/documents/${document.id}/content`);
  const [tool, setTool] = useState<Tool>('draw');
  const [reason, setReason] = useState<RedactionReason>('third-party');
  const [zoom, setZoom] = useState(1);
  const [isCovered, setCovered] = useState(false);
  const [panel, setPanel] = useState<PanelName>('marks');
  const [isSending, setSending] = useState(false);
  const { editing, undo, redo, autosave, takeTheirs, keepMine } = useMarks(props, reason);
  const { list, page, setPage, toPage, toHit, toMark, focusSoon } = useNavigation(file.pdf);
  const search = useSearch(file.pdf, toHit);
  const searchInput = useRef<HTMLInputElement>(null);
  const placeBox = () => {
    const shape = file.pdf?.shapes[page - 1];
    if (!shape || isReadOnly) return;
    // Each further box a little lower, so that none hides another.
    const others = countByPage(editing.marks).get(page) ?? 0;
    const y = shape.height / 4 + (others % 12) * (NEW_BOX.height + 4);
    const box = { ...NEW_BOX, x: (shape.width - NEW_BOX.width) / 2, y };
    const id = editing.place(page, shape, [box], 'drawn');
    if (id) focusSoon(id);
  };
  const focusSearch = () => {
    // At once, so that no letter typed right after the key is lost.
    flushSync(() => setPanel('search'));
    searchInput.current?.focus();
  };
  useReviewKeys({ editing, setTool, undo, redo, jump: toMark, placeBox, focusSearch });
  const canSend = view.actions.some((item) => item.action === 'send-to-qa' && item.blockedBy === null);
  return (
    <div className={styles.desk}>
      <ReviewBar
        {...{ request: view.request, document, isReadOnly, tool, reason, zoom, isCovered, undo, redo }}
        onTool={setTool}
        onReason={setReason}
        onZoom={setZoom}
        onCovered={setCovered}
        save={autosave.state}
        onSend={canSend ? () => void autosave.flush().then((isSaved) => setSending(isSaved)) : null}
      />
      <SaveTrouble
        state={autosave.state}
        onRetry={() => void autosave.flush()}
        onTakeTheirs={() => void takeTheirs()}
        onKeepMine={() => void keepMine()}
      />
      <div className={styles.columns}>
        <PdfGate state={file}>
          {(pdf) => (
            <>
              <Thumbnails pdf={pdf} current={page} counts={countByPage(editing.marks)} onChoose={toPage} />
              <PageList
                ref={list}
                pdf={pdf}
                zoom={zoom}
                label={`Pages of ${document.name}`}
                onPage={setPage}
                layer={(layer) => (
                  <>
                    <HitBoxes {...layer} hits={search.hits} current={search.current} />
                    {tool !== 'point' && !isReadOnly && (
                      <DragSurface {...layer} pdf={pdf} tool={tool} editing={editing} />
                    )}
                    <MarkBoxes {...layer} editing={editing} isCovered={isCovered} isInert={tool !== 'point'} />
                  </>
                )}
              />
            </>
          )}
        </PdfGate>
        <SidePanel
          {...{ panel, page, reason, editing, search, searchInput }}
          pdf={file.pdf}
          onPanel={setPanel}
          onJump={toMark}
        />
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
