import { useNavigate } from '@tanstack/react-router';
import type { RequestView } from '#shared/api/staff.ts';
import type { Document } from '#shared/request/request.ts';
import { ActionDialog } from '../../request/action-dialog.tsx';
import { countOf } from '../../words/names.ts';

type Props = { view: RequestView; document: Document; onClose: () => void };

/** Takes a record out of the request, marks and all. */
export const RemoveDocument = ({ view, document, onClose }: Props) => {
  const navigate = useNavigate();
  return (
    <ActionDialog
      requestId={view.request.id}
      action="remove-document"
      title="Remove the document"
      submit="Remove"
      body={() => ({ documentId: document.id })}
      onClose={onClose}
      onDone={() => void navigate({ to: '/requests/$id', params: { id: view.request.id } })}
    >
      <p>
        {document.name}, {countOf(document.pages, 'page')}, is taken out of this request with its marks. The chart it
        came from is not changed.
      </p>
    </ActionDialog>
  );
};
