import { useMemo, useReducer, useState } from 'react';
import type { MarkId } from '#shared/ids.ts';
import type { Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';
import { toRect } from './geometry.ts';
import { editMarks, NO_MARKS } from './marks.ts';
import { newMark } from './new-mark.ts';
import type { Editing } from './review-tools.ts';

type Start = { marks: readonly Mark[]; isReadOnly: boolean; reason: RedactionReason };

/** The marks while they are edited: state, and everything a tool may do with it. */
export const useEditing = ({ marks, isReadOnly, reason }: Start) => {
  const [state, dispatch] = useReducer(editMarks, { ...NO_MARKS, marks });
  const [chosen, setChosen] = useState<MarkId | null>(null);
  const editing = useMemo<Editing>(
    () => ({
      marks: state.marks,
      chosen,
      isReadOnly,
      choose: setChosen,
      place: (page, shape, boxes, source) => {
        if (isReadOnly) return null;
        const placed = boxes.map((box) => newMark({ shape, page, box, reason, source }));
        dispatch({ type: 'add', marks: placed });
        const last = placed.at(-1)?.id ?? null;
        setChosen(last);
        return last;
      },
      add: (fresh) => dispatch({ type: 'add', marks: fresh }),
      remove: (ids) => {
        dispatch({ type: 'remove', ids });
        setChosen(null);
      },
      changeReason: (ids, next) => dispatch({ type: 'reason', ids, reason: next }),
      changeCover: (ids, cover) => dispatch({ type: 'cover', ids, cover }),
      reshape: (rects) => dispatch({ type: 'reshape', rects }),
      move: (mark, shape, box) => dispatch({ type: 'move', id: mark.id, rect: toRect(shape, box) }),
    }),
    [state.marks, chosen, isReadOnly, reason],
  );
  return {
    editing,
    load: (theirs: readonly Mark[]) => dispatch({ type: 'load', marks: theirs }),
    undo: state.past.length > 0 && !isReadOnly ? () => dispatch({ type: 'undo' }) : null,
    redo: state.future.length > 0 && !isReadOnly ? () => dispatch({ type: 'redo' }) : null,
  };
};
