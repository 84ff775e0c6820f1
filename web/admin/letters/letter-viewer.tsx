import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { LETTERS } from '#shared/letters/kinds.ts';
import type { Letter } from '#shared/letters/letter.ts';
import { contentOf } from '../api/queries.ts';
import { Dialog } from '../shell/dialog.tsx';
import { ProblemNote } from '../shell/problem-note.tsx';

const PdfView = lazy(() => import('../review/viewer/pdf-view.tsx').then((module) => ({ default: module.PdfView })));

/** The file on this device, to be printed from there: it comes as a download, named by the reference alone. */
const save = async (path: string): Promise<void> => {
  const { url } = await contentOf(path, new AbortController().signal);
  window.location.assign(url);
};

/** A letter that was written, to read or to take to the printer. */
export const LetterViewer = ({ letter, onClose }: { letter: Letter; onClose: () => void }) => {
  const path = `/requests/${letter.requestId}/letters/${letter.id}/content`;
  const { mutate, isPending, error } = useMutation({ mutationFn: () => save(path) });
  const { name } = LETTERS[letter.kind];
  return (
    <Dialog title={name} size="min(900px, 92vw)" onClose={onClose}>
      <div className="stack-tight">
        <div className="row">
          <Button variant="default" loading={isPending} onClick={() => mutate()}>
            Save to print
          </Button>
        </div>
        {error && <ProblemNote error={error} />}
        <div style={{ height: '72vh' }}>
          <Suspense fallback={<p className="soft">Opening…</p>}>
            <PdfView path={path} name={name} />
          </Suspense>
        </div>
      </div>
    </Dialog>
  );
};
