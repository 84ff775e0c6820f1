import { lazy, Suspense } from 'react';
import type { Document } from '#shared/request/request.ts';
import { Dialog } from '../shell/dialog.tsx';
import { DOCUMENT_KIND_NAMES } from '../words/names.ts';
import { PictureView } from './picture-view.tsx';

const PdfView = lazy(() => import('../review/viewer/pdf-view.tsx').then((module) => ({ default: module.PdfView })));

/** A document to look at, nothing to change. The PDF engine is fetched only when a PDF is opened. */
export const DocumentViewer = ({ document, onClose }: { document: Document; onClose: () => void }) => {
  const path = `/requests/${document.requestId}/documents/${document.id}/content`;
  return (
    <Dialog
      onClose={onClose}
      title={`${DOCUMENT_KIND_NAMES[document.kind]}: ${document.name}`}
      size="min(1000px, 92vw)"
    >
      <div style={{ height: '76vh' }}>
        {document.contentType === 'application/pdf' ? (
          <Suspense fallback={<p className="soft">Opening…</p>}>
            <PdfView path={path} name={document.name} />
          </Suspense>
        ) : (
          <PictureView path={path} name={document.name} />
        )}
      </div>
    </Dialog>
  );
};
