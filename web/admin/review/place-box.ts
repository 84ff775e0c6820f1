import type { MarkId } from '#shared/ids.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { countByPage } from './mark-groups.ts';
import { newMark } from './new-mark.ts';
import type { Editing } from './review-tools.ts';
import type { OpenPdf } from './viewer/open-pdf.ts';

const NEW_BOX = { width: 160, height: 24 };
const PER_COLUMN = 12;

/** A box on the page in view without a mouse, to be moved with the arrow keys. Each further one a little lower. */
export const placeBox = (pdf: OpenPdf | null, page: number, editing: Editing): MarkId | null => {
  const shape = pdf?.shapes[page - 1];
  if (!shape) return null;
  const others = countByPage(editing.marks).get(page) ?? 0;
  const y = shape.height / 4 + (others % PER_COLUMN) * (NEW_BOX.height + 4);
  return editing.place(page, shape, [{ ...NEW_BOX, x: (shape.width - NEW_BOX.width) / 2, y }], 'drawn');
};

/** The whole page as one mark. */
export const coverPage = (pdf: OpenPdf | null, page: number, editing: Editing, reason?: RedactionReason): void => {
  const shape = pdf?.shapes[page - 1];
  if (!shape || editing.isReadOnly) return;
  const box = { x: 0, y: 0, width: shape.width, height: shape.height };
  if (reason) editing.add([newMark({ shape, page, box, reason, source: 'suggestion' })]);
  else editing.place(page, shape, [box], 'drawn');
};
