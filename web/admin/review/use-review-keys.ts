import { useKeys } from '../shell/keys.tsx';
import { inReadingOrder } from './mark-groups.ts';
import type { Editing, Tool } from './review-tools.ts';

type Desk = {
  editing: Editing;
  setTool: (tool: Tool) => void;
  undo: (() => void) | null;
  redo: (() => void) | null;
  jump: (mark: Editing['marks'][number]) => void;
  placeBox: () => void;
  focusSearch: () => void;
};

/** Every task of the review without a mouse (style.md B5); the list is shown with `?`. */
export const useReviewKeys = ({ editing, setTool, undo, redo, jump, placeBox, focusSearch }: Desk): void => {
  const step = (by: number) => {
    const order = inReadingOrder(editing.marks);
    const at = order.findIndex((mark) => mark.id === editing.chosen);
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next) jump(next);
  };
  useKeys({
    v: () => setTool('point'),
    r: () => setTool('draw'),
    t: () => setTool('text'),
    b: placeBox,
    n: () => step(1),
    p: () => step(-1),
    u: () => undo?.(),
    'Shift+u': () => redo?.(),
    'Mod+z': () => undo?.(),
    'Mod+y': () => redo?.(),
    delete: () => editing.chosen && !editing.isReadOnly && editing.remove([editing.chosen]),
    '/': focusSearch,
  });
};
