import type { MarkId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import type { Box, PageShape } from './geometry.ts';
import type { Cover } from './marks.ts';

/** What a drag on the page means. */
export type Tool = 'point' | 'draw' | 'text';
export const TOOLS = {
  point: { name: 'Point', key: 'v', icon: 'point', hint: 'Choose a mark, then move it with the arrow keys' },
  draw: { name: 'Draw', key: 'r', icon: 'box', hint: 'Drag a box over what must go' },
  text: { name: 'Text', key: 't', icon: 'text', hint: 'Drag over words to mark whole lines of text' },
} as const satisfies Record<Tool, { name: string; key: string; icon: string; hint: string }>;

/** What the panels and overlays may do to the marks of the open document. */
export type Editing = {
  marks: readonly Mark[];
  chosen: MarkId | null;
  isReadOnly: boolean;
  choose: (id: MarkId | null) => void;
  place: (page: number, shape: PageShape, boxes: Box[], source: Mark['source']) => MarkId | null;
  /** Ready-made marks, as one step to undo. */
  add: (marks: Mark[]) => void;
  remove: (ids: MarkId[]) => void;
  changeReason: (ids: MarkId[], reason: RedactionReason) => void;
  changeCover: (ids: MarkId[], cover: Cover) => void;
  /** New places for several marks, as one step to undo. */
  reshape: (rects: ReadonlyMap<MarkId, Mark['rect']>) => void;
  move: (mark: Mark, shape: PageShape, box: Box) => void;
};
