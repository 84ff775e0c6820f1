import type { Problem, Values } from '#shared/wizard/fields.ts';
import { paper } from '#shared/wizard/paper.ts';
import type { ErrorCode } from '#shared/words/en.ts';

const LISTS = ['says', 'categories'];

/** The page about the paper as it was sent: every known input, and any other, so that it is refused. */
export const paperValues = (form: URLSearchParams): Values =>
  Object.fromEntries(
    [...new Set([...Object.keys(paper.shape), ...form.keys()])]
      .filter((name) => name !== 'inviteEmail' || form.has(name))
      .map((name) => [name, LISTS.includes(name) ? form.getAll(name) : (form.get(name) ?? '')]),
  );

/** What cannot be taken at all: too long, or a field that nobody asked for. */
export const paperProblems = (values: Values): Problem[] => {
  const parsed = paper.safeParse(values);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, code, message }) =>
    code === 'unrecognized_keys' || code === 'invalid_union'
      ? { field: '', code: 'unexpected-field' }
      : { field: String(path[0] ?? ''), code: message as ErrorCode },
  );
};
