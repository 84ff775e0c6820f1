import { useKeys } from '../shell/keys.tsx';
import { inReadingOrder } from './mark-groups.ts';
import type { Desk } from './review-desk.tsx';
import type { Editing } from './review-tools.ts';
import { PANELS } from './side-panel.tsx';

type Props = Pick<Desk, 'look' | 'marks' | 'setPanel'> & {
  editing: Editing;
  jump: (mark: Editing['marks'][number]) => void;
  placeBox: () => void;
  focusSearch: () => void;
};

/** Every task of the review without a mouse (style.md B5); the list is shown with `?`. */
export const useReviewKeys = ({ editing, look, marks, setPanel, jump, placeBox, focusSearch }: Props): void => {
  const step = (by: number) => {
    const order = inReadingOrder(editing.marks);
    const at = order.findIndex((mark) => mark.id === editing.chosen);
    const next = order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length];
    if (next) jump(next);
  };
  useKeys({
    v: () => look.setTool('point'),
    r: () => look.setTool('draw'),
    t: () => look.setTool('text'),
    b: placeBox,
    c: () => look.setCovered(!look.isCovered),
    s: () => look.setComparing(!look.isComparing),
    n: () => step(1),
    p: () => step(-1),
    u: () => marks.undo?.(),
    'Shift+u': () => marks.redo?.(),
    'Mod+z': () => marks.undo?.(),
    'Mod+y': () => marks.redo?.(),
    delete: () => editing.chosen && !editing.isReadOnly && editing.remove([editing.chosen]),
    '/': focusSearch,
    ...Object.fromEntries(PANELS.map((name, at) => [String(at + 1), () => setPanel(name)])),
  });
};
