import type { MarkId } from '#shared/ids.ts';
import { MAX_MARKS, type Mark } from '#shared/redaction/mark.ts';
import type { RedactionReason } from '#shared/redaction/reasons.ts';

/** The marks of one document while they are edited, with what undo and redo need. */
export type MarksState = {
  marks: readonly Mark[];
  past: readonly (readonly Mark[])[];
  future: readonly (readonly Mark[])[];
  /** The mark being nudged: a run of nudges is one step to undo. */
  nudged: MarkId | null;
};

export type MarksEdit =
  | { type: 'load'; marks: readonly Mark[] }
  | { type: 'add'; marks: readonly Mark[] }
  | { type: 'remove'; ids: readonly MarkId[] }
  | { type: 'reason'; ids: readonly MarkId[]; reason: RedactionReason }
  | { type: 'cover'; ids: readonly MarkId[]; cover: Cover }
  | { type: 'move'; id: MarkId; rect: Mark['rect'] }
  | { type: 'reshape'; rects: ReadonlyMap<MarkId, Mark['rect']> }
  | { type: 'undo' }
  | { type: 'redo' };

/** How far a box grows: the whole cell, or only the words, by a person's choice. */
export type Cover = NonNullable<Mark['cover']>;
/** `cell` is what a mark without a word about it means. */
export const coverOfMark = (mark: Mark): Cover => mark.cover ?? 'cell';

const withCover = ({ cover: _, ...mark }: Mark, cover: Cover): Mark => (cover === 'cell' ? mark : { ...mark, cover });

export const NO_MARKS: MarksState = { marks: [], past: [], future: [], nudged: null };

/** Half a point apart is the same box: marking all hits twice adds nothing. */
const isSame = (a: Mark, b: Mark): boolean =>
  a.page === b.page && a.rect.every((value, at) => Math.abs(value - (b.rect[at] ?? 0)) < 0.5);

const step = (state: MarksState, marks: readonly Mark[], nudged: MarkId | null = null): MarksState => ({
  marks,
  past: nudged !== null && nudged === state.nudged ? state.past : [...state.past, state.marks],
  future: [],
  nudged,
});

const add = (state: MarksState, wanted: readonly Mark[]): MarksState => {
  const fresh = wanted.filter((mark) => !state.marks.some((old) => isSame(old, mark)));
  const fitting = fresh.slice(0, MAX_MARKS - state.marks.length);
  return fitting.length === 0 ? state : step(state, [...state.marks, ...fitting]);
};

const undo = (state: MarksState): MarksState => {
  const last = state.past.at(-1);
  return last
    ? { marks: last, past: state.past.slice(0, -1), future: [state.marks, ...state.future], nudged: null }
    : state;
};

const redo = (state: MarksState): MarksState => {
  const [next, ...future] = state.future;
  return next ? { marks: next, past: [...state.past, state.marks], future, nudged: null } : state;
};

export const editMarks = (state: MarksState, edit: MarksEdit): MarksState => {
  switch (edit.type) {
    case 'load':
      return { ...NO_MARKS, marks: edit.marks };
    case 'add':
      return add(state, edit.marks);
    case 'remove':
      return step(
        state,
        state.marks.filter((mark) => !edit.ids.includes(mark.id)),
      );
    case 'reason':
      return step(
        state,
        state.marks.map((mark) => (edit.ids.includes(mark.id) ? { ...mark, reason: edit.reason } : mark)),
      );
    case 'cover':
      return step(
        state,
        state.marks.map((mark) => (edit.ids.includes(mark.id) ? withCover(mark, edit.cover) : mark)),
      );
    case 'reshape':
      return step(
        state,
        state.marks.map((mark) => ({ ...mark, rect: edit.rects.get(mark.id) ?? mark.rect })),
      );
    case 'move':
      return step(
        state,
        state.marks.map((mark) => (mark.id === edit.id ? { ...mark, rect: edit.rect } : mark)),
        edit.id,
      );
    case 'undo':
      return undo(state);
    case 'redo':
      return redo(state);
    default:
      return edit satisfies never;
  }
};

/** What the server compares: order does not matter, ids and places do. */
export const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean => {
  const text = (marks: readonly Mark[]) =>
    JSON.stringify(
      [...marks]
        .sort((one, other) => one.id.localeCompare(other.id))
        .map((mark) => [mark.id, mark.page, mark.rect, mark.reason, coverOfMark(mark)]),
    );
  return a.length === b.length && text(a) === text(b);
};
